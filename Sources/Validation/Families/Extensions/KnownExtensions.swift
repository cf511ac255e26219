/// The `x-ms-` extensions that connectors or other tools of Microsoft use.
enum KnownExtensions {
  static let names: Set<String> = [
    "x-ms-summary", "x-ms-visibility", "x-ms-trigger", "x-ms-trigger-hint", "x-ms-trigger-metadata",
    "x-ms-dynamic-values", "x-ms-dynamic-list", "x-ms-dynamic-schema", "x-ms-dynamic-properties",
    "x-ms-dynamic-tree", "x-ms-notification-content", "x-ms-notification-url", "x-ms-notification",
    "x-ms-url-encoding", "x-ms-skip-url-encoding", "x-ms-api-annotation", "x-ms-pageable",
    "x-ms-capabilities",
    "x-ms-connector-metadata", "x-ms-enum-values", "x-ms-enum", "x-ms-test-value", "x-ms-operation-context",
    "x-ms-openai-data", "x-ms-openai-manifest", "x-ms-keywords", "x-ms-editor", "x-ms-editor-options",
    "x-ms-media-kind", "x-ms-no-generic-test", "x-ms-require-user-confirmation", "x-ms-safe-operation",
    "x-ms-parameter-location", "x-ms-long-running-operation", "x-ms-long-running-operation-options",
    "x-ms-agentic-protocol", "x-ms-client-name", "x-ms-client-flatten", "x-ms-identifiers", "x-ms-mutability",
    "x-ms-secret", "x-ms-discriminator-value", "x-ms-parameterized-host", "x-ms-azure-resource", "x-ms-paths",
    "x-ms-error-response", "x-ms-examples", "x-ms-parameter-grouping", "x-ms-odata", "x-ms-external",
    "x-ms-header-collection-prefix", "x-ms-request-id", "x-ms-deployment-version",
    "x-ms-code-generation-settings", "x-ms-async-operation-timeout", "x-ms-apihub-cached-response",
    "x-ms-apihub-obo", "x-ms-function-status", "x-ms-api-version", "x-ms-cookie-header",
  ]

  /// The extension that a misspelt name means: capitals, blanks and colons do not count, and two letters may
  /// be wrong.
  static func meant(by name: String) -> String? {
    guard name.lowercased().hasPrefix("x-ms"), !names.contains(name) else { return nil }
    let bare = String(name.lowercased().filter { !$0.isWhitespace && $0 != ":" })
    return names.contains(bare) ? bare : Spelling.nearest(to: bare, among: names)
  }
}
