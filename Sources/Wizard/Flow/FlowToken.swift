import JSONText
import Planning

/// A value of an earlier step that a field can take: what the designer calls dynamic content.
struct FlowToken: Hashable, Sendable {
  /// What a field gets.
  struct Reference: Hashable, Sendable {
    /// The text that is put in.
    let text: String
    /// The list that the step has to run over for it; nil where it need not.
    let forEach: String?
  }

  /// The part of what a step brings that the token stands for.
  enum Part: Hashable, Sendable {
    /// A place of its answer; `*` stands for an item of a list.
    case body([String])
    case status
    case header(String)
  }

  /// The step's id; where it has none, the one that it would get.
  let id: String
  /// The position of a step that has no id yet, and so cannot be referred to; nil for others.
  var unnamedStep: Int?
  /// What the maker reads of the step.
  let source: String
  /// What the maker reads of the value.
  let title: String
  /// The type as reference pages name it.
  let type: String
  /// The value in the last answer; nil when there is none.
  let value: JSONFragment?
  let part: Part

  /// The token of the same step under the name that it has got.
  func named(_ name: String) -> FlowToken {
    FlowToken(id: name, source: source, title: title, type: type, value: value, part: part)
  }

  /// Whether it is a list.
  var isList: Bool { type.hasPrefix("array") }

  /// The reference for a step; nil where the names of the answer cannot be written in one.
  func reference(for step: FlowStep) -> Reference? {
    switch part {
    case .status: return Reference(text: "${\(id).status}", forEach: nil)
    case .header(let name): return Reference(text: "${\(id).headers.\(name)}", forEach: nil)
    case .body(let keys):
      guard let star = keys.firstIndex(of: "*") else {
        return FlowToken.path(keys).map { Reference(text: "${\(id).body\($0)}", forEach: nil) }
      }
      guard let before = FlowToken.path(keys[..<star]), let after = FlowToken.path(keys[(star + 1)...]) else {
        return nil
      }
      let list = "${\(id).body\(before)}"
      guard step.forEach == nil || step.forEach == list else {
        return Reference(text: "${\(id).body\(before)[0]\(after)}", forEach: nil)
      }
      return Reference(text: "${item\(after)}", forEach: step.forEach == nil ? list : nil)
    }
  }

  /// The way to a place as plans write it; the first item stands for inner lists.
  static func path(_ keys: some Sequence<String>) -> String? {
    let quotes = ["'", "\""]
    var path = ""
    for key in keys {
      if key == "*" {
        path += "[0]"
      } else if isName(key) {
        path += "." + key
      } else if !key.contains("}") {
        guard let quote = quotes.first(where: { !key.contains($0) }) else { return nil }
        path += "[\(quote)\(key)\(quote)]"
      } else {
        return nil
      }
    }
    return path
  }

  private static func isName(_ key: String) -> Bool {
    !key.isEmpty && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" || $0 == "-" }
  }
}
