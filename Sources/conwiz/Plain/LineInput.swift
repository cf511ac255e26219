import Glibc

/// Lines from a descriptor, read as they come.
struct LineInput {
  /// The longest line, in bytes; a longer one is taken in parts.
  private static let longest = 1024 * 1024

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var isClosed = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Whether nothing more comes.
  var hasEnded: Bool { isClosed && bytes.isEmpty }

  /// Reads what is there; waits where nothing is.
  mutating func read() {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = Glibc.read(descriptor, &chunk, chunk.count)
    if count > 0 {
      bytes += chunk[..<count]
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      isClosed = true
    }
  }

  /// The next whole line, without its end; at the end of the input what is left.
  mutating func take() -> String? {
    if let end = bytes.firstIndex(of: 0x0A) {
      defer { bytes.removeSubrange(...end) }
      return LineInput.text(bytes[..<end])
    }
    guard bytes.count >= LineInput.longest || isClosed, !bytes.isEmpty else { return nil }
    defer { bytes = [] }
    return LineInput.text(bytes[...])
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}
