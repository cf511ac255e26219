import ConnectorModel
import JSONText

@testable import Runner

/// Connectors of one operation, written inline.
enum ConnectorFixture {
  /// A connector of the given texts.
  static func connector(_ definition: String, properties: String? = nil) -> Connector {
    Connector(
      definition: FileContent(Array(definition.utf8)),
      properties: properties.map { FileContent(Array($0.utf8)) } ?? .missing)
  }

  /// A definition with one operation `Op`; `root` and `operation` are further members, each with a comma before.
  static func definition(
    path: String = "/items", verb: String = "get", parameters: String = "", root: String = "",
    operation: String = "", responses: String = #""200": {"description": "OK"}"#,
    basePath: String = "/v1"
  ) -> String {
    """
    {"swagger": "2.0", "info": {"title": "Contoso Orders", "version": "1.0"}, "host": "api.contoso.com",
     "basePath": "\(basePath)", "schemes": ["https"]\(root),
     "paths": {"\(path)": {"\(verb)": {"operationId": "Op"\(operation), "parameters": [\(parameters)],
       "responses": {\(responses)}}}}}
    """
  }

  /// The request of the one operation.
  static func prepare(
    _ definition: String, properties: String? = nil, inputs: InputValues = InputValues(),
    connection: ConnectionValues = ConnectionValues(), baseURL: String? = nil, usesExamples: Bool = false,
    setName: String? = nil
  ) throws -> PreparedRequest {
    let connector = connector(definition, properties: properties)
    let asked = try ConnectionDefinition(connector, setNamed: setName)
    let builder = try RequestBuilder(
      connector, connection: asked, baseURL: baseURL, usesExamples: usesExamples)
    guard let operation = builder.definition.operations.first else { throw FixtureError.noOperation }
    return try builder.prepare(operation, inputs: inputs, connection: connection)
  }

  /// The form of the one operation.
  static func form(_ definition: String) throws -> OperationForm {
    guard let model = connector(definition).definition, let operation = model.operations.first else {
      throw FixtureError.noOperation
    }
    return OperationForm(operation, in: model)
  }
}
