import Transport

/// Failures of the transfer.
enum TransportFixture {
  static let refused = TransportError(.connectionRefused, target: "h.example")
}
