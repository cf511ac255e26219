package import ConnectorModel
package import Planning

/// A plan that was read from beside a connector.
package struct ShelvedPlan: Sendable {
  /// What it says.
  package let file: PlanFile
  /// What the file was when it was read.
  package let fingerprint: Fingerprint

  /// Takes the parts.
  package init(file: PlanFile, fingerprint: Fingerprint) {
    self.file = file
    self.fingerprint = fingerprint
  }
}
