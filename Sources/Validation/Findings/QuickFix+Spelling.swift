import ConnectorModel
import JSONText

/// Fixes that put one name or text in the place of another.
extension QuickFix {
  /// Writes a name over a value that is spelt otherwise; nil where none is meant.
  static func writing(
    _ name: String?, over value: JSONValue, in file: ConnectorFile = .definition
  ) -> QuickFix? {
    name.map { QuickFix("Write \($0)", in: file, .set(value.pointer, .string($0))) }
  }

  /// Writes true or false over a text that says so; nil for other values.
  static func writingBoolean(over value: JSONValue) -> QuickFix? {
    value.string.flatMap { Bool($0.lowercased()) }.map { meant in
      QuickFix("Write \(meant)", .set(value.pointer, .boolean(meant)))
    }
  }

  /// Renames a member; nil where no name is meant, or where its object has a member of that name.
  static func renaming(
    _ member: JSONValue, to name: String?, in file: ConnectorFile = .definition
  ) -> QuickFix? {
    guard let name, member.parent?[name] == nil else { return nil }
    return QuickFix("Rename to \(name)", in: file, .rename(member.pointer, to: name))
  }

  /// Writes https:// before a web address; nil where more than that is missing.
  static func prefixingScheme(of value: JSONValue) -> QuickFix? {
    guard let text = value.string, WebAddress.lacksOnlyScheme(text) else { return nil }
    return QuickFix("Prefix https://", .set(value.pointer, .string("https://" + text)))
  }
}
