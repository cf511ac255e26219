/// What `git cat-file --batch` says, object after object: `ID TYPE SIZE`, the bytes and a line end, or `NAME missing`.
struct BatchAnswer {
  enum Entry: Equatable {
    case object(String, [UInt8])
    case missing
  }

  private var rest: ArraySlice<UInt8>

  init(_ output: [UInt8]) { rest = output[...] }

  /// The next object; nil at the end, or where the answer is none.
  mutating func next() -> Entry? {
    guard let lineEnd = rest.firstIndex(of: 0x0A) else { return nil }
    let words = rest[..<lineEnd].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    rest = rest[(lineEnd + 1)...]
    if words.last == "missing" { return .missing }
    guard words.count == 3, let size = Int(words[2]), size >= 0, size < rest.count else { return nil }
    defer { rest = rest.dropFirst(size + 1) }
    return .object(words[1], Array(rest.prefix(size)))
  }
}
