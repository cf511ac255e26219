/// How far an exchange has come.
package struct TransferProgress: Hashable, Sendable {
  /// The phases in order.
  package enum Phase: String, Hashable, Sendable {
    case connecting, sending, waiting, receiving
  }

  /// The phase.
  package let phase: Phase
  /// Bytes of the body sent.
  package let sent: Int
  /// Bytes of the answer received.
  package let received: Int
  /// Bytes of the answer in all, zero when the server does not say.
  package let expected: Int
}
