import ConnectorModel
import Publishing
import SignIn
import Transport

/// What commands say with options, said with the keys of the wizard.
extension PublishingError {
  /// What happened and what to do next.
  var wizardMessage: String {
    switch self {
    case .service(let error): brief + advice(error)
    case .transport(let error, let call):
      "\(call.heading) failed. \(error.message)"
        + (call == .update
          ? " Compare shows whether the update arrived; updating once more does no harm." : "")
    case .unreadable:
      "\(brief) A proxy or a sign-in page may stand between: check the address and the network, then try again."
    case .notSignedIn: "Nobody is signed in. Enter on Account signs in."
    case .signIn(.unreadable(status: let status, reason: let reason)):
      "The sign-in service answered \(status) with \(reason). A proxy may stand between: check the network and the"
        + " cloud, then try again."
    case .wrongAudience(let found, let wanted):
      "The token is for '\(found)', but this service takes tokens for '\(wanted)' only. Sign in again, or choose"
        + " another cloud."
    case .expiredToken: "The token has ended. Sign in again."
    case .noObjectID:
      "The token does not say who signed in (it has no 'oid'), and the service wants to know. Sign in as a user."
    case .notAConnector(let file):
      "\(file.standardName) is missing or is not a JSON object. Mend the file; ^N shows the place."
    case .outcomeUnknown(let title, let cause):
      "\(cause) The service may still have made '\(title)', but no connector of that name is to be seen yet. Create"
        + " looks for it again before it makes another: try in a few minutes."
    case .alreadyCreated(let title, let ids):
      "An earlier creation, whose answer was lost, has made '\(title)'\(ids.count == 1 ? "" : " more than once")."
    default: message
    }
  }

  private func advice(_ error: ServiceError) -> String {
    switch error.status {
    case 300..<400: " " + ServiceError.wayAdvice
    case 400..<500 where error.isOfStorage && error.status != 429: " " + error.storageAdvice
    case 401: " Sign in again."
    case 403: " Ask an administrator for the maker role in the environment, or choose another one."
    case 404 where error.code.contains("Environment"): " Choose the environment anew."
    case 404 where !error.call.namesConnector: " Check the cloud, and the addresses that settings.json names."
    case 404: " Choose the connector anew; check the cloud, too."
    case 413: " Take out operations, or shorten descriptions."
    case 429: error.retryAfter.map { " Try again in \($0) seconds." } ?? " Try again in a minute."
    case 500... where error.call == .update:
      " Compare shows whether the update arrived; updating once more does no harm."
    case 500...: " Try again in a few minutes."
    default: complaints.isEmpty ? "" : " They stand on their fields now."
    }
  }

  /// What can be done next, the most useful first.
  var nextSteps: [PublishOutcome.Choice] {
    switch self {
    case .alreadyCreated(_, let ids):
      ids.map { PublishOutcome.Choice("Update \($0)", .input("update", $0)) }
        + [PublishOutcome.Choice("Make another", .input("send", "another"))]
    case .notSignedIn, .exposedTokens, .wrongAudience, .expiredToken, .noObjectID, .signIn:
      [PublishOutcome.Choice("Sign in", .input("account", "sign in"))]
    case .service(let error) where error.isOfStorage || (300..<400).contains(error.status):
      [PublishOutcome.Choice("Try again", .input("retry", ""))]
    case .service(let error) where error.status == 401:
      [PublishOutcome.Choice("Sign in", .input("account", "sign in"))]
    case .service(let error) where error.status == 429:
      [PublishOutcome.Choice("Try again", .input("retry", ""))]
    case .service(let error) where error.status >= 500: afterLostAnswer(to: error.call)
    case .transport(_, let call): afterLostAnswer(to: call)
    case .unreadable(let answer): afterLostAnswer(to: answer.call)
    case .outcomeUnknown: afterLostAnswer(to: .create)
    default: []
    }
  }

  private func afterLostAnswer(to call: ServiceCall) -> [PublishOutcome.Choice] {
    let again = PublishOutcome.Choice("Try again", .input("retry", ""))
    guard call == .update else { return [again] }
    return [again, PublishOutcome.Choice("Compare with what is registered", .input("compare", ""))]
  }
}

extension PublicationNote {
  /// The note, said with what the wizard has.
  func wizardMessage(isNew: Bool) -> String {
    if case .journalKept(let problem) = self {
      return
        "The connector is there, but the note of its creation stays: \(problem) The next Create here asks about it."
    }
    guard case .noSecretSent(let parameters) = self else { return message }
    let names = parameters.map { "'\($0)'" }.joined(separator: ", ")
    let sentence = "No client secret was sent for \(names)"
    return isNew
      ? "\(sentence): type it into its field and update, or nobody can sign in."
      : "\(sentence), and the one that is stored may be lost: type it into its field and update."
  }

  /// Whether something may be missing now.
  var isLoss: Bool {
    switch self {
    case .noSecretSent, .secretsBlanked: true
    default: false
    }
  }
}

extension ServiceCall {
  /// Whether the call is about a connector that is registered.
  fileprivate var namesConnector: Bool {
    switch self {
    case .update, .read, .delete: true
    default: false
    }
  }
}
