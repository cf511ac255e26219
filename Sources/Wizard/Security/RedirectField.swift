import ConnectorModel

/// The field that says where the provider sends people back to.
enum RedirectField {
  static func field(
    _ mode: RedirectMode, of subject: SecuritySubject,
    _ change: @escaping @Sendable (RedirectMode, SecurityChoice) -> SecurityChoice
  ) -> ModelField {
    var modes: [RedirectMode] = [.global, .globalPerConnector, .custom("Direct")]
    if !modes.contains(mode) { modes.append(mode) }
    let options = modes.map { FieldOption($0.text, label($0)) }
    var field = ModelField(subject.id("redirect"), "Redirect URL", .choice(options, selected: mode.text))
    field.help =
      mode == .global
      ? "Register \(RedirectMode.globalURL) with the provider"
      : "Its own address is known once it is registered; give that to the provider"
    field.write = { input, connector throws(ConnectorEditError) in
      guard case .text(let text) = input else { return ConnectorEdit(title: "Redirect URL", steps: []) }
      let edit = try subject.edit(
        change(RedirectMode(text), subject.choice(of: connector)), on: connector)
      return ConnectorEdit(title: "Set the redirect URL", steps: edit.steps)
    }
    return field
  }

  private static func label(_ mode: RedirectMode) -> String {
    switch mode {
    case .global: "One for all connectors (Global)"
    case .globalPerConnector: "One of its own (GlobalPerConnector)"
    case .custom(let text): text
    }
  }
}
