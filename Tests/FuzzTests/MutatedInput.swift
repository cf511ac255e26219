import TestSupport

/// An input that was changed at random: bytes are turned, taken out, doubled, and put in.
struct MutatedInput {
  /// What means something to one of the readers.
  private static let tokens = [
    "{", "}", "[", "]", "\"", ":", ",", "\\u", "null", "1e9", "-", "\n", "  ", "&a", "*a", "|", ">", "#",
    "$ref", "{{", "}}", "@", "(",
    ")", "'", "?", "${", "\u{1B}[", "\u{1B}O", "\u{1B}", "200~", ";", "\u{0}", "日", "\u{FEFF}", "-H", "&",
    "=", "%2",
  ]

  private(set) var bytes: [UInt8]

  init(of seeds: [String], _ random: inout SeededGenerator) {
    bytes = Array((seeds.randomElement(using: &random) ?? "").utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) { change(&random) }
  }

  private mutating func change(_ random: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3:
      let other = Int.random(in: 0...bytes.count, using: &random)
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: other)
    default:
      bytes.insert(contentsOf: (MutatedInput.tokens.randomElement(using: &random) ?? "").utf8, at: place)
    }
  }
}
