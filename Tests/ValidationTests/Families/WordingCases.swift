extension RuleCase {
  private static func label(_ members: String) -> String { #""name": "a", "in": "query", \#(members)"# }

  /// How the texts of operations and parameters read.
  static let wording = [
    RuleCase(
      "operation-summary-characters", .operation, #""summary": 1️⃣"List customers' orders!""#,
      "The summary holds '''; use letters, digits, blanks and brackets.",
      good: #""summary": "Größe 2 / list (old)...""#),
    RuleCase(
      "trigger-summary-form", .operation, #""x-ms-trigger": "single", "summary": 1️⃣"New order""#,
      "The summary of a trigger says when it fires: 'When an order is created'.",
      good: #""x-ms-trigger": "single", "summary": "When an order is created""#),
    RuleCase(
      "operation-summary-equals-description", .operation,
      #""summary": "List orders", "description": 1️⃣"list orders. ""#,
      "The description repeats the summary; say what the operation does.",
      good: #""summary": "List orders", "description": "Lists orders.""#),
    RuleCase(
      "operation-description-no-period", .operation, #""description": 1️⃣"Lists orders ""#,
      "The description does not end with a period.",
      good: #""description": "Lists orders", "summary": "Lists Orders.""#),
    RuleCase(
      "operation-description-no-period", .operation, #""description": 1️⃣"See https://contoso.com/help""#,
      "The description does not end with a period.", good: #""description": "Lists orders (all)""#),
    RuleCase(
      "operation-description-not-capitalised", .operation, #""description": 1️⃣"lists orders.""#,
      "The description begins with a small letter.", good: #""description": "eSign of an order.""#),
    RuleCase(
      "parameter-summary-characters", .parameter, label(#""x-ms-summary": 1️⃣"Order/Id""#),
      "The label holds '/'; use letters, digits, blanks and brackets.",
      good: label(#""x-ms-summary": "Order Id (new)""#)),
    RuleCase(
      "parameter-summary-title-case", .parameter, label(#""x-ms-summary": 1️⃣"date of the order""#),
      "The label 'date of the order' begins with a small letter.",
      good: label(#""x-ms-summary": "Date of the order""#)),
    RuleCase(
      "parameter-summary-title-case", .parameter, label(#""x-ms-summary": 1️⃣"iPhone number""#),
      "The label 'iPhone number' begins with a small letter.", good: label(#""x-ms-summary": "123""#)),
    RuleCase(
      "parameter-summary-equals-description", .parameter,
      label(#""x-ms-summary": "Order Id", "description": 1️⃣"Order id.""#),
      "The description repeats the label; say what to enter.",
      good: label(#""x-ms-summary": "", "description": """#)),
    RuleCase(
      "parameter-description-no-period", .parameter, label(#""description": 1️⃣"Id of the order""#),
      "The description does not end with a period.",
      good: label(#""description": "Order-Id", "x-ms-summary": "Order""#)),
  ]
}
