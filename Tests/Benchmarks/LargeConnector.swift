import ConnectorModel
import JSONText

/// A made-up definition of about a megabyte: a thousand operations, and a schema of two thousand properties.
enum LargeConnector {
  static let bytes: [UInt8] = Array(text.utf8)

  private static var text: String {
    let paths = (0..<1000).map { number in
      """
          "/things/\(number)/{id}": {
            "get": {
              "operationId": "GetThing\(number)",
              "summary": "Get thing \(number)",
              "description": "Returns the thing of number \(number) with all that is known of it.",
              "parameters": [
                {"name": "id", "in": "path", "required": true, "type": "string", "x-ms-url-encoding": "single"},
                {"name": "view", "in": "query", "type": "string", "x-ms-summary": "View", "description": "How much."}
              ],
              "responses": {"200": {"description": "OK", "schema": {"$ref": "#/definitions/Thing"}}}
            }
          }
      """
    }
    let properties = (0..<2000).map { number in
      "        \"field\(number)\": {\"type\": \"string\", \"x-ms-summary\": \"Field \(number)\", \"description\": \"The field of number \(number).\"}"
    }
    return """
      {
        "swagger": "2.0",
        "info": {"title": "Things", "description": "Keeps a thousand things.", "version": "1.0"},
        "host": "things.example.com", "basePath": "/", "schemes": ["https"],
        "paths": {
      \(paths.joined(separator: ",\n"))
        },
        "definitions": {
          "Thing": {
            "type": "object",
            "properties": {
      \(properties.joined(separator: ",\n"))
            }
          }
        }
      }

      """
  }
}
