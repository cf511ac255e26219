extension ServiceError {
  /// What happened and what to do next, with the service's own words.
  package var message: String {
    "\(call.heading) failed: \(problem) \(next)" + CorrelationID.note(correlationID)
  }

  /// What happened, where another sentence says what to do next.
  var brief: String { "\(call.heading) failed: \(problem)" + CorrelationID.note(correlationID) }

  private var isAudience: Bool { text.lowercased().contains("audience") }

  private var problem: String {
    switch status {
    case 300..<400: "the answer led to another address (\(status))."
    case 401 where isOfStorage, 403 where isOfStorage:
      "the storage did not take the address that the service gave (\(status)). \(said)"
    case 404 where isOfStorage: "the storage has no such file. \(said)"
    case 401 where code == "ExpiredAuthenticationToken": "the token has ended."
    case 401 where isAudience: "the service refused the token, which is for another service."
    case 401 where code.hasPrefix("MissingAuthorization"): "the request arrived without a token."
    case 401: "the service did not take the token. \(said)"
    case 403: "you may not do this. \(said)"
    case 404 where code.contains("Environment"):
      "there is no such environment, or you may not see it. \(said)"
    case _ where isMissingConnector:
      "there is no such connector in this environment. \(said)"
    case 404: "the service does not know the address. \(said)"
    case 413: "the connector is larger than the service takes."
    case 429: "the service is asked too often."
    case 502, 503, 504: "the service did not manage in time (\(status)). \(said)"
    case 500...: "the service broke down (\(status)). \(said)"
    default: complaints.isEmpty ? "the service refused (\(status)). \(said)" : "the service found faults."
    }
  }

  private var next: String {
    switch status {
    case 300..<400: ServiceError.wayAdvice
    case 400..<500 where isOfStorage && status != 429: storageAdvice
    case 401 where isAudience:
      "Sign in again with 'conwiz login', or check --cloud and the resource of the token."
    case 401 where code.hasPrefix("MissingAuthorization"): "A proxy may have taken it out; check --proxy."
    case 401: "Sign in again with 'conwiz login'."
    case 403: "Ask an administrator for the maker role in the environment, or choose another one."
    case 404 where code.contains("Environment"): "'conwiz environments' shows those you have."
    case _ where isMissingConnector:
      "'conwiz list' shows those there are; check --environment, too."
    case 404: "Check --powerapps-url and --cloud."
    case 413: "Take out operations, or shorten descriptions."
    case 429: retryAfter.map { "Try again in \($0) seconds." } ?? "Try again in a minute."
    case 500...: serverAdvice
    default: complaints.isEmpty ? "Correct what it names, then try again." : "Correct them, then try again."
    }
  }

  /// What to do where something else than the service answered.
  package static let wayAdvice =
    "A proxy or a sign-in page may stand between: check the address and the network, then try again."

  /// What to do where the storage refuses.
  package var storageAdvice: String {
    switch call {
    case .icon, .script:
      "The address is good for a while only: try again. If it stays so, a proxy or firewall may keep the storage away "
        + "(*.blob.core.windows.net)."
    default:
      "The address that the service keeps may have ended: save the connector in the maker portal, or update it, then "
        + "try again."
    }
  }

  private var serverAdvice: String {
    switch call {
    case .create: "'conwiz list' shows whether the connector was made all the same."
    case .update: "'conwiz diff' shows whether the update arrived; updating once more does no harm."
    case .delete: "'conwiz list' shows whether it is gone."
    default: "Try again in a few minutes."
    }
  }
}
