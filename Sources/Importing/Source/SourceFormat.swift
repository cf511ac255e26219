/// What a document is, as far as its first look tells.
package enum SourceFormat: Hashable, Sendable {
  /// OpenAPI 2.0, formerly Swagger, in JSON: what connectors are written in.
  case openAPI2JSON
  /// The same in YAML.
  case openAPI2YAML
  /// OpenAPI 3 with its version; `isYAML` tells how it is written.
  case openAPI3(version: String, isYAML: Bool)
  /// Swagger 1.x, which has one document per resource.
  case swagger1(version: String)
  /// A Postman collection with its version: `1`, `2.0`, `2.1`.
  case postmanCollection(version: String)
  /// Variables of Postman: an environment or globals.
  case postmanEnvironment
  /// Several Postman collections in one file.
  case postmanDump
  /// An HTTP archive as browsers save it.
  case har
  /// The other file of a connector.
  case apiProperties
  /// A JSON value without a sign of anything else.
  case otherJSON
  /// Text that begins like JSON and is not.
  case malformedJSON
  /// YAML without a sign of OpenAPI.
  case otherYAML
  /// WSDL, the description of a SOAP service.
  case wsdl
  case html
  case xml
  case curl
  /// Requests as HTTP shows them.
  case sample
  case empty
  /// UTF-16 or UTF-32 text.
  case wideText
  case unknown

  /// The name for `source.format` of the import report.
  package var name: String {
    switch self {
    case .openAPI2JSON, .openAPI2YAML: "openapi-2.0"
    case .openAPI3(let version, _): "openapi-" + version
    case .swagger1(let version): "swagger-" + version
    case .postmanCollection(let version): "postman-" + version
    case .postmanEnvironment: "postman-environment"
    case .postmanDump: "postman-dump"
    case .har: "har"
    case .apiProperties: "api-properties"
    case .otherJSON, .malformedJSON: "json"
    case .otherYAML: "yaml"
    case .wsdl: "wsdl"
    case .html: "html"
    case .xml: "xml"
    case .curl: "curl"
    case .sample: "sample"
    case .empty, .wideText, .unknown: "unknown"
    }
  }

  /// What it is, for the sentence "This is …".
  package var phrase: String {
    switch self {
    case .openAPI2JSON: "an OpenAPI 2.0 document in JSON"
    case .openAPI2YAML: "an OpenAPI 2.0 document in YAML"
    case .openAPI3(let version, let isYAML): "an OpenAPI \(version) document" + (isYAML ? " in YAML" : "")
    case .swagger1(let version): "a Swagger \(version) document"
    case .postmanCollection(let version): "a Postman collection (v\(version))"
    case .postmanEnvironment: "a Postman environment, not a collection"
    case .postmanDump: "a Postman data dump with several collections"
    case .har: "an HTTP archive (HAR)"
    case .apiProperties: "an apiProperties.json, the other file of a connector"
    case .otherJSON: "JSON, but not an API definition (there is no \"swagger\": \"2.0\")"
    case .malformedJSON: "not valid JSON"
    case .otherYAML: "YAML"
    case .wsdl: "a WSDL description of a SOAP service"
    case .html: "an HTML page, perhaps the documentation instead of the document"
    case .xml: "XML"
    case .curl: "a curl command"
    case .sample: "a request as HTTP shows it"
    case .empty: "an empty file"
    case .wideText: "text in UTF-16 or UTF-32"
    case .unknown: "a file of an unknown kind"
    }
  }
}
