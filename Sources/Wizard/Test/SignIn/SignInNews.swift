package import SignIn

/// How a sign-in comes along.
package enum SignInNews: Sendable {
  /// The address to open in a browser, and the port that it comes back to; nil when nothing listens there.
  case open(AuthorizationRequest, port: Int?)
  /// The code to type on another device.
  case type(DeviceCode, secondsLeft: Int)
  /// The end.
  case ended(Result<TestSignIn, SignInError>)
}
