/// A text that is looked for in lines, ignoring case.
struct LinePattern: Sendable {
  private let characters: [Character]
  /// The lower-case bytes, nil when the text is more than ASCII.
  private let bytes: [UInt8]?

  init(_ wanted: String) {
    characters = wanted.map { LinePattern.lower($0) }
    bytes = wanted.utf8.allSatisfy { $0 < 0x80 } ? wanted.utf8.map { LinePattern.lower($0) } : nil
  }

  /// Where the text begins in a line, counted in characters.
  func places(in line: String) -> [Int] {
    if let bytes {
      let quick = line.utf8.withContiguousStorageIfAvailable { places(of: bytes, in: $0) }
      if let quick, quick.isEmpty || line.utf8.allSatisfy({ $0 < 0x80 }) { return quick }
    }
    let text = line.map { LinePattern.lower($0) }
    guard !characters.isEmpty, characters.count <= text.count else { return [] }
    return (0...text.count - characters.count).filter {
      text[$0..<$0 + characters.count].elementsEqual(characters)
    }
  }

  private func places(of wanted: [UInt8], in line: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard let first = wanted.first, wanted.count <= line.count else { return [] }
    var found: [Int] = []
    for start in 0...line.count - wanted.count where LinePattern.lower(line[start]) == first {
      if wanted.indices.allSatisfy({ LinePattern.lower(line[start + $0]) == wanted[$0] }) {
        found.append(start)
      }
    }
    return found
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func lower(_ character: Character) -> Character {
    let lower = character.lowercased()
    return lower.count == 1 ? Character(lower) : character
  }
}
