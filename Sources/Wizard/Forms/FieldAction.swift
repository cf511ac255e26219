package import ConnectorModel

/// What Enter on a button or link does at once, without the screen that holds the form.
package enum FieldAction: Sendable {
  /// Makes an edit.
  case edit(@Sendable (Connector) throws(ConnectorEditError) -> ConnectorEdit)
  /// Asks for a line of text, which makes an edit.
  case prompt(
    title: String, help: String, text: String,
    @Sendable (String, Connector) throws(ConnectorEditError) -> ConnectorEdit)
  /// Asks for one of some values, which makes an edit.
  case choose(title: String, [FieldOption], ModelField.Writer)
  /// Asks the application for something.
  case request(AppRequest)
}
