import ConnectorModel
import TerminalUI
import Validation

@testable import Wizard

/// A talk with the wizard line by line; the world outside is a checker and a disk in memory.
struct PlainTalk {
  var session = PlainSession(options: WizardOptions())
  private(set) var saved: [ConnectorFile: [UInt8]] = [:]

  init(_ connector: Connector? = nil, options: WizardOptions = WizardOptions()) {
    session = PlainSession(options: options)
    _ = session.start()
    if let connector {
      perform(session.take(.loaded(.success(OpenedConnector(folder: nil, connector: connector)))))
    }
    _ = session.told()
  }

  /// What is told after lines; what stands before the next answer is at the end.
  mutating func say(_ lines: String...) -> String {
    for line in lines { perform(session.answer(line)) }
    return (session.told() + [session.prompt]).joined(separator: "\n")
  }

  var definition: String {
    String(decoding: session.state.workspace?.connector[.definition].bytes ?? [], as: UTF8.self)
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      guard case .validate(let connector, let settings, let number) = effect else { continue }
      let findings = Validator(profile: settings.profile).findings(of: connector)
      perform(session.take(.validated(number: number, findings)))
    }
  }
}
