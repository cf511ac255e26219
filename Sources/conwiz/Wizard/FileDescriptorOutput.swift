import Glibc

/// Writing to a standard stream without Foundation.
struct FileDescriptorOutput {
  private let descriptor: Int32

  static let standardOutput = FileDescriptorOutput(descriptor: 1)
  static let standardError = FileDescriptorOutput(descriptor: 2)

  func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
