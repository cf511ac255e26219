/// A set of keywords, to tell in one step which rules concern an object.
struct SchemaKeywords: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ keywords: SchemaKeyword...) {
    rawValue = keywords.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  /// Names that no keyword is known for, extensions among them.
  static let others = SchemaKeywords(rawValue: 1 << 63)

  /// Every object, an empty one too.
  static let any = SchemaKeywords(rawValue: 1 << 62)

  mutating func insert(_ keyword: SchemaKeyword) { formUnion(SchemaKeywords(keyword)) }

  func contains(_ keyword: SchemaKeyword) -> Bool { rawValue & 1 << UInt64(keyword.rawValue) != 0 }
}
