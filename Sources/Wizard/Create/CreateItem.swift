import ConnectorModel
import JSONText
import TerminalUI
import Validation

/// One line of the Create step: something that is done, or that is missing.
struct CreateItem: Sendable {
  /// How far the thing is.
  enum State: Hashable, Sendable {
    case done, missing, advice
  }

  let state: State
  let text: String
  var hint = ""
  var request: AppRequest?

  var mark: String { state == .done ? "ok" : state == .missing ? "!" : "?" }

  var role: Role { state == .done ? .success : state == .missing ? .error : .warning }

  static func items(_ workspace: Workspace) -> [CreateItem] {
    files(workspace) + findings(workspace) + companions(workspace) + [
      CreateItem(
        state: .advice,
        text: "Register: paconn create --api-def apiDefinition.swagger.json --api-prop apiProperties.json",
        hint: "This version writes and checks the files; the official tools register them")
    ]
  }

  private static func files(_ workspace: Workspace) -> [CreateItem] {
    ConnectorFile.allCases.map { file in
      let name = file.standardName
      switch workspace.connector[file] {
      case .missing:
        return CreateItem(
          state: .missing, text: "\(name) is missing", hint: "Enter makes it",
          request: file == .properties ? .command(.makeProperties) : nil)
      case .malformed(_, let error):
        return CreateItem(
          state: .missing, text: "\(name): \(error.message)", hint: "Enter opens it at the error",
          request: .openRaw(file, offset: error.offset))
      case .document(let document):
        guard workspace.session.isModified(file) else {
          return CreateItem(state: .done, text: "\(name) is saved, \(document.bytes.count) bytes")
        }
        return CreateItem(
          state: .missing, text: "\(name) has unsaved changes", hint: "Enter saves both files",
          request: .save(then: .nothing))
      }
    }
  }

  private static func findings(_ workspace: Workspace) -> [CreateItem] {
    let errors = workspace.findings.count(.error)
    let warnings = workspace.findings.count(.warning)
    guard workspace.isChecked else { return [CreateItem(state: .advice, text: "Checking …")] }
    if errors + warnings == 0 {
      return [CreateItem(state: .done, text: "The check finds no error and no warning")]
    }
    let words =
      "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")"
    return [
      CreateItem(
        state: errors > 0 ? .missing : .advice, text: "The check finds \(words)",
        hint: "Enter lists them", request: .command(.findings))
    ]
  }

  private static func companions(_ workspace: Workspace) -> [CreateItem] {
    let companions = workspace.connector.companions
    guard companions.isKnown else { return [] }
    var items: [CreateItem] = []
    if let bytes = companions.iconBytes {
      let fits = bytes < 1_048_576
      items.append(
        CreateItem(
          state: fits ? .done : .missing,
          text: fits ? "icon.png, \(bytes) bytes" : "icon.png has \(bytes) bytes; below 1 MB is required"))
    } else {
      items.append(
        CreateItem(state: .advice, text: "icon.png is missing; the platform would show a default icon"))
    }
    if let bytes = companions.scriptBytes {
      items.append(
        CreateItem(state: bytes <= 1_048_576 ? .done : .missing, text: "script.csx, \(bytes) bytes"))
    }
    if !companions.hasReadme {
      items.append(CreateItem(state: .advice, text: "readme.md is missing; certification asks for one"))
    }
    return items
  }
}
