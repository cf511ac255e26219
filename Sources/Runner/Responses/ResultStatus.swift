/// How the test of an operation ended.
package enum ResultStatus: String, CaseIterable, Hashable, Sendable {
  /// The service answered as the definition says.
  case passed
  /// It did not, or it could not be reached.
  case failed
  /// The operation was not chosen to be called.
  case skipped
  /// The request could not be made.
  case blocked
  /// The service answered, but the platform would have changed the call in ways that were not carried out.
  case partial
}
