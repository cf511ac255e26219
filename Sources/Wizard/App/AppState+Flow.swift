import ConnectorModel
import JSONText
import Planning
import Runner
import TerminalUI
import Transport

extension AppState {
  /// The screen of the flow.
  var flowScreen: FlowScreen? { screens[WizardTab.flow.rawValue] as? FlowScreen }

  /// Whether the flow has the keys, so that undo is its own.
  var isFlowInSight: Bool { tab == .flow && layers.isEmpty && workspace != nil }

  /// Gives the flow the connection that the Test step calls with, and how it receives notifications.
  mutating func shareConnection() {
    guard tab == .flow, var flow = flowScreen, let test = screens[WizardTab.test.rawValue] as? TestScreen
    else {
      return
    }
    flow.connection = test.connection
    flow.reception = test.reception.reception ?? WebhookReception()
    screens[WizardTab.flow.rawValue] = flow
  }

  /// Keeps a flow that was changed for the next session, or forgets one that was saved.
  ///
  /// One with a secret of the connection in it is kept nowhere.
  mutating func keepFlow(_ workspace: Workspace) -> [Effect] {
    // A script that cannot be asked leaves nothing for the next one.
    guard options.asksAboutDrafts, let folder = workspace.folder, !workspace.isReadOnly,
      let screen = flowScreen,
      screen.flow.revision != keptFlow
    else { return [] }
    keptFlow = screen.flow.revision
    guard screen.isModified else { return [.keepFlow(folder, nil)] }
    let redactor = screen.connection.redactor
    let steps = screen.withoutPasswords(workspace.connector.definition).flow.steps.map(\.fragment)
    guard steps.allSatisfy({ redactor.redact($0.text) == $0.text }) else { return [] }
    return [.keepFlow(folder, FlowDraft(name: screen.name, steps: steps))]
  }
}
