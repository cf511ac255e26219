import ConnectorModel

extension APIDefinition {
  /// The security definitions of a type: `basic`, `apiKey` or `oauth2`.
  func securityDefinitions(_ type: String) -> [SecurityDefinition] {
    securityDefinitions.filter { $0.type == type }
  }
}
