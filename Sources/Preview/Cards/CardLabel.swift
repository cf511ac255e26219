import ConnectorModel
import JSONText

/// The label of a field or token, and what it puts before the labels within.
///
/// The rule is the one of the designer's open source (Azure/LogicAppsUX, schemaprocessor.ts): `x-ms-summary`,
/// after the summaries of the objects around it; else `title`, else the name, after the titles around it.
struct CardLabel: Hashable {
  /// What the objects and arrays around put before a label.
  struct Prefix: Hashable {
    var title = ""
    var summary = ""
  }

  let text: String
  let source: LabelSource

  init(_ value: JSONValue, key: String, prefix: Prefix = Prefix()) {
    let summary = CardLabel.text(value["x-ms-summary"])
    let title = CardLabel.text(value["title"])
    if !summary.isEmpty {
      text = CardLabel.joined(prefix.summary, summary)
      source = .summary
    } else {
      let before = prefix.title.isEmpty ? prefix.summary : prefix.title
      text = CardLabel.joined(before, title.isEmpty ? key : title)
      source = title.isEmpty ? .name : .title
    }
  }

  /// What an object puts before the labels of its members.
  static func prefix(inObject value: JSONValue, _ prefix: Prefix) -> Prefix {
    Prefix(
      title: joined(prefix.title, text(value["title"])),
      summary: joined(prefix.summary, text(value["x-ms-summary"])))
  }

  /// What an array puts before the labels of its items; in inputs its name serves where it has no title.
  static func prefix(
    inArray value: JSONValue, items: JSONValue?, key: String, isInput: Bool, _ prefix: Prefix
  )
    -> Prefix
  {
    let own = text(value["title"])
    let title = own.isEmpty && isInput ? key : own
    return Prefix(
      title: text(items?["title"]).isEmpty ? joined(prefix.title, title) : prefix.title,
      summary: text(items?["x-ms-summary"]).isEmpty
        ? joined(prefix.summary, text(value["x-ms-summary"])) : prefix.summary)
  }

  private static func text(_ value: JSONValue?) -> String {
    let text = value?.string ?? ""
    return text.allSatisfy(\.isWhitespace) ? "" : text
  }

  private static func joined(_ left: String, _ right: String) -> String {
    left.isEmpty ? right : right.isEmpty ? left : left + " " + right
  }
}
