package import ConnectorModel
package import Runner
import Transport

/// A webhook trigger that is to be tested for real: subscribed, waited for, and unsubscribed.
package struct WebhookWork: Sendable {
  /// The trigger.
  package let operation: Operation
  /// What makes its requests.
  package let builder: RequestBuilder
  /// What its fields got.
  package let inputs: InputValues
  /// What the connection has.
  package let connection: ConnectionValues
  /// How its notifications are received.
  package let reception: WebhookReception
}
