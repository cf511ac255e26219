/// Where the identity provider sends people back to (`redirectMode`).
package enum RedirectMode: Hashable, Sendable {
  /// One address for all connectors.
  case global
  /// An address of its own for each connector, as new connectors get.
  case globalPerConnector
  /// What else the file says.
  case custom(String)

  /// The address of `global`.
  package static let globalURL = "https://global.consent.azure-apim.net/redirect"

  /// Reads the text of the file; none means the shared address.
  package init(_ text: String?) {
    switch text {
    case nil, "Global": self = .global
    case "GlobalPerConnector": self = .globalPerConnector
    case let text?: self = .custom(text)
    }
  }

  /// The text the file has.
  package var text: String {
    switch self {
    case .global: "Global"
    case .globalPerConnector: "GlobalPerConnector"
    case .custom(let text): text
    }
  }
}
