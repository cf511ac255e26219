import ConnectorModel
import SignIn
import Transport

extension PublishingError {
  /// What happened and what to do next.
  package var message: String {
    switch self {
    case .service(let error): error.message
    case .transport(let error, let call): PublishingError.sentence(call, error)
    case .unreadable(let answer): answer.message
    case .signIn(let error): PublishingError.sentence(error)
    case .notSignedIn(nil, nil): "Nobody is signed in. Run 'conwiz login', or set CONWIZ_TOKEN."
    case .notSignedIn(nil, let resource?):
      "Nobody is signed in to '\(resource)'. Run 'conwiz login --resource \(resource)', or set CONWIZ_TOKEN to a "
        + "token for it."
    case .notSignedIn(let account?, _):
      "The account '\(account)' is not signed in here. Run 'conwiz login', or name another with --account."
    case .exposedTokens(let path):
      "Nobody is signed in, and '\(path)' was not used: it has to be a file of yours that nobody else can read. Say "
        + "'chmod 600 \(path)', or run 'conwiz login'."
    case .wrongAudience(let found, let wanted):
      "The token is for '\(found)', but this service takes tokens for '\(wanted)' only. "
        + "Get one for that resource (az account get-access-token --resource \(wanted)), or run 'conwiz login'."
    case .expiredToken(let seconds):
      "The token ended \(PublishingError.ago(seconds)). Get a new one, or run 'conwiz login'."
    case .noObjectID:
      "The token does not say who signed in (it has no 'oid'), and the service wants to know. "
        + "Use a token of a user, or run 'conwiz login'."
    case .notAConnector(let file):
      "\(file.standardName) is missing or is not a JSON object. Mend the file; 'conwiz validate' shows the place."
    case .noTitle:
      "The definition has no title (info.title), which becomes the connector's name. Give it one."
    case .noSecret(let parameters):
      "The OAuth sign-in of \(PublishingError.list(parameters)) has no client secret, and nobody could sign in. "
        + "Give it by --secret env:NAME or file:PATH, or say --no-secret."
    case .needlessSecret:
      "A client secret was given, but no connection parameter signs in by OAuth. Leave --secret out."
    case .outcomeUnknown(let title, let cause):
      "\(cause) The service may still have made '\(title)', but no connector of that name is to be seen yet. "
        + "Look with 'conwiz list' in a few minutes; 'conwiz create' looks for it, too, before it makes another."
    case .alreadyCreated(let title, let ids):
      "An earlier creation, whose answer was lost, has made '\(title)' \(ids.count == 1 ? "" : "more than once ")"
        + "(\(ids.joined(separator: ", "))). Update that one with --connector, delete it first, or make another with --new."
    case .nameTaken(let name, let ids):
      "There is a connector named '\(name)' already (\(ids.joined(separator: ", "))). Update that one with "
        + "--connector, or choose another --prefix or title."
    case .ambiguous(let kind, let name, let ids):
      "There are several \(kind)s named '\(name)': \(ids.joined(separator: ", ")). Give the ID of one."
    case .notFound(let kind, let name):
      "There is no \(kind) '\(name)' here. Check the spelling; 'conwiz \(kind == "environment" ? "environments" : "list")' shows what there is."
    case .tooLong(let field, let count, let limit):
      "'\(field)' has \(count) characters, and Dataverse takes \(limit). Shorten it, or register the connector "
        + "without --dataverse."
    case .badPrefix(let prefix):
      "'\(prefix)' is no publisher prefix: Dataverse takes two to eight letters and digits that begin with a "
        + "letter and not with mscrm. Choose another."
    case .notAnImage(let folder):
      "The icon in '\(folder)' is not a PNG image, and nothing else is taken; convert it."
    case .unusableFile(let path, let reason): "'\(path)' cannot be used: \(reason)."
    case .disk(let error): error.message
    case .cancelled: "It was stopped."
    }
  }

  /// What happened, where another sentence says what to do next.
  package var brief: String {
    switch self {
    case .service(let error): error.brief
    case .transport(let error, let call): "\(call.heading) brought no answer from \(error.target)."
    case .unreadable(let answer): answer.brief
    default: message
    }
  }

  private static func sentence(_ call: ServiceCall, _ error: TransportError) -> String {
    let next: String
    switch call {
    case .update:
      next =
        error.isTransient
        ? " 'conwiz diff' shows whether the update arrived; updating once more does no harm." : ""
    case .delete: next = error.isTransient ? " 'conwiz list' shows whether it is gone." : ""
    default: next = ""
    }
    return "\(call.heading) failed. " + error.message + next
  }

  /// A failed sign-in, without the places at which connectors have their own sign-in.
  private static func sentence(_ error: SignInError) -> String {
    switch error {
    case .unreadable(let status, let reason):
      "The sign-in service answered \(status) with \(reason). "
        + "A proxy may stand between: check the network, --authority and --cloud, then try again."
    case .unusableAddress(let address, _):
      "The sign-in address '\(address)' is not a URL. Correct --authority or --tenant."
    case .refused("invalid_scope", let description):
      "The sign-in service does not know what was asked for: "
        + (description.split(whereSeparator: \.isNewline).first.map { String($0) } ?? "invalid_scope")
        + " Check --resource and --cloud."
    default: error.message
    }
  }

  static func list(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }

  private static func ago(_ seconds: Int) -> String {
    switch seconds {
    case ..<120: "a moment ago"
    case ..<7200: "\(seconds / 60) minutes ago"
    case ..<172_800: "\(seconds / 3600) hours ago"
    default: "\(seconds / 86_400) days ago"
    }
  }
}
