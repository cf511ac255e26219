import Publishing
import SafeText
import TerminalUI
import Transport

extension CreateScreen {
  /// Asks before the connector is made or changed, and says what is sent.
  func confirm(_ environment: String, _ context: inout AppContext) {
    guard let checked else { return context.say("the files cannot be sent yet", .warning) }
    let verb = target == .new ? "Create" : "Update"
    let obstacles = checked.readiness.obstacles.count
    var sentences = [
      "\(verb) '\(checked.local.published.title)'\(targetID.map { " (\($0))" } ?? "") in"
        + " \(environmentLabel ?? environment), as \(account?.name ?? "")?",
      "",
      sentText(checked),
    ]
    if let words = secretText(checked.local.published) { sentences += ["", words] }
    if obstacles > 0 {
      sentences += [
        "", "The platform would refuse it for \(obstacles.counted("error")); Cancel shows them.",
      ]
    }
    context.push(
      DialogLayer(
        title: verb, message: sentences.joined(separator: "\n"),
        buttons: [DialogLayer.Button(verb, .input("send", "")), DialogLayer.Button("Cancel")],
        focus: obstacles > 0 ? 1 : 0))
  }

  private func sentText(_ checked: ConnectorReadiness) -> String {
    let published = checked.local.published
    var parts = ["the definition"]
    if published.properties != nil {
      let left = checked.readiness.omittedMembers
      parts.append("the properties" + (left.isEmpty ? "" : " without " + left.joined(separator: ", ")))
    }
    if published.icon != nil { parts.append("the icon") }
    if published.script != nil { parts.append("the script") }
    let last = parts.removeLast()
    return "Sent: " + (parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last) + "."
  }

  private func secretText(_ published: PublishedConnector) -> String? {
    guard published.hasOAuth else { return nil }
    guard secret.count == 0 else { return "The client secret is sent, and kept nowhere." }
    let names = published.parametersWithoutSecret
    guard !names.isEmpty else { return "The client secret is the one that stands in the file." }
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    return target == .new
      ? "No client secret is sent for \(list): nobody can sign in to the new connector before one is given."
      : "No client secret is sent for \(list): the one that is stored may be lost."
  }
}
