import JSONText

/// The path item or shared entry that is checked on its own.
struct SubjectKey: Hashable, Sendable {
  /// The part of the definition.
  enum Section: String, CaseIterable {
    case paths, definitions, parameters, responses
  }

  let section: Section
  let name: String

  /// The entry as a `$ref` names it.
  var reference: String {
    let isPlain = !name.utf8.contains { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }
    guard isPlain else { return "#" + JSONPointer(tokens: [section.rawValue, name]).description }
    return "#/\(section.rawValue)/\(name)"
  }
}
