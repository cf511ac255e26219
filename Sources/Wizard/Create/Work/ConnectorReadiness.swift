package import Publishing

/// A connector with what stands beside it on disk, and what stands in the way of its registration.
package struct ConnectorReadiness: Sendable {
  /// What would be sent.
  package let local: LocalConnector
  /// What is known of it before anything is sent.
  package let readiness: PublicationReadiness

  /// Takes both.
  package init(local: LocalConnector, readiness: PublicationReadiness) {
    self.local = local
    self.readiness = readiness
  }
}
