import ConnectorModel
import JSONText
import Publishing
import SafeText
import TerminalUI

/// How work for the Create step ended, as it is shown, with what can be done next.
struct PublishOutcome: Sendable {
  /// A line.
  struct Line: Sendable {
    let text: String
    let role: Role

    init(_ text: String, _ role: Role = .popup) {
      self.text = text
      self.role = role
    }
  }

  /// Something to do next.
  struct Choice: Sendable {
    let label: String
    let requests: [AppRequest]
    /// Whether the window stays.
    var stays = false

    init(_ label: String, _ requests: AppRequest...) {
      self.label = label
      self.requests = requests
    }

    static func copy(_ label: String, _ text: String) -> Choice {
      var choice = Choice(label, .run(.copy(text)), .say(StatusMessage("copied \(text)")))
      choice.stays = true
      return choice
    }
  }

  var lines: [Line]
  var choices: [Choice]

  /// A connector that was made or changed.
  init(_ registered: PublishNews.Registered, isNew: Bool) {
    let result = registered.result
    lines = [
      Line("\(isNew ? "Created" : "Updated") '\(result.title)'.", .success), Line("Connector: \(result.id)"),
    ]
    if !result.redirectURLs.isEmpty {
      lines += [Line(""), Line("Register this redirect URL with the OAuth application:")]
      lines += result.redirectURLs.map { Line($0, .title) }
    }
    lines.append(Line(""))
    if let problem = registered.problem {
      lines.append(Line("settings.json was not written: \(problem) Keep the ID.", .error))
    } else if registered.isRemembered {
      lines.append(Line("settings.json says now where it is; F5 updates it."))
    }
    if let before = registered.before { lines.append(Line("It named \(before) before.", .warning)) }
    lines += result.notes.map { Line($0.wizardMessage(isNew: isNew), $0.isLoss ? .warning : .popup) }
    let warnings = result.complaints.count
    if warnings > 0 {
      lines.append(
        Line("The service warns of \(warnings.counted("place")); ^N walks them.", .warning))
    }
    choices = result.redirectURLs.map { .copy("Copy the redirect URL", $0) }
    choices = [Choice("Close")] + choices + [.copy("Copy the ID", result.id)]
    choices.append(Choice("Compare with what is registered", .input("compare", "")))
  }

  /// A connector that was brought back into another folder.
  ///
  /// Where no connector is open, the one that came can be opened.
  init(_ downloaded: PublishNews.Downloaded, opens: Bool) {
    lines =
      [Line("Downloaded '\(downloaded.connector.displayName)'.", .success), Line("")]
      + downloaded.written.map { Line($0) }
      + downloaded.connector.notes.map { Line($0, .warning) }
      + [Line(""), Line("The service never gives a client secret back.", .muted)]
    choices = [Choice("Close")]
    let name = ConnectorFile.definition.standardName
    if opens, let path = downloaded.written.first(where: { $0.hasSuffix(name) }) {
      choices.insert(Choice("Open it", .run(.open(path: path))), at: 0)
    }
  }

  /// What went wrong.
  init(_ error: PublishingError, during call: ServiceCall?, _ workspace: Workspace?) {
    if case .cancelled = error {
      lines = [Line(PublishOutcome.stopped(during: call), .warning)]
      choices = [Choice("Close")]
      return
    }
    lines = [Line(error.wizardMessage, .error)]
    choices = error.nextSteps
    let complaints = error.complaints
    guard let connector = workspace?.connector, let first = complaints.first else {
      choices.append(Choice("Close"))
      return
    }
    lines.append(Line(""))
    for complaint in complaints.prefix(20) {
      let place = complaint.place(in: connector)
      let name = place.pointer.tokens.isEmpty ? place.file.standardName : place.description
      lines.append(
        Line("\(complaint.isWarning ? "W" : "E")  \(name)", complaint.isWarning ? .warning : .error))
      lines.append(Line("   " + complaint.text))
    }
    if complaints.count > 20 { lines.append(Line("… and \(complaints.count - 20) more: F3 lists them.")) }
    choices.insert(Choice("Go to the first field", .showFinding(first.finding(in: connector))), at: 0)
    choices.append(Choice("Close"))
  }

  private static func stopped(during call: ServiceCall?) -> String {
    switch call {
    case .create:
      "Stopped while the connector was being made. The service may have made it all the same; Create looks for it"
        + " first, so that none is made twice."
    case .update:
      "Stopped while the connector was being changed. Compare shows whether the update arrived; updating once more"
        + " does no harm."
    default: "Stopped. Nothing was made or changed."
    }
  }
}
