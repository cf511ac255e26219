/// How far an exchange has come.
package struct TransferProgress: Hashable, Sendable {
  /// The phases in order.
  package enum Phase: String, Hashable, Sendable {
    case resolving, connecting, securing, sending, waiting, receiving

    /// The phase as the end of a sentence.
    var words: String {
      switch self {
      case .resolving: "while its name was looked up"
      case .connecting: "while connecting"
      case .securing: "while agreeing on TLS"
      case .sending: "while the request was sent"
      case .waiting: "though the request was sent"
      case .receiving: "though it had begun to answer"
      }
    }
  }

  /// The phase.
  package let phase: Phase
  /// Bytes of the body sent.
  package let sent: Int
  /// Bytes of the body to be sent in all.
  package let toSend: Int
  /// Bytes of the answer received, before decoding.
  package let received: Int
  /// Bytes of the answer in all, zero when the server does not say.
  package let expected: Int
  /// Microseconds since the start.
  package let elapsed: Int
}
