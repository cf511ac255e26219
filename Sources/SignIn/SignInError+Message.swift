import Transport

extension SignInError {
  /// What is wrong and what to do next; holds no code and no token.
  package var message: String {
    switch self {
    case .noAddress(let name):
      "The sign-in has no \(name). Give it, or set it on the Security tab."
    case .onlyMicrosoft(let provider):
      "The provider '\(provider)' signs in Microsoft's own connectors alone. Give a ready token instead."
    case .unusableAddress(let address, let missing):
      missing.isEmpty
        ? "The sign-in address '\(address)' is not a URL. Correct it on the Security tab."
        : "The sign-in address '\(address)' lacks \(missing.joined(separator: ", ")). "
          + "Give the connection a value for it."
    case .notEncrypted(let address):
      "Codes and tokens are sent over https only, and '\(address)' is not. Use an https address."
    case .noClientID:
      "The sign-in needs the client ID of the application you registered. Give it with --client-id, or set it on "
        + "the Security tab."
    case .noCode:
      "There is no code in what came back. Paste the whole address that the browser ended at."
    case .foreignState:
      "What came back belongs to another sign-in. Start again and use the newest address."
    case .foreignIssuer(let issuer):
      "The answer was issued by '\(issuer)', not by the provider that was asked. Start again."
    case .refused(let code, let description): SignInError.refusal(code, description)
    case .expired: "The time to sign in is over. Start again for a new code."
    case .unreadable(let status, let reason):
      "The provider answered \(status) with \(reason). Check the token URL on the Security tab."
    case .unavailable(let status, let seconds):
      "The sign-in service did not manage to answer (\(status)). "
        + (seconds.map { "Try again in \($0) seconds." } ?? "Try again in a minute.")
    case .noRefreshToken:
      "The provider gave nothing to renew the sign-in with. Sign in again, and ask for a scope such as "
        + "offline_access."
    case .transport(let error): error.message
    case .cancelled: "The sign-in was stopped."
    }
  }

  private static func refusal(_ code: String, _ description: String) -> String {
    let first = description.split(whereSeparator: \.isNewline).first.map { String($0) } ?? ""
    let said = first.isEmpty ? "'\(code)'" : "'\(code)': \(first)"
    let next: String
    if description.contains("AADSTS7000218") {
      next = "Give the client secret, or allow public client flows for the application."
    } else {
      switch code {
      case "invalid_client": next = "Check the client ID and the secret."
      case "invalid_grant": next = "Sign in again."
      case "redirect_uri_mismatch", "invalid_redirect_uri":
        next = "Register the redirect address that is shown with the application."
      case "invalid_scope": next = "Check the scopes on the Security tab."
      case "unauthorized_client": next = "Allow this way to sign in for the application."
      case "access_denied", "authorization_declined": next = "Sign in again and allow the access."
      default: next = "Correct what it names, and sign in again."
      }
    }
    return "The provider refused with \(said)\(said.hasSuffix(".") ? "" : ".") \(next)"
  }
}
