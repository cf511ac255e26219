import ConnectorModel
import JSONText

@testable import Preview

/// A connector of one operation, for the tests of cards.
struct Definition {
  let connector: Connector

  /// A whole definition.
  init(_ text: String, properties: String = ##"{"properties": {"iconBrandColor": "#2266AA"}}"##) throws {
    connector = Connector(
      definition: .document(try JSONDocument(Array(text.utf8))),
      properties: .document(try JSONDocument(Array(properties.utf8))))
  }

  /// One operation `Do` at `/do`; `definitions` and what stands beside the verb can be given.
  init(
    operation: String, verb: String = "post", definitions: String = "{}", beside: String = ""
  ) throws {
    try self.init(
      """
      {"swagger": "2.0", "info": {"title": "Orders", "version": "1"}, "paths": {"/do": {\(beside)
        "\(verb)": \(operation)}}, "definitions": \(definitions)}
      """)
  }

  /// An operation with parameters.
  init(parameters: String, definitions: String = "{}") throws {
    try self.init(
      operation:
        #"{"operationId": "Do", "summary": "Do it", "parameters": [\#(parameters)], "responses": {}}"#,
      definitions: definitions)
  }

  /// An operation with the schema of its answer.
  init(answer: String, verb: String = "get", definitions: String = "{}", more: String = "") throws {
    try self.init(
      operation:
        #"{"operationId": "Do", \#(more) "responses": {"200": {"description": "", "schema": \#(answer)}}}"#,
      verb: verb, definitions: definitions)
  }

  /// The card of the first operation.
  var card: OperationCard? { OperationCard.all(of: connector).first }
}
