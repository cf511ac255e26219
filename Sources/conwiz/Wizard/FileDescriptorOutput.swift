import ConnectorModel

/// Writing to a standard stream, or another open file, without Foundation.
struct FileDescriptorOutput {
  private let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  static let standardOutput = FileDescriptorOutput(descriptor: 1)
  static let standardError = FileDescriptorOutput(descriptor: 2)

  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes all bytes, as far as the file takes them.
  func write(_ bytes: [UInt8]) { _ = WholeWrite.failure(of: bytes, to: descriptor) }
}
