extension SampleConnector {
  /// The schemas around the orders: pages, customers, attachments and subscriptions.
  static let otherSchemas = """
            "OrderPage": {
                "type": "object",
                "properties": {
                    "value": {
                        "type": "array",
                        "x-ms-summary": "Orders",
                        "description": "The orders of this page.",
                        "items": {
                            "$ref": "#/definitions/Order"
                        }
                    },
                    "nextLink": {
                        "type": "string",
                        "x-ms-summary": "Next page",
                        "description": "The address of the next page, when there is one."
                    }
                }
            },
            "CustomerList": {
                "type": "object",
                "properties": {
                    "value": {
                        "type": "array",
                        "x-ms-summary": "Customers",
                        "description": "The customers.",
                        "items": {
                            "type": "object",
                            "properties": {
                                "id": {
                                    "type": "string",
                                    "x-ms-summary": "Customer",
                                    "description": "The key of the customer."
                                },
                                "name": {
                                    "type": "string",
                                    "x-ms-summary": "Name",
                                    "description": "The name of the customer."
                                }
                            }
                        }
                    }
                }
            },
            "Attachment": {
                "type": "object",
                "properties": {
                    "order": {
                        "type": "integer",
                        "format": "int32",
                        "x-ms-summary": "Order number",
                        "description": "The number of the order."
                    },
                    "fileName": {
                        "type": "string",
                        "x-ms-summary": "File name",
                        "description": "The name of the file."
                    },
                    "size": {
                        "type": "integer",
                        "format": "int32",
                        "x-ms-summary": "Size",
                        "description": "The size of the file in bytes."
                    }
                }
            },
            "Subscription": {
                "type": "object",
                "required": [
                    "callbackUrl"
                ],
                "properties": {
                    "callbackUrl": {
                        "type": "string",
                        "x-ms-summary": "Callback URL",
                        "description": "Where changes are sent.",
                        "x-ms-visibility": "internal",
                        "x-ms-notification-url": true
                    },
                    "status": {
                        "type": "string",
                        "x-ms-summary": "Status",
                        "description": "Only orders that enter this state.",
                        "enum": [
                            "open",
                            "shipped",
                            "closed"
                        ]
                    }
                }
            },
            "Hook": {
                "type": "object",
                "properties": {
                    "id": {
                        "type": "integer",
                        "format": "int32",
                        "x-ms-summary": "Subscription",
                        "description": "The number of the subscription."
                    }
                }
            }
        },
    """
}
