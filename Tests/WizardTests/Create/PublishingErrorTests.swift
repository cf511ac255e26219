import Publishing
import SignIn
import Testing
import Transport

@testable import Wizard

/// What the wizard says of failures for which a new sign-in is no help.
struct PublishingErrorTests {
  @Test(arguments: [ServiceCall.icon, .script, .fetchScript, .definition], [401, 403, 404])
  func `the storage is not signed in to`(_ call: ServiceCall, _ status: Int) {
    let error = PublishingError.service(ServiceError(HTTPResponse(status: status), to: call))
    #expect(!error.wizardMessage.contains("Sign in") && !error.wizardMessage.contains("administrator"))
    #expect(error.wizardMessage.contains("try again") || error.wizardMessage.contains("maker portal"))
    #expect(error.nextSteps.map(\.label) == ["Try again"])
  }

  @Test func `a redirection is not corrected`() {
    let error = PublishingError.service(ServiceError(HTTPResponse(status: 302), to: .update))
    #expect(error.wizardMessage.contains("proxy"))
  }

  @Test func `a sign-in service that answers pages has nothing to do with the Security tab`() {
    let error = PublishingError.signIn(.unreadable(status: 200, reason: "a web page"))
    #expect(!error.wizardMessage.contains("Security"))
    #expect(error.kind == .network)
  }
}
