/// Something that the Create step does once everything for it is there.
enum CreateAction: Hashable, Sendable {
  case signIn
  case environments
  case connectors
  case compare
  /// Ask whether to make or change the connector.
  case confirm
  case register(makesAnother: Bool)
  case downloadHere
  case download(into: String)

  /// Whether a token is asked for rather than sent.
  var isSignIn: Bool { self == .signIn }

  /// Whether an environment has to be known.
  var needsEnvironment: Bool {
    switch self {
    case .signIn, .environments: false
    default: true
    }
  }

  /// Whether a registered connector has to be known.
  var needsTarget: Bool {
    switch self {
    case .compare, .downloadHere, .download: true
    default: false
    }
  }

  /// The title of the window that shows how it comes along.
  var title: String {
    switch self {
    case .signIn: "Sign in"
    case .environments: "Environments"
    case .connectors: "Connectors"
    case .compare: "Compare"
    case .confirm, .register: "Register"
    case .downloadHere, .download: "Download"
    }
  }
}
