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
    \(orderStatus),
    \(orderFields(inRequest: false))
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
    \(orderFields(inRequest: true))
                }
            },
            "OrderChanges": {
                "type": "object",
                "properties": {
    \(orderStatus),
    \(orderFields(inRequest: true))
                }
            },
    """
}
