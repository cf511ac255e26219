/// One of the two JSON files that make a connector.
package enum ConnectorFile: String, CaseIterable, Hashable, Sendable {
  /// `apiDefinition.swagger.json`, OpenAPI 2.0 with the `x-ms-` extensions.
  case definition
  /// `apiProperties.json`: colour, connection parameters, policies, script operations.
  case properties

  /// The file name that the official tools read and write.
  package var standardName: String {
    switch self {
    case .definition: "apiDefinition.swagger.json"
    case .properties: "apiProperties.json"
    }
  }
}
