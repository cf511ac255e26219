package import Transport

/// Why an address gives nothing to import.
package enum RemoteSourceError: Error, Hashable, Sendable {
  /// Nothing was answered.
  case failed(address: String, TransportError)
  /// The server answered with another status than 200.
  case refused(address: String, status: Int)
  /// The document is larger than `RemoteSource.largestBytes`.
  case tooLarge(address: String)

  /// What went wrong and what to do next.
  package var message: String {
    switch self {
    case .failed(let address, let error): "'\(address)' cannot be read: \(error.message)"
    case .refused(let address, let status):
      switch status {
      case 401, 403:
        "'\(address)' asks for a sign-in (status \(status)); download the document and import the file."
      case 404: "'\(address)' was not found (status 404); check the address."
      default: "'\(address)' was answered with status \(status); try again later or download the document."
      }
    case .tooLarge(let address):
      "'\(address)' is larger than \(RemoteSource.largestBytes >> 20) MB; download it and import the file."
    }
  }
}
