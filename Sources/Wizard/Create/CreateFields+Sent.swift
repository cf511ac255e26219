import ConnectorModel
import JSONText
import Publishing
import SafeText
import TerminalUI
import Transport

/// What is sent of the connector: the files with their sizes, what is left out, and the client secret.
extension CreateFields {
  static func sent(_ screen: CreateScreen, _ workspace: Workspace) -> [FormField] {
    var fields = [FormField(id: "sent", label: "What is sent", kind: .section)]
    fields += ConnectorFile.allCases.map { file($0, screen, workspace) }
    fields.append(icon(screen))
    fields.append(script(screen))
    guard let published = screen.checked?.local.published, published.hasOAuth else { return fields }
    let names = published.parametersWithoutSecret
    var secret = FormField(id: "secret", label: "Client secret", kind: .secret(screen.secret.reveal()))
    secret.isRequired = !names.isEmpty && screen.target == .new
    if screen.secret.count == 0 {
      secret.trailing = names.isEmpty ? "that of the file" : "none is sent"
    } else {
      secret.trailing = "is sent, \(screen.secret.count.counted("character"))"
    }
    return fields + [secret]
  }

  private static func file(
    _ file: ConnectorFile, _ screen: CreateScreen, _ workspace: Workspace
  ) -> FormField {
    let id = "file " + file.standardName
    let label = file == .definition ? "Definition" : "Properties"
    switch workspace.connector[file] {
    case .missing:
      var field = FormField(id: id, label: label, kind: .link("missing; Enter makes it"))
      guard file == .definition else { return field }
      field.kind = .fact("missing")
      return field
    case .malformed(_, let error):
      var field = FormField(id: id, label: label, kind: .link("no JSON; Enter opens it at the error"))
      field.problem = FieldProblem(.error, error.message)
      return field
    case .document(let document):
      var text = size(document.bytes.count)
      if file == .properties, let left = screen.checked?.readiness.omittedMembers, !left.isEmpty {
        text += ", without " + left.joined(separator: ", ")
      }
      guard workspace.session.isModified(file) else {
        return FormField(id: id, label: label, kind: .fact(text))
      }
      return FormField(id: id, label: label, kind: .link(text + ", not saved: Enter saves"))
    }
  }

  private static func icon(_ screen: CreateScreen) -> FormField {
    let sent = screen.checked?.local.published.icon?.count
    let text =
      sent.map { size($0) }
      ?? (screen.target == .new ? "none; it gets a default one" : "none; it keeps the one it has")
    return FormField(id: "icon", label: "Icon", kind: .fact(text))
  }

  private static func script(_ screen: CreateScreen) -> FormField {
    let sent = screen.checked?.local.published.script?.count
    let text =
      sent.map { size($0) } ?? (screen.target == .new ? "none" : "none; one that is registered is taken off")
    return FormField(id: "script", label: "Script", kind: .fact(text))
  }

  /// A size with its thousands apart.
  private static func size(_ bytes: Int) -> String {
    let digits = String(bytes)
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text + (bytes == 1 ? " byte" : " bytes")
  }
}
