/// The tabs of the wizard: the four of the connector, its last step, and the small flow that tries it out.
package enum WizardTab: Int, CaseIterable, Hashable, Sendable {
  case describe, security, definition, test, create, flow

  /// The name on the tab.
  package var title: String {
    switch self {
    case .describe: "Describe"
    case .security: "Security"
    case .definition: "Definition"
    case .test: "Test"
    case .create: "Create"
    case .flow: "Flow"
    }
  }

  /// The number before the name, as `Alt-1` takes it.
  package var number: Int { rawValue + 1 }

  /// The tab after this one, nil after the last.
  package var next: WizardTab? { WizardTab(rawValue: rawValue + 1) }

  /// The tab before this one, nil before the first.
  package var previous: WizardTab? { WizardTab(rawValue: rawValue - 1) }
}
