extension SampleConnector {
  /// The schemas of an order: as it is answered, as it is created and as it is changed.
  static let orderSchemas = """
        "definitions": {
            "Order": {
                "type": "object",
                "required": [
                    "id",
                    "customer",
                    "item",
                    "count",
                    "price",
                    "status"
                ],
                "properties": {
                    "id": {
                        "type": "integer",
                        "format": "int32",
                        "x-ms-summary": "Order number",
                        "description": "The number of the order."
                    },
                    "status": {
                        "type": "string",
                        "x-ms-summary": "Status",
                        "description": "The state of the order.",
                        "enum": [
                            "open",
                            "shipped",
                            "closed"
                        ]
                    },
                    "customer": {
                        "type": "string",
                        "x-ms-summary": "Customer",
                        "description": "The customer who ordered."
                    },
                    "item": {
                        "type": "string",
                        "x-ms-summary": "Item",
                        "description": "What was ordered."
                    },
                    "count": {
                        "type": "integer",
                        "format": "int32",
                        "x-ms-summary": "Count",
                        "description": "How many pieces."
                    },
                    "price": {
                        "type": "number",
                        "format": "double",
                        "x-ms-summary": "Price",
                        "description": "The price of one piece."
                    },
                    "due": {
                        "type": "string",
                        "format": "date-time",
                        "x-ms-summary": "Due",
                        "description": "When it has to arrive."
                    },
                    "tags": {
                        "type": "array",
                        "x-ms-summary": "Tags",
                        "description": "Words to find the order by.",
                        "items": {
                            "type": "string"
                        }
                    },
                    "shipping": {
                        "type": "object",
                        "x-ms-summary": "Shipping",
                        "description": "Where the order goes.",
                        "properties": {
                            "street": {
                                "type": "string",
                                "x-ms-summary": "Street",
                                "description": "Street and house number."
                            },
                            "city": {
                                "type": "string",
                                "x-ms-summary": "City",
                                "description": "The city."
                            },
                            "postalCode": {
                                "type": "string",
                                "x-ms-summary": "Postal code",
                                "description": "The postal code."
                            },
                            "express": {
                                "type": "boolean",
                                "x-ms-summary": "Express",
                                "description": "Whether it has to arrive the next day."
                            }
                        }
                    }
                }
            },
            "NewOrder": {
                "type": "object",
                "required": [
                    "customer",
                    "item",
                    "count",
                    "price"
                ],
                "properties": {
                    "customer": {
                        "type": "string",
                        "x-ms-summary": "Customer",
                        "description": "The customer who ordered.",
                        "x-ms-dynamic-values": {
                            "operationId": "ListCustomers",
                            "value-collection": "value",
                            "value-path": "id",
                            "value-title": "name"
                        },
                        "x-ms-dynamic-list": {
                            "operationId": "ListCustomers",
                            "itemsPath": "value",
                            "itemValuePath": "id",
                            "itemTitlePath": "name"
                        }
                    },
                    "item": {
                        "type": "string",
                        "x-ms-summary": "Item",
                        "description": "What was ordered."
                    },
                    "count": {
                        "type": "integer",
                        "format": "int32",
                        "x-ms-summary": "Count",
                        "description": "How many pieces.",
                        "minimum": 1
                    },
                    "price": {
                        "type": "number",
                        "format": "double",
                        "x-ms-summary": "Price",
                        "description": "The price of one piece."
                    },
                    "due": {
                        "type": "string",
                        "format": "date-time",
                        "x-ms-summary": "Due",
                        "description": "When it has to arrive."
                    },
                    "tags": {
                        "type": "array",
                        "x-ms-summary": "Tags",
                        "description": "Words to find the order by.",
                        "items": {
                            "type": "string"
                        }
                    },
                    "shipping": {
                        "type": "object",
                        "x-ms-summary": "Shipping",
                        "description": "Where the order goes.",
                        "properties": {
                            "street": {
                                "type": "string",
                                "x-ms-summary": "Street",
                                "description": "Street and house number."
                            },
                            "city": {
                                "type": "string",
                                "x-ms-summary": "City",
                                "description": "The city."
                            },
                            "postalCode": {
                                "type": "string",
                                "x-ms-summary": "Postal code",
                                "description": "The postal code."
                            },
                            "express": {
                                "type": "boolean",
                                "x-ms-summary": "Express",
                                "description": "Whether it has to arrive the next day."
                            }
                        }
                    }
                }
            },
            "OrderChanges": {
                "type": "object",
                "properties": {
                    "status": {
                        "type": "string",
                        "x-ms-summary": "Status",
                        "description": "The state of the order.",
                        "enum": [
                            "open",
                            "shipped",
                            "closed"
                        ]
                    },
                    "customer": {
                        "type": "string",
                        "x-ms-summary": "Customer",
                        "description": "The customer who ordered.",
                        "x-ms-dynamic-values": {
                            "operationId": "ListCustomers",
                            "value-collection": "value",
                            "value-path": "id",
                            "value-title": "name"
                        },
                        "x-ms-dynamic-list": {
                            "operationId": "ListCustomers",
                            "itemsPath": "value",
                            "itemValuePath": "id",
                            "itemTitlePath": "name"
                        }
                    },
                    "item": {
                        "type": "string",
                        "x-ms-summary": "Item",
                        "description": "What was ordered."
                    },
                    "count": {
                        "type": "integer",
                        "format": "int32",
                        "x-ms-summary": "Count",
                        "description": "How many pieces.",
                        "minimum": 1
                    },
                    "price": {
                        "type": "number",
                        "format": "double",
                        "x-ms-summary": "Price",
                        "description": "The price of one piece."
                    },
                    "due": {
                        "type": "string",
                        "format": "date-time",
                        "x-ms-summary": "Due",
                        "description": "When it has to arrive."
                    },
                    "tags": {
                        "type": "array",
                        "x-ms-summary": "Tags",
                        "description": "Words to find the order by.",
                        "items": {
                            "type": "string"
                        }
                    },
                    "shipping": {
                        "type": "object",
                        "x-ms-summary": "Shipping",
                        "description": "Where the order goes.",
                        "properties": {
                            "street": {
                                "type": "string",
                                "x-ms-summary": "Street",
                                "description": "Street and house number."
                            },
                            "city": {
                                "type": "string",
                                "x-ms-summary": "City",
                                "description": "The city."
                            },
                            "postalCode": {
                                "type": "string",
                                "x-ms-summary": "Postal code",
                                "description": "The postal code."
                            },
                            "express": {
                                "type": "boolean",
                                "x-ms-summary": "Express",
                                "description": "Whether it has to arrive the next day."
                            }
                        }
                    }
                }
            },
    """
}
