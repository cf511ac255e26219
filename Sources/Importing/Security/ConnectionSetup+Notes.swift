import ConnectorModel
import JSONText

extension ConnectionSetup {
  static func unused(_ security: SecurityDefinition) -> ImportNote {
    if security.isSupported {
      return ImportNote(
        pointer: security.pointer, code: "security-unused", severity: .warning, action: .kept,
        message: "A connector signs in one way; '\(security.name)' is not the first and was not taken.",
        advice: "Choose it on the Security tab if it is the better one.")
    }
    let flow = security.flow.map { " with the flow '\($0)'" } ?? ""
    return ImportNote(
      pointer: security.pointer, code: "security-unsupported", severity: .warning, action: .dropped,
      message:
        "The platform has no sign-in of type '\(security.type ?? "none")'\(flow) for '\(security.name)'.",
      advice:
        "Choose another way on the Security tab: an API key, basic or OAuth 2.0 with an authorization code.")
  }

  static func remarks(on security: SecurityDefinition) -> [ImportNote] {
    var notes: [ImportNote] = []
    if security.type == "apiKey", security.parameterName?.lowercased() == "authorization" {
      notes.append(
        ImportNote(
          pointer: security.pointer, code: "authorization-key", severity: .info, action: .kept,
          message:
            "The key is the Authorization header; whoever connects types it with its scheme, as 'Bearer abc'.",
          advice: "Add a Set header policy if only the token is to be typed."))
    }
    if security.type == "oauth2", security.flow == "implicit" {
      notes.append(
        ImportNote(
          pointer: security.pointer, code: "oauth-implicit", severity: .warning, action: .approximated,
          message: "The platform has no implicit flow; the authorization code flow was set up.",
          advice: "Enter the token URL on the Security tab, and check that the service offers that flow."))
    }
    if !security.missing.isEmpty {
      notes.append(
        ImportNote(
          pointer: security.pointer, code: "oauth-incomplete", severity: .warning, action: .blocked,
          message: "OAuth 2.0 lacks the \(security.missing.joined(separator: ", ")).",
          advice: "Enter it on the Security tab."))
    }
    return notes
  }
}
