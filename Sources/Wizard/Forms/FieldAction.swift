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

extension AppContext {
  /// Does what a button says, under the name it has.
  mutating func run(_ action: FieldAction, named name: String) {
    switch action {
    case .edit(let make):
      let done = perform { connector throws(ConnectorEditError) in
        let edit = try make(connector)
        if edit.steps.isEmpty { throw .refused("\(name): there is nothing to change") }
        return edit
      }
      if done { say("\(name): done; ^_ undoes it", .success) }
      if done, let focus { request(.input("made", focus.description)) }
    case .prompt(let title, let help, let text, let make):
      push(PromptLayer(title: title, help: help, text: text, make: make))
    case .choose(let title, let options, let write):
      push(ChoiceLayer(title: title, options: options, selected: "", write: write))
    case .request(let request): self.request(request)
    }
  }
}
