import SignIn
import Testing

/// Expects that the provider refuses with a code.
func refused(
  as code: String, sourceLocation: SourceLocation = #_sourceLocation,
  _ work: () async throws(SignInError) -> Void
) async {
  do throws(SignInError) {
    try await work()
    Issue.record("nothing was refused", sourceLocation: sourceLocation)
  } catch {
    guard case .refused(code, _) = error else {
      Issue.record("\(error.message)", sourceLocation: sourceLocation)
      return
    }
  }
}

/// What a failing sign-in says; empty when it does not fail.
func message(_ work: () throws(SignInError) -> Void) -> String {
  do throws(SignInError) {
    try work()
    return ""
  } catch {
    return error.message
  }
}
