extension SampleConnector {
  /// The paths of one order: GetOrder, UpdateOrder, DeleteOrder and UploadAttachment.
  static let orderItemPaths = """
            "/orders/{id}": {
                "get": {
                    "operationId": "GetOrder",
                    "summary": "Get an order",
                    "description": "Returns one order by its number.",
                    "parameters": [
    \(orderNumber(saysRequired: false))
                    ],
                    "responses": {
                        "200": {
                            "description": "The order.",
                            "schema": {
                                "$ref": "#/definitions/Order"
                            }
                        },
                        "404": {
                            "description": "There is no such order."
                        }
                    }
                },
                "patch": {
                    "operationId": "UpdateOrder",
                    "summary": "Update an order",
                    "description": "Changes the given fields of an order and leaves the others as they are.",
                    "parameters": [
    \(orderNumber()),
                        {
                            "name": "body",
                            "in": "body",
                            "required": true,
                            "schema": {
                                "$ref": "#/definitions/OrderChanges"
                            }
                        }
                    ],
                    "responses": {
                        "200": {
                            "description": "The changed order.",
                            "schema": {
                                "$ref": "#/definitions/Order"
                            }
                        },
                        "404": {
                            "description": "There is no such order."
                        }
                    }
                },
                "delete": {
                    "operationId": "DeleteOrder",
                    "summary": "Delete an order",
                    "description": "Deletes one order for good.",
                    "parameters": [
    \(orderNumber())
                    ],
                    "responses": {
                        "204": {
                            "description": "The order is gone."
                        },
                        "404": {
                            "description": "There is no such order."
                        }
                    }
                }
            },
            "/orders/{id}/attachments": {
                "post": {
                    "operationId": "UploadAttachment",
                    "summary": "Upload an attachment",
                    "description": "Attaches a file, such as an invoice, to an order.",
                    "consumes": [
                        "multipart/form-data"
                    ],
                    "parameters": [
    \(orderNumber()),
                        {
                            "name": "file",
                            "in": "formData",
                            "required": true,
                            "type": "file",
                            "x-ms-summary": "File",
                            "description": "The file to attach."
                        }
                    ],
                    "responses": {
                        "201": {
                            "description": "What was stored.",
                            "schema": {
                                "$ref": "#/definitions/Attachment"
                            }
                        },
                        "404": {
                            "description": "There is no such order."
                        }
                    }
                }
            },
    """

  private static func orderNumber(saysRequired: Bool = true) -> String {
    """
                        {
                            "name": "id",
                            "in": "path",\(saysRequired ? "\n                        \"required\": true," : "")
                            "type": "integer",
                            "format": "int32",
                            "x-ms-summary": "Order number",
                            "description": "The number of the order.",
                            "x-ms-url-encoding": "single"
                        }
    """
  }
}
