import ConnectorModel
import JSONText
import Testing

/// A small connector with everything that edits have to keep in step, and what an edit did to its lines.
enum Fixture {
  static let definition = """
    {
        "swagger": "2.0",
        "info": {
            "title": "Orders",
            "description": "Orders of a shop.",
            "version": "1.0"
        },
        "host": "orders.example.com",
        "basePath": "/v1",
        "schemes": ["https"],
        "paths": {
            "/orders": {
                "get": {
                    "operationId": "ListOrders",
                    "summary": "List orders",
                    "parameters": [
                        {"name": "limit", "in": "query", "type": "integer", "format": "int32"},
                        {"$ref": "#/parameters/region"}
                    ],
                    "responses": {
                        "200": {"description": "OK", "schema": {"$ref": "#/definitions/OrderList"}}
                    },
                    "security": [{"API Key": []}]
                },
                "post": {
                    "operationId": "CreateOrder",
                    "parameters": [
                        {
                            "name": "body",
                            "in": "body",
                            "schema": {
                                "type": "object",
                                "required": ["item"],
                                "properties": {
                                    "item": {"type": "string"},
                                    "count": {"type": "integer"}
                                }
                            }
                        }
                    ],
                    "responses": {
                        "201": {"description": "Created"}
                    }
                }
            },
            "/orders/{id}": {
                "get": {
                    "operationId": "GetOrder",
                    "parameters": [
                        {
                            "name": "id",
                            "in": "path",
                            "required": true,
                            "type": "string",
                            "x-ms-dynamic-values": {
                                "operationId": "ListOrders",
                                "value-path": "id",
                                "parameters": {
                                    "limit": 10,
                                    "region": {"parameter": "id"}
                                }
                            }
                        }
                    ],
                    "responses": {
                        "200": {"$ref": "#/responses/Order"},
                        "default": {"description": "Failed"}
                    }
                }
            }
        },
        "definitions": {
            "Order": {
                "type": "object",
                "properties": {
                    "id": {"type": "string"}
                }
            },
            "OrderList": {
                "type": "array",
                "items": {"$ref": "#/definitions/Order"}
            },
            "Lonely": {"type": "object", "properties": {"self": {"$ref": "#/definitions/Lonely"}}}
        },
        "parameters": {
            "region": {"name": "region", "in": "query", "type": "string"}
        },
        "responses": {
            "Order": {"description": "OK", "schema": {"$ref": "#/definitions/Order"}}
        },
        "securityDefinitions": {
            "API Key": {"type": "apiKey", "in": "header", "name": "X-Key"}
        },
        "security": [{"API Key": []}],
        "x-ms-capabilities": {
            "testConnection": {"operationId": "ListOrders", "parameters": {"limit": 1}}
        }
    }

    """

  static let properties = """
    {
      "properties": {
        "connectionParameters": {
          "host": {"type": "string"},
          "api_key": {
            "type": "securestring",
            "uiDefinition": {
              "displayName": "Key",
              "description": "The Key for this api",
              "tooltip": "Where you find it: settings"
            }
          }
        },
        "iconBrandColor": "#112233",
        "scriptOperations": ["ListOrders", "GetOrder"],
        "policyTemplateInstances": [
          {
            "templateId": "RouteRequestToEndpoint",
            "title": "Route",
            "parameters": {
              "x-ms-apimTemplateParameter.newPath": "/legacy/{id}",
              "x-ms-apimTemplate-operationName": ["GetOrder"]
            }
          },
          {
            "templateId": "setheader",
            "title": "Region",
            "parameters": {
              "x-ms-apimTemplateParameter.name": "X-Limit",
              "x-ms-apimTemplateParameter.value": "@queryParameters('limit')",
              "x-ms-apimTemplate-operationName": ["ListOrders", "GetOrder"]
            }
          }
        ]
      }
    }
    """

  static let connector = Connector(
    definition: FileContent(Array(definition.utf8)), properties: FileContent(Array(properties.utf8)))

  /// A connector whose definition is the text and whose properties are those of the fixture or the text.
  static func connector(_ definition: String, _ properties: String = Fixture.properties) -> Connector {
    Connector(
      definition: FileContent(Array(definition.utf8)), properties: FileContent(Array(properties.utf8)))
  }

  static func operation(_ path: String, _ verb: String) -> JSONPointer {
    JSONPointer(tokens: ["paths", path, verb])
  }

  static let list = operation("/orders", "get")
  static let create = operation("/orders", "post")
  static let get = operation("/orders/{id}", "get")
}

/// The connector after an edit; the edit, undone, must give back the same bytes.
func performed(
  _ edit: ConnectorEdit, on connector: Connector = Fixture.connector,
  sourceLocation: SourceLocation = #_sourceLocation
) -> Connector {
  var session = EditSession(connector)
  do {
    if try session.perform(edit) {
      let after = session.connector
      _ = session.undo()
      for file in ConnectorFile.allCases {
        #expect(session.connector[file].bytes == connector[file].bytes, sourceLocation: sourceLocation)
      }
      _ = session.redo()
      for file in ConnectorFile.allCases {
        #expect(session.connector[file].bytes == after[file].bytes, sourceLocation: sourceLocation)
      }
    }
  } catch {
    Issue.record("\(error.message)", sourceLocation: sourceLocation)
  }
  return session.connector
}

/// The lines an edit takes away and adds, white space in front left out, in both files.
func changes(
  _ edit: ConnectorEdit, on connector: Connector = Fixture.connector,
  sourceLocation: SourceLocation = #_sourceLocation
) -> [String] {
  let after = performed(edit, on: connector, sourceLocation: sourceLocation)
  return ConnectorFile.allCases.flatMap { file -> [String] in
    let old = lines(connector[file].bytes)
    let new = lines(after[file].bytes)
    return new.difference(from: old).map { change in
      switch change {
      case .remove(_, let line, _): "- " + line.drop { $0 == " " }
      case .insert(_, let line, _): "+ " + line.drop { $0 == " " }
      }
    }
  }
}

/// The whole text of a file after an edit.
func text(_ file: ConnectorFile, after edit: ConnectorEdit, on connector: Connector) -> String {
  String(decoding: performed(edit, on: connector)[file].bytes ?? [], as: UTF8.self)
}

/// The message with which a factory refuses.
func refusal(_ factory: () throws(ConnectorEditError) -> ConnectorEdit) -> String? {
  do throws(ConnectorEditError) {
    _ = try factory()
    return nil
  } catch {
    return error.message
  }
}

private func lines(_ bytes: [UInt8]?) -> [String] {
  String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    .map { String($0) }
}
