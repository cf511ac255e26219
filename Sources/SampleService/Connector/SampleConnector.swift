/// The connector that `conwiz demo` opens: "Contoso Orders", the orders of a shop.
///
/// It passes the certification profile but for two findings left in on purpose, both with a quick fix, so that the
/// demo shows what findings are: the path parameter of GetOrder does not say `required` (the error
/// `path-parameter-not-required`) and the `status` of ListOrders has no summary (the warning
/// `parameter-summary-missing`). Everything else of it is what a careful author would write.
package enum SampleConnector {
  /// A host under the reserved top-level domain `example` (RFC 2606); tests are run against ``SampleServer``.
  package static let host = "orders.contoso.example"

  /// The bytes of `apiDefinition.swagger.json` and `apiProperties.json`.
  package static func files(
    host: String = SampleConnector.host
  ) -> (definition: [UInt8], properties: [UInt8]) {
    let parts = [head(host: host), orderPaths, orderItemPaths, otherPaths, orderSchemas, otherSchemas, tail]
    return (Array((parts.joined(separator: "\n") + "\n").utf8), Array((properties + "\n").utf8))
  }

  private static func head(host: String) -> String {
    """
    {
        "swagger": "2.0",
        "info": {
            "title": "Contoso Orders",
            "description": "Orders of the Contoso shop: list, create, change and delete them, and attach files.",
            "version": "1.0",
            "contact": {
                "name": "Contoso Support",
                "url": "https://\(host)/support",
                "email": "support@\(host)"
            }
        },
        "host": "\(host)",
        "basePath": "/v1",
        "schemes": [
            "https"
        ],
        "consumes": [
            "application/json"
        ],
        "produces": [
            "application/json"
        ],
        "x-ms-connector-metadata": [
            {
                "propertyName": "Website",
                "propertyValue": "https://\(host)"
            },
            {
                "propertyName": "Privacy policy",
                "propertyValue": "https://\(host)/privacy"
            },
            {
                "propertyName": "Categories",
                "propertyValue": "Commerce;Productivity"
            }
        ],
        "x-ms-capabilities": {
            "testConnection": {
                "operationId": "ListOrders",
                "parameters": {}
            }
        },
    """
  }

  private static let tail = """
        "securityDefinitions": {
            "apiKey": {
                "type": "apiKey",
                "in": "header",
                "name": "X-API-Key"
            }
        },
        "security": [
            {
                "apiKey": []
            }
        ]
    }
    """

  private static let properties = """
    {
        "properties": {
            "connectionParameters": {
                "api_key": {
                    "type": "securestring",
                    "uiDefinition": {
                        "displayName": "API key",
                        "description": "The key of your Contoso account.",
                        "tooltip": "Provide the key of your Contoso account",
                        "constraints": {
                            "tabIndex": 2,
                            "clearText": false,
                            "required": "true"
                        }
                    }
                }
            },
            "iconBrandColor": "#1f6f5c",
            "capabilities": [
                "actions",
                "triggers"
            ],
            "publisher": "Contoso",
            "stackOwner": "Contoso",
            "policyTemplateInstances": []
        }
    }
    """
}
