import TestSupport

/// A small connector for the commands to work on.
enum Sample {
  static let definition = """
    {
      "swagger": "2.0",
      "info": {"title": "Orders", "description": "Orders of a shop.", "version": "1.0"},
      "host": "api.example.com",
      "basePath": "/",
      "schemes": ["https"],
      "paths": {
        "/orders": {
          "get": {
            "operationId": "ListOrders",
            "summary": "List orders",
            "parameters": [
              {"name": "top", "in": "query", "type": "integer", "default": 5}
            ],
            "responses": {"200": {"description": "OK", "schema": {"type": "object"}}}
          },
          "post": {
            "operationId": "CreateOrder",
            "summary": "Create an order",
            "responses": {"201": {"description": "Created"}}
          }
        },
        "/orders/{id}": {
          "get": {
            "operationId": "GetOrder",
            "responses": {"200": {"description": "OK"}}
          }
        }
      }
    }

    """

  static let properties = """
    {
      "properties": {
        "connectionParameters": {},
        "iconBrandColor": "#007ee5",
        "capabilities": [],
        "scriptOperations": ["ListOrders"]
      }
    }

    """

  /// A folder with the connector in `orders`.
  static func folder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("orders/apiDefinition.swagger.json", definition)
    folder.write("orders/apiProperties.json", properties)
    return folder
  }
}
