extension SampleConnector {
  /// The path of the collection: ListOrders and CreateOrder.
  static let orderPaths = """
        "paths": {
            "/orders": {
                "get": {
                    "operationId": "ListOrders",
                    "summary": "List orders",
                    "description": "Lists the orders of the shop, oldest first, a page at a time.",
                    "x-ms-visibility": "important",
                    "x-ms-pageable": {
                        "nextLinkName": "nextLink"
                    },
                    "parameters": [
                        {
                            "name": "status",
                            "in": "query",
                            "required": false,
                            "type": "string",
                            "description": "Only orders in this state.",
                            "enum": [
                                "open",
                                "shipped",
                                "closed"
                            ],
                            "x-ms-enum-values": [
                                {
                                    "displayName": "Open",
                                    "value": "open"
                                },
                                {
                                    "displayName": "Shipped",
                                    "value": "shipped"
                                },
                                {
                                    "displayName": "Closed",
                                    "value": "closed"
                                }
                            ]
                        },
                        {
                            "name": "customer",
                            "in": "query",
                            "required": false,
                            "type": "string",
                            "x-ms-summary": "Customer",
                            "description": "Only orders of this customer.",
    \(customerChoice(indent: 24))
                        },
                        {
                            "name": "$top",
                            "in": "query",
                            "required": false,
                            "type": "integer",
                            "format": "int32",
                            "minimum": 1,
                            "maximum": 100,
                            "default": 10,
                            "x-ms-summary": "Page size",
                            "description": "How many orders one page holds.",
                            "x-ms-visibility": "advanced"
                        }
                    ],
                    "responses": {
                        "200": {
                            "description": "A page of orders.",
                            "schema": {
                                "$ref": "#/definitions/OrderPage"
                            }
                        },
                        "401": {
                            "description": "The key is missing or wrong."
                        }
                    }
                },
                "post": {
                    "operationId": "CreateOrder",
                    "summary": "Create an order",
                    "description": "Creates an order and returns it with its number.",
                    "x-ms-visibility": "important",
                    "parameters": [
                        {
                            "name": "body",
                            "in": "body",
                            "required": true,
                            "schema": {
                                "$ref": "#/definitions/NewOrder"
                            }
                        }
                    ],
                    "responses": {
                        "201": {
                            "description": "The new order.",
                            "headers": {
                                "Location": {
                                    "type": "string",
                                    "description": "The address of the new order."
                                }
                            },
                            "schema": {
                                "$ref": "#/definitions/Order"
                            }
                        },
                        "400": {
                            "description": "The order is not complete."
                        }
                    }
                }
            },
    """
}
