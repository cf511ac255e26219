/// What an external editor left behind.
package struct ExternalEdit: Sendable {
  /// What the text was for.
  package let request: ExternalEditRequest
  /// The text after the editor ended, or why there is none.
  package let outcome: Result<[UInt8], ExternalEditFailure>

  /// Describes an outcome.
  package init(request: ExternalEditRequest, outcome: Result<[UInt8], ExternalEditFailure>) {
    self.request = request
    self.outcome = outcome
  }
}
