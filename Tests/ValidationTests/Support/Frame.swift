import ConnectorModel

/// The part of a connector that a fixture writes out; the rest is filled in so that it breaks no rule of its own.
enum Frame: CaseIterable, Sendable {
  /// The whole definition.
  case file
  /// Members of the root beside `swagger` and `info`.
  case root
  /// Members of `info`.
  case info
  /// Members of `paths`.
  case paths
  /// Members of `GET /orders`.
  case operation
  /// Members of a parameter of `GET /orders`.
  case parameter
  /// Members of the definition `Order`, which is body and response of `POST /orders`.
  case schema
  /// Members of `properties` in apiProperties.json, beside an ordinary definition.
  case properties
  /// Members of the root of apiProperties.json, beside an ordinary definition.
  case propertiesFile

  /// The text of the definition.
  func definition(_ text: String) -> String {
    switch self {
    case .file: text
    case .root:
      #"{"swagger": "2.0""#
        + (text.contains(#""info":"#) ? "" : #", "info": {"title": "Orders", "version": "1.0"}"#)
        + (text.contains(#""paths":"#) ? "" : #", "paths": {}"#) + (text.isEmpty ? "}" : ", \(text)}")
    case .info: #"{"swagger": "2.0", "info": {\#(text)}, "paths": {}}"#
    case .paths: Frame.root.definition(#""paths": {\#(text)}"#)
    case .operation: Frame.paths.definition(#""/orders": {"get": {\#(text)}}"#)
    case .parameter:
      Frame.operation.definition(
        #""operationId": "ListOrders", "parameters": [{\#(text)}], "responses": {"200": {"description": "OK"}}"#
      )
    case .schema:
      Frame.root.definition(
        #"""
        "paths": {"/orders": {"post": {"operationId": "CreateOrder", "parameters":
        [{"name": "body", "in": "body", "schema": {"$ref": "#/definitions/Order"}}],
        "responses": {"200": {"description": "OK", "schema": {"$ref": "#/definitions/Order"}}}}}},
        "definitions": {"Order": {\#(text)}}
        """#)
    case .properties, .propertiesFile:
      Frame.operation.definition(#""operationId": "ListOrders", "responses": {}"#)
    }
  }

  /// The text of the properties, nil when the fixture is about the definition.
  func properties(_ text: String) -> String? {
    switch self {
    case .properties: #"{"properties": {\#(text)}}"#
    case .propertiesFile: "{\(text)}"
    default: nil
    }
  }
}
