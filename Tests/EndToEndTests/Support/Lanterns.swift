/// A small connector with one action and a policy that names it.
enum Lanterns {
  static let title = "Harbour Lanterns"

  static func definition(host: String = "127.0.0.1:9", newline: String = "\n") -> String {
    let text = """
      {
        "swagger": "2.0",
        "info": {
          "title": "Harbour Lanterns",
          "description": "Keeps the lanterns of a harbour burning at night.",
          "version": "1.0"
        },
        "host": "\(host)",
        "basePath": "/",
        "schemes": ["http"],
        "paths": {
          "/lanterns": {
            "get": {
              "operationId": "ListLanterns",
              "summary": "List lanterns",
              "description": "Returns the lanterns.",
              "parameters": [],
              "responses": {
                "200": {
                  "description": "The lanterns.",
                  "schema": {"type": "object", "properties": {"name": {"type": "string"}}}
                }
              }
            }
          }
        },
        "securityDefinitions": {},
        "security": [],
        "x-unknown":   [1.0, 1e2 ]
      }

      """
    return text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: newline)
  }

  static let properties = """
    {
      "properties": {
        "connectionParameters": {},
        "iconBrandColor": "#da3b01",
        "capabilities": [],
        "policyTemplateInstances": [
          {
            "templateId": "setheader",
            "title": "Mark",
            "parameters": {
              "x-ms-apimTemplateParameter.name": "X-Mark",
              "x-ms-apimTemplateParameter.value": "1",
              "x-ms-apimTemplateParameter.existsAction": "override",
              "x-ms-apimTemplate-policySection": "Request",
              "x-ms-apimTemplate-operationName": ["ListLanterns"]
            }
          }
        ]
      }
    }

    """
}
