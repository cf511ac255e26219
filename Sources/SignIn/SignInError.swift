package import Transport

/// Why a sign-in does not come about.
package enum SignInError: Error, Sendable {
  /// The provider has no address for this way to sign in.
  case noAddress(String)
  /// A provider whose sign-in is open to Microsoft's own connectors alone.
  case onlyMicrosoft(String)
  /// An address that cannot be used, with the placeholders that have no value.
  case unusableAddress(String, missing: [String])
  /// Tokens and codes are sent over https only, except to this machine (RFC 6749 section 3.2).
  case notEncrypted(String)
  /// There is no client ID, or one that stands for another.
  case noClientID
  /// What was pasted or came back has no code.
  case noCode
  /// What came back belongs to another sign-in (RFC 6749 section 10.12).
  case foreignState
  /// What came back was issued by somebody else (RFC 9207).
  case foreignIssuer(String)
  /// The provider refused: `error` and `error_description`.
  case refused(code: String, description: String)
  /// The code on the screen was not used in time.
  case expired
  /// The answer is not one of a token endpoint.
  case unreadable(status: Int, reason: String)
  /// The provider is busy or has broken down; how many seconds it asks to wait, nil when it does not say.
  case unavailable(status: Int, retryAfter: Int?)
  /// There is nothing to renew with.
  case noRefreshToken
  /// The request did not get through.
  case transport(TransportError)
  /// The user stopped it.
  case cancelled
}
