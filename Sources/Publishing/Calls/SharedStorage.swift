import Transport

/// A container to which files can be moved for a while, by the signature in its address.
package struct SharedStorage: Hashable, Sendable {
  private let container: String
  private let signature: Secret
  /// When it was given, by the clock of the service in seconds since 1970; nil where the service does not say.
  var given: Int?

  /// Reads a shared access signature, `https://account/container?signature`; nil for anything else.
  package init?(_ address: String) {
    guard URLParts(address) != nil, let question = address.firstIndex(of: "?") else { return nil }
    container = ServiceAddresses.trimmed(String(address[..<question]))
    signature = Secret(String(address[address.index(after: question)...]))
  }

  /// The address of a file, signature included: whoever reads it can write there for a while.
  package func url(of file: StoredFile) -> String {
    container + "/" + file.rawValue + "?" + signature.reveal()
  }

  /// A storage that no service gave, for showing requests.
  static let unknown = SharedStorage(container: "https://storage.invalid/container", signature: "signature")

  private init(container: String, signature: String) {
    self.container = container
    self.signature = Secret(signature)
  }
}
