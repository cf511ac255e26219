extension SampleConnector {
  /// The dropdown source ListCustomers, the webhook trigger OnOrderChanged and DeleteHook, which unsubscribes it.
  static let otherPaths = """
            "/customers": {
                "get": {
                    "operationId": "ListCustomers",
                    "summary": "List customers",
                    "description": "Lists the customers to choose from.",
                    "x-ms-visibility": "internal",
                    "parameters": [],
                    "responses": {
                        "200": {
                            "description": "All customers.",
                            "schema": {
                                "$ref": "#/definitions/CustomerList"
                            }
                        }
                    }
                }
            },
            "/hooks": {
                "x-ms-notification-content": {
                    "description": "The order that changed.",
                    "schema": {
                        "$ref": "#/definitions/Order"
                    }
                },
                "post": {
                    "operationId": "OnOrderChanged",
                    "summary": "When an order changes",
                    "description": "Triggers when an order is created, changed or deleted.",
                    "x-ms-trigger": "single",
                    "x-ms-trigger-hint": "To see it work now, change an order of the shop.",
                    "x-ms-visibility": "important",
                    "parameters": [
                        {
                            "name": "body",
                            "in": "body",
                            "required": true,
                            "schema": {
                                "$ref": "#/definitions/Subscription"
                            }
                        }
                    ],
                    "responses": {
                        "201": {
                            "description": "The subscription.",
                            "headers": {
                                "Location": {
                                    "type": "string",
                                    "description": "Where to delete the subscription."
                                }
                            },
                            "schema": {
                                "$ref": "#/definitions/Hook"
                            }
                        }
                    }
                }
            },
            "/hooks/{hookId}": {
                "delete": {
                    "operationId": "DeleteHook",
                    "summary": "Delete a subscription",
                    "description": "Ends a subscription to changes of orders.",
                    "x-ms-visibility": "internal",
                    "parameters": [
                        {
                            "name": "hookId",
                            "in": "path",
                            "required": true,
                            "type": "integer",
                            "format": "int32",
                            "x-ms-summary": "Subscription",
                            "description": "The number of the subscription.",
                            "x-ms-url-encoding": "single"
                        }
                    ],
                    "responses": {
                        "204": {
                            "description": "The subscription is gone."
                        },
                        "404": {
                            "description": "There is no such subscription."
                        }
                    }
                }
            }
        },
    """
}
