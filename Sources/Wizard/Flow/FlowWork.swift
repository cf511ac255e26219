package import Runner

/// Steps of a flow that are to be run.
package struct FlowWork: Sendable {
  /// The number that the news come back under.
  package let number: Int
  /// The flow, without the values of its connection.
  package let run: PlanRun
  /// The positions of the steps to run, without gaps.
  package let steps: Range<Int>
  /// What the steps before them brought.
  package let progress: PlanProgress
  /// What the connector asks for.
  package let definition: ConnectionDefinition
  /// Where the plan takes values of the connection from, as `NAME=SOURCE`.
  package let sources: [String]
  /// How webhook triggers of the flow wait for real events.
  package let reception: WebhookReception
  /// The values that were typed; they go before those of the plan.
  package let typed: ConnectionValues
}
