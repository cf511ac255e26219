import ConnectorModel
import JSONText

extension APIDefinition {
  /// A text of `info`; nil where it is missing or blank, or no text.
  func infoText(_ name: String) -> (value: JSONValue, text: String)? {
    guard let value = info?[name], let text = value.string, !text.isBlank else { return nil }
    return (value, text)
  }
}
