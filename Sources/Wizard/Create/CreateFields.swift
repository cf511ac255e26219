import ConnectorModel
import JSONText
import Publishing
import SafeText
import TerminalUI
import Validation

/// The fields of the Create step: where, what is sent, what stands in its way, and what can be done.
enum CreateFields {
  /// How many findings of one kind are listed; the others stand in the list of all findings.
  private static let mostFindings = 40

  static func fields(_ screen: CreateScreen, _ workspace: Workspace) -> [FormField] {
    place(screen) + sent(screen, workspace) + actions(screen, workspace) + obstacles(screen)
      + certification(screen)
  }

  /// Who calls, and which connector it is about.
  static func place(_ screen: CreateScreen) -> [FormField] {
    let account = screen.account?.label ?? "nobody is signed in; Enter signs in"
    let clouds = Cloud.allCases
    var cloud = FormField(
      id: "cloud", label: "Cloud",
      kind: .choice(clouds.map(\.title), selected: clouds.firstIndex(of: screen.cloud)))
    if !screen.foreignAddresses(signingIn: true).isEmpty || !screen.trusted.isEmpty {
      cloud.trailing = "addresses of settings.json"
    }
    return [
      FormField(id: "account", label: "Account", kind: .link(account + "  v")), cloud,
      FormField(
        id: "environment", label: "Environment",
        kind: .link((screen.environmentLabel ?? "none; Enter lists those you have") + "  v")),
      target(screen),
    ]
  }

  private static func target(_ screen: CreateScreen) -> FormField {
    let none = screen.makesNew ? "Create a new one" : "none; Enter lists those of the environment"
    var field = FormField(id: "target", label: "Connector", kind: .link(none + "  v"))
    guard case .registered(let id, let title) = screen.target else { return field }
    field.kind = .link((title.isEmpty ? "the one of settings.json" : title) + "  v")
    // Below its name, so that no part of the ID is cut off.
    field.problem = FieldProblem(.info, id)
    return field
  }

  private static func actions(_ screen: CreateScreen, _ workspace: Workspace) -> [FormField] {
    var send = FormField(
      id: "send", label: screen.target == .new ? "Create  F5" : "Update  F5", kind: .button)
    send.disabledReason = screen.disabledReason(workspace)
    if let reason = send.disabledReason {
      send.problem = FieldProblem(.warning, reason)
    } else if let count = screen.checked?.readiness.obstacles.count, count > 0 {
      send.problem = FieldProblem(
        .error, "The platform would refuse it for \(count.counted("error")), listed below.")
    }
    var fields = [FormField(id: "actions", label: "Register", kind: .section), send]
    if screen.target != .new {
      fields.append(FormField(id: "compare", label: "Compare with what is registered", kind: .button))
      fields.append(FormField(id: "download", label: "Download …", kind: .button))
    }
    if let environment = screen.environment {
      fields.append(
        FormField(
          id: "portal", label: "In the browser",
          kind: .link(screen.cloud.connectorsPage(of: environment))))
    }
    return fields
  }

  private static func obstacles(_ screen: CreateScreen) -> [FormField] {
    if let problem = screen.problem {
      var field = FormField(id: "problem", label: "Not ready", kind: .fact(""))
      field.problem = FieldProblem(.error, problem)
      return [FormField(id: "obstacles", label: "What stands in the way", kind: .section), field]
    }
    guard let readiness = screen.checked?.readiness, !readiness.obstacles.isEmpty else { return [] }
    let count = readiness.obstacles.count
    return [
      FormField(
        id: "obstacles", label: "The platform would refuse it: \(count.counted("error"))", kind: .section)
    ] + list(readiness.obstacles, "obstacle ")
  }

  private static func certification(_ screen: CreateScreen) -> [FormField] {
    guard let readiness = screen.checked?.readiness else { return [] }
    let count = readiness.certificationObstacles.count
    guard count > 0 else { return [] }
    let section = FormField(
      id: "certification",
      label: "Certification asks for more: \(count.counted("error"))",
      kind: .section)
    let toggle = FormField(
      id: "certification list", label: "List them", kind: .toggle(screen.showsCertification))
    guard screen.showsCertification else { return [section, toggle] }
    return [section, toggle] + list(readiness.certificationObstacles, "certification ")
  }

  private static func list(_ findings: [Finding], _ prefix: String) -> [FormField] {
    var fields = findings.prefix(mostFindings).enumerated().map { number, finding -> FormField in
      let place =
        finding.place.pointer.tokens.isEmpty ? finding.place.file.standardName : finding.place.description
      var field = FormField(id: prefix + String(number), label: finding.rule, kind: .link(place))
      field.problem = FieldProblem(.error, finding.message)
      return field
    }
    let rest = findings.count - fields.count
    if rest > 0 {
      fields.append(
        FormField(id: "more findings", label: "", kind: .link("\(rest) more: Enter lists all findings")))
    }
    return fields
  }
}
