import JSONText

/// Whether a node of a tree has nodes below it: `itemIsParent` is a constant, a property, or a comparison such as
/// `(is_folder eq true)`.
struct ParentTest {
  private let words: [String]

  init(_ text: String) {
    let bare = text.drop { $0 == "(" || $0 == " " }.reversed().drop { $0 == ")" || $0 == " " }.reversed()
    words = String(bare).split(separator: " ", maxSplits: 2).map { String($0) }
  }

  func holds(for item: JSONValue) -> Bool {
    guard let first = words.first else { return true }
    if words.count == 1 {
      if let constant = ["true": true, "false": false][first.lowercased()] { return constant }
      return LookupReader.value(at: first, of: item)?.boolean ?? false
    }
    guard words.count == 3, ["eq", "ne"].contains(words[1].lowercased()),
      let value = LookupReader.value(at: first, of: item)
    else { return false }
    let wanted = words[2].drop { $0 == "'" || $0 == " " }.reversed().drop { $0 == "'" }.reversed()
    let isEqual = (value.string ?? JSONFragment(value).text).lowercased() == String(wanted).lowercased()
    return isEqual == (words[1].lowercased() == "eq")
  }
}
