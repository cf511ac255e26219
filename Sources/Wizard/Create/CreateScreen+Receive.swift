import ConnectorModel
import JSONText
import Publishing
import TerminalUI
import Transport

extension CreateScreen {
  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    guard case .publish(let number, let news) = event else { return }
    if case .looked(let accounts, let outcome) = news {
      if takesLook(number) { take(accounts, outcome) }
      return
    }
    if case .known(let known) = news { return take(known) }
    if case .accounts(let outcome, let newest) = news { return take(outcome, newest, &context) }
    guard running == number, news.isEnd else { return }
    running = nil
    switch news {
    case .environments(.success(let list)):
      environments = list
      chooseEnvironment(&context)
    case .connectors(.success(let list)):
      if let environment { entries = (environment, list) }
      chooseConnector(&context)
    case .compared(.success(let differences)):
      context.push(CompareLayer(differences, id: targetID ?? ""))
    case .registered(let outcome): take(outcome, &context)
    case .downloaded(.success(let downloaded)): take(downloaded, &context)
    default: break
    }
  }

  private mutating func take(_ known: Result<[KnownAccount], PublishingError>) {
    problem = nil
    switch known {
    case .success(let list): accounts = list
    case .failure(let error): problem = error.wizardMessage
    }
  }

  private mutating func take(
    _ known: Result<[KnownAccount], PublishingError>, _ outcome: Result<ConnectorReadiness, PublishingError>
  ) {
    take(known)
    switch outcome {
    case .success(let checked): self.checked = checked
    case .failure(let error):
      checked = nil
      problem = error.wizardMessage
    }
  }

  private mutating func take(
    _ outcome: Result<[KnownAccount], PublishingError>, _ newest: KnownAccount?, _ context: inout AppContext
  ) {
    guard case .success(let list) = outcome else {
      if case .failure(let error) = outcome { context.say(error.wizardMessage, .error) }
      return
    }
    accounts = list
    guard let newest else {
      chosenAccount = nil
      environments = []
      return context.say("signed out", .success)
    }
    chosenAccount = newest
    environments = []
    entries = nil
    context.say("signed in as \(newest.name)", .success)
    guard let action = pending else { return }
    pending = nil
    if newest.serves(resource) { start(action, &context) }
  }

  private mutating func take(
    _ outcome: Result<PublishNews.Registered, PublishingError>, _ context: inout AppContext
  ) {
    guard let connector = context.workspace?.connector else { return }
    switch outcome {
    case .success(let registered):
      chosenTarget = .registered(id: registered.result.id, title: registered.result.title)
      secret = Secret("")
      entries = nil
      lookAgain()
      context.workspace?.setRemarks(registered.result.complaints.map { $0.finding(in: connector) })
    case .failure(let error):
      context.workspace?.setRemarks(error.complaints.map { $0.finding(in: connector) })
    }
  }

  /// What the documents say otherwise becomes an edit of the open connector.
  private mutating func take(_ downloaded: PublishNews.Downloaded, _ context: inout AppContext) {
    guard let companions = downloaded.companions, let workspace = context.workspace else { return }
    var connector = downloaded.connector
    if let own = workspace.connector.propertiesFile.document {
      connector = connector.keepingStackOwner(of: own)
    }
    func step(_ file: ConnectorFile, _ new: [UInt8]) -> ConnectorEdit.Step {
      .text(file, DownloadedConnector.adopted(new, over: workspace.connector[file].bytes))
    }
    var steps = [step(.properties, connector.properties)]
    if let definition = connector.definition { steps.insert(step(.definition, definition), at: 0) }
    context.workspace?.setCompanions(companions)
    lookAgain()
    let edit = ConnectorEdit(title: "Download \(connector.displayName)", steps: steps)
    let summary =
      context.perform(edit) ? edit.title : "the documents are what \(connector.displayName) has already"
    var parts = [summary] + downloaded.connector.notes.prefix(1)
    if !downloaded.kept.isEmpty {
      let names = downloaded.kept.map { $0.split(separator: "/").last ?? "" }.joined(separator: " and ")
      parts.append("kept \(names)")
    }
    context.say(parts.joined(separator: "; "), .success)
  }
}
