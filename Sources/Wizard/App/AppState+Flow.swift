import TerminalUI

extension AppState {
  /// The screen of the flow.
  var flowScreen: FlowScreen? { screens[WizardTab.flow.rawValue] as? FlowScreen }

  /// Whether the flow has the keys, so that undo is its own.
  var isFlowInSight: Bool { tab == .flow && layers.isEmpty && workspace != nil }

  /// Gives the flow the connection that the Test step calls with.
  mutating func shareConnection() {
    guard tab == .flow, var flow = flowScreen, let test = screens[WizardTab.test.rawValue] as? TestScreen
    else {
      return
    }
    flow.connection = test.connection
    screens[WizardTab.flow.rawValue] = flow
  }
}
