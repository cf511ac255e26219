import JSONText

/// The keywords of one schema with their values, found in one walk over its members.
struct CheckedKeywords {
  private static let known = NameTable(CheckedKeyword.allCases.map { ($0.rawValue, $0) })

  private var found: [(keyword: CheckedKeyword, value: JSONValue)] = []

  init(_ schema: JSONValue) {
    guard schema.isObject else { return }
    for member in schema.children {
      if let keyword = CheckedKeywords.known[of: member] { found.append((keyword, member)) }
    }
  }

  /// The value of a keyword; of one that stands twice the last, as every JSON reader on the platform takes it.
  subscript(keyword: CheckedKeyword) -> JSONValue? {
    found.last { $0.keyword == keyword }?.value
  }
}
