package import ConnectorModel
package import Transport

/// Where the notifications of webhook triggers are waited for, so that plans and flows can take a real event.
///
/// The runner knows no listener; whoever runs a plan gives one.
package struct WebhookStation: Sendable {
  /// An address that a service can call, and what comes there.
  package struct Post: Sendable {
    /// The address that the service is given.
    package let callback: String
    /// What comes, in order.
    package let notifications: AsyncStream<ReceivedRequest>
    /// Ends the listening.
    package let close: @Sendable () async -> Void

    /// Names an address, what comes there, and what ends it.
    package init(
      callback: String, notifications: AsyncStream<ReceivedRequest>,
      close: @escaping @Sendable () async -> Void
    ) {
      self.callback = callback
      self.notifications = notifications
      self.close = close
    }
  }

  /// Why nothing can be listened to.
  package struct Failure: Error {
    /// The sentence for people.
    package let message: String

    /// Takes the sentence.
    package init(message: String) { self.message = message }
  }

  /// That a subscription stands and its notification is waited for.
  package struct Waiting: Hashable, Sendable {
    /// The operationId of the trigger.
    package let operation: String
    /// The address that the service was given.
    package let callback: String
    /// How many seconds are waited.
    package let seconds: Int

    /// Names what is waited for.
    package init(operation: String, callback: String, seconds: Int) {
      self.operation = operation
      self.callback = callback
      self.seconds = seconds
    }
  }

  /// How many seconds an event is waited for.
  package let seconds: Int
  /// Begins to listen for a trigger.
  let open: @Sendable (Operation) async -> Result<Post, Failure>
  /// Hears that a subscription stands.
  let onWaiting: @Sendable (Waiting) -> Void

  /// Waits so many seconds at what `open` gives.
  package init(
    seconds: Int, onWaiting: @escaping @Sendable (Waiting) -> Void = { _ in },
    open: @escaping @Sendable (Operation) async -> Result<Post, Failure>
  ) {
    self.seconds = seconds
    self.open = open
    self.onWaiting = onWaiting
  }
}
