import Importing
import JSONText

/// An OpenAPI 3 document around the one thing that a test is about.
enum OpenAPI3Fixture {
  /// The import of a YAML text, with the files beside it.
  static func result(_ text: String, files: [String: String] = [:]) throws -> ImportResult {
    let source = ImportSource(bytes: Array(text.utf8), name: "orders.yaml") { path in
      files[path].map { Array($0.utf8) }
    }
    return try source.convert()
  }

  /// The import of a document whose only operation, a GET of orders, has the given parameters.
  static func parameters(_ list: String) throws -> ImportResult {
    try result(
      """
      openapi: 3.0.3
      info: {title: Orders, version: "1"}
      paths:
        /orders:
          get:
            operationId: ListOrders
            parameters: [\(list)]
            responses: {"200": {description: OK}}
      """)
  }

  /// The import of a document whose only operation answers with the schema X, one of the given schemas.
  static func schemas(_ yaml: String, version: String = "3.1.0") throws -> ImportResult {
    let indented = yaml.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    return try result(
      """
      openapi: \(version)
      info: {title: Orders, version: "1"}
      servers: [{url: "https://api.fabrikam.com/v1"}]
      paths:
        /orders:
          get:
            operationId: ListOrders
            responses:
              "200":
                description: OK
                content: {application/json: {schema: {$ref: "#/components/schemas/X"}}}
      components:
        schemas:
      \(indented)
      """)
  }

  /// The definition X that becomes of the given schemas.
  static func definition(_ yaml: String) throws -> JSONFragment? {
    try schemas(yaml).definitionRoot()["definitions"]?["X"].map { JSONFragment($0) }
  }
}
