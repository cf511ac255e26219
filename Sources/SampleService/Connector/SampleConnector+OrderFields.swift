extension SampleConnector {
  /// The properties of an order that its author writes; with `inRequest`, as a request takes them.
  ///
  /// A request offers the customers as choices and asks for at least one piece.
  static func orderFields(inRequest: Bool) -> String {
    let choice = inRequest ? ",\n" + customerChoice(indent: 20) : ""
    let minimum = inRequest ? ",\n" + String(repeating: " ", count: 20) + #""minimum": 1"# : ""
    return """
                      "customer": {
                          "type": "string",
                          "x-ms-summary": "Customer",
                          "description": "The customer who ordered."\(choice)
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
                          "description": "How many pieces."\(minimum)
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
      """
  }

  /// The state of an order.
  static let orderStatus = """
                    "status": {
                        "type": "string",
                        "x-ms-summary": "Status",
                        "description": "The state of the order.",
                        "enum": [
                            "open",
                            "shipped",
                            "closed"
                        ]
                    }
    """

  /// The list of customers that ListCustomers answers, in both forms of the extension.
  static func customerChoice(indent: Int) -> String {
    let indent = String(repeating: " ", count: indent)
    return """
      \(indent)"x-ms-dynamic-values": {
      \(indent)    "operationId": "ListCustomers",
      \(indent)    "value-collection": "value",
      \(indent)    "value-path": "id",
      \(indent)    "value-title": "name"
      \(indent)},
      \(indent)"x-ms-dynamic-list": {
      \(indent)    "operationId": "ListCustomers",
      \(indent)    "itemsPath": "value",
      \(indent)    "itemValuePath": "id",
      \(indent)    "itemTitlePath": "name"
      \(indent)}
      """
  }
}
