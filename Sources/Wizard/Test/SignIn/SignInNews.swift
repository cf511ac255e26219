package import SignIn

/// How a sign-in comes along.
package enum SignInNews: Sendable {
  /// The address to open in a browser, and whether it comes back by itself.
  case open(AuthorizationRequest, RedirectWait)
  /// The code to type on another device.
  case type(DeviceCode, secondsLeft: Int)
  /// The end.
  case ended(Result<TestSignIn, SignInError>)
}
