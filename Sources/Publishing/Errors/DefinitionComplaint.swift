package import ConnectorModel
package import JSONText

/// What the service says of one place of the connector.
package struct DefinitionComplaint: Hashable, Sendable {
  /// Whether the service only warns.
  package let isWarning: Bool
  /// The file that is meant.
  package let file: ConnectorFile
  /// The pointer as the service gave it; the root when it gave none that can be read.
  package let pointer: JSONPointer
  /// What is wrong, in the service's words.
  package let text: String

  /// Names a place.
  package init(
    _ text: String, at pointer: JSONPointer, of file: ConnectorFile = .definition, isWarning: Bool = false
  ) {
    self.text = text
    self.pointer = pointer
    self.file = file
    self.isWarning = isWarning
  }

  /// The complaint about a member that the service does not take; nil for other texts.
  ///
  /// "Could not find member 'stackOwner' on object of type 'ApiPropertiesDefinition'. Path 'properties.stackOwner'…"
  init?(refusedMember text: String) {
    guard text.contains("Could not find member '"), let start = text.firstRange(of: "Path '")?.upperBound
    else { return nil }
    let path = text[start...].prefix { $0 != "'" }
    self.init(
      "The service does not take this member.",
      at: JSONPointer(tokens: path.split(separator: ".").map { String($0) }), of: .properties)
  }

  /// The innermost place of the connector that exists on the way to the one that is meant.
  package func place(in connector: Connector) -> Place {
    var pointer = pointer
    while let parent = pointer.parent, connector.value(at: Place(file, pointer)) == nil { pointer = parent }
    return Place(file, pointer)
  }

  /// The complaints of a list, `Error : pointer : text    ##   Error : pointer : text`, or one on each line.
  package static func list(in text: String) -> [DefinitionComplaint] {
    let lines = text.split(separator: "##").flatMap { $0.split(whereSeparator: \.isNewline) }
    return lines.compactMap { complaint(in: $0) }
  }

  private static func complaint(in line: Substring) -> DefinitionComplaint? {
    for (mark, isWarning) in [("Error : ", false), ("Warning : ", true)] {
      guard let start = line.firstRange(of: mark)?.upperBound else { continue }
      let rest = line[start...]
      var parts = rest.firstRange(of: " : ").map {
        (pointer: rest[..<$0.lowerBound], text: rest[$0.upperBound...])
      }
      // A sentence with a colon is no pointer: those have slashes, or are one word.
      if let words = parts?.pointer, words.contains(" "), !words.contains("/") { parts = nil }
      let text = String(parts?.text ?? rest).trimmed
      return DefinitionComplaint(
        sentence(text), at: parts.map { pointer($0.pointer) } ?? .root, isWarning: isWarning)
    }
    return nil
  }

  /// A pointer that the service writes without its first slash.
  private static func pointer(_ text: Substring) -> JSONPointer {
    let text = String(text).trimmed
    if text.hasPrefix("#") || text.hasPrefix("/") { return JSONPointer(text) ?? .root }
    return JSONPointer("/" + text) ?? .root
  }

  /// The text without the quote that ends the list it stands in.
  private static func sentence(_ text: String) -> String {
    var text = text[...]
    for end in ["'.", "'"] where text.hasSuffix(end) && text.filter({ $0 == "'" }).count % 2 == 1 {
      text = text.dropLast(end.count)
    }
    return String(text).trimmed
  }
}
