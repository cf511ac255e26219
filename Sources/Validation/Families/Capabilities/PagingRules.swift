import ConnectorModel
import JSONText

/// Rules on `x-ms-pageable` and `x-ms-operation-context`.
enum PagingRules {
  static let all = [nextLinkIsKnown, simulationExists]

  static let nextLinkIsKnown = Rule(
    "pageable-next-link-name", .warning, .definition, aliases: ["InvalidNextLinkNameValue"],
    statement: "`nextLinkName` of `x-ms-pageable` is nextLink or @odata.nextLink.",
    reason: "The platform follows no other name, and asks this connector for the next page only where the"
      + " policy updatenextlink routes the address through it.",
    example: RuleExample(
      #""x-ms-pageable": {"nextLinkName": "next_page"}"#,
      becomes: #""x-ms-pageable": {"nextLinkName": "@odata.nextLink"}"#),
    source: "the official validator",
    .operation { subject, report in
      guard let value = subject.value["x-ms-pageable"] else { return }
      guard let member = value["nextLinkName"] else {
        report.add(value, "'x-ms-pageable' does not say how the next link is called: add 'nextLinkName'.")
        return
      }
      guard member.string != "nextLink", member.string != "@odata.nextLink" else { return }
      let name = member.string.map { "'\($0)'" } ?? member.kind.phrase
      report.add(
        member,
        "The next link is \(name); it must be 'nextLink' or '@odata.nextLink', with the policy updatenextlink."
      )
    })

  static let simulationExists = Rule(
    "operation-context-not-found", .warning, .definition,
    statement: "The operation that `x-ms-operation-context` simulates is one of the connector.",
    reason: "The designer calls it to show what a trigger would bring.",
    example: RuleExample(
      context("ListOrder"), becomes: context("ListOrders")),
    source: "OpenAPI extensions for custom connectors", isFixable: true,
    .definition { _, context, report in
      guard let operations = context.operations else { return }
      for operation in context.allOperations {
        guard let value = operation.value["x-ms-operation-context"]?["simulate"]?["operationId"],
          let id = value.string, operations[id] == nil
        else { continue }
        report.addUnknownOperation(id, at: value, in: context)
      }
    })

  private static func context(_ id: String) -> String {
    #"""
    "/orders": {"get": {"operationId": "ListOrders", "responses": {}}},
    "/orders/new": {
      "get": {
        "operationId": "WhenOrderIsPlaced",
        "x-ms-trigger": "batch",
        "x-ms-operation-context": {"simulate": {"operationId": "\#(id)"}}
      }
    }
    """#
  }
}
