import Runner
import SignIn
import TerminalUI
import Transport

/// What the sign-in dialog asks for before it starts.
struct SignInSettings: Sendable {
  /// The ways to sign in from a terminal.
  enum Way: CaseIterable, Sendable {
    case browser, device, application

    var label: String {
      switch self {
      case .browser: "Browser"
      case .device: "Code on another device"
      case .application: "Application itself"
      }
    }
  }

  var way = Way.browser
  private var clientID: String
  private var secret: Secret?
  private var redirectURL = SignInLayer.redirectURL
  private var deviceURL: String
  private let kind: String

  init(_ signIn: OAuthSignIn, client: OAuthClient?) {
    clientID = client?.id ?? signIn.clientID
    secret = client?.secret
    deviceURL = signIn.provider.deviceAuthorization ?? ""
    kind = signIn.kind
  }

  /// The application that is signed in for.
  var client: OAuthClient {
    OAuthClient(id: clientID, secret: secret.flatMap { $0.count == 0 ? nil : $0 })
  }

  var fields: [FormField] {
    var fields = [
      FormField(id: "provider", label: "Provider", kind: .fact(kind)),
      FormField(
        id: "way", label: "Sign in with",
        kind: .choice(Way.allCases.map(\.label), selected: Way.allCases.firstIndex(of: way))),
      FormField(id: "client", label: "Client ID", kind: .text(clientID)),
      FormField(id: "secret", label: "Client secret", kind: .secret(secret?.reveal() ?? "")),
    ]
    if way == .browser {
      fields.append(FormField(id: "redirect", label: "Redirect URL", kind: .text(redirectURL)))
    }
    if way == .device {
      fields.append(FormField(id: "device", label: "Device code URL", kind: .text(deviceURL)))
    }
    return fields + [FormField(id: "start", label: "Sign in  F5", kind: .button)]
  }

  func hint(_ id: String) -> String {
    switch id {
    case "way":
      way == .application
        ? "For build servers; connections of the platform never sign in like this" : "Left and Right choose"
    case "client": "The ID of the application that you registered with the provider"
    case "secret": "Kept in memory only; empty for a public client"
    case "redirect": "Register exactly this address with the application, beside the platform's own"
    case "device": "Where the provider gives out codes (RFC 8628)"
    default: ""
    }
  }

  mutating func set(_ id: String, _ text: String) {
    switch id {
    case "client": clientID = text
    case "secret": secret = Secret(text)
    case "redirect": redirectURL = text
    case "device": deviceURL = text
    default: break
    }
  }

  /// The work that begins the sign-in.
  func work(_ provider: OAuthProvider) -> SignInWork {
    switch way {
    case .browser: return .browser(provider, client, redirectURL: redirectURL)
    case .application: return .application(provider, client)
    case .device:
      var provider = provider
      provider.deviceAuthorization = deviceURL
      return .device(provider, client)
    }
  }
}
