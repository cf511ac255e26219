import ConnectorModel
import JSONText

/// Rules on an operation as a whole: what it must hold, and how much it may.
enum OperationFormRules {
  static let all = [operationIsNotEmpty, tagsAreDefined, schemasAreFew]

  private static let bodyLimit = 512
  private static let operationLimit = 16_384

  static let operationIsNotEmpty = Rule(
    "operation-empty", .refused, .definition,
    statement: "No operation is an empty object.",
    reason: "It lacks everything that is required; most are left over from editing.",
    example: RuleExample(
      #"""
      "/orders": {
        "get": {"operationId": "ListOrders"},
        "post": {}
      }
      """#,
      becomes: #""/orders": {"get": {"operationId": "ListOrders"}}"#),
    source: "certification", isFixable: true,
    .operation { subject, report in
      guard subject.isEmpty else { return }
      let pointer = subject.operation.pointer
      report.add(
        subject.value, "The operation is empty.",
        fix: QuickFix("Remove it") { try? ConnectorEdit.deleteOperation(at: pointer, on: $0) }.needingReview)
    })

  static let tagsAreDefined = Rule(
    "operation-tag-undefined", .info, .definition,
    statement: "Where the definition lists tags, operations use these.",
    reason: "A tag that is not listed has no description and is often a slip of spelling.",
    example: RuleExample(
      #"""
      "tags": [{"name": "Orders"}],
      "paths": {
        "/orders": {"get": {"operationId": "ListOrders", "tags": ["Order"]}}
      }
      """#,
      becomes: #"""
        "tags": [{"name": "Orders"}],
        "paths": {
          "/orders": {"get": {"operationId": "ListOrders", "tags": ["Orders"]}}
        }
        """#),
    source: "Spectral operation-tag-defined", isFixable: true,
    .definition { definition, context, report in
      guard let tags = definition.root["tags"], tags.isArray, tags.count > 0 else { return }
      let names = Set(tags.elements.compactMap { $0["name"]?.string })
      for operation in context.allOperations {
        guard let used = operation.value["tags"] else { continue }
        for value in used.elements {
          guard let name = value.string, !names.contains(name) else { continue }
          report.add(value, "The tag '\(name)' is not among the tags of the definition.", fix: adding(name))
        }
      }
    })

  static let schemasAreFew = Rule(
    "schema-count-limit", .refused, .definition,
    aliases: ["BodySchemaCountExceedsMaxAllowed", "OperationSchemaCountExceedsMaxAllowed"],
    statement: "A body holds at most 512 schemas, the bodies of an operation 16384, references followed.",
    reason: "The platform refuses more. Every property and every `items` counts, each time it is referred to;"
      + " leave out what no flow needs.",
    source: "connectors FAQ",
    .definition { _, context, report in
      let counts = SchemaCounts(context.parts)
      for part in context.parts {
        var flagged: Set<Int?> = []
        var sums: [Int: Int] = [:]
        for body in part.facts.bodies {
          let count = counts.count(of: body, in: part)
          if let operation = body.operation { sums[operation, default: 0] += count }
          guard count > bodyLimit, let value = context.value(at: body.offset) else { continue }
          flagged.insert(body.operation)
          report.add(
            value, "The body holds \(count) schemas, references followed; the limit is \(bodyLimit).")
        }
        for reference in part.facts.references where reference.role != .schema {
          if let operation = reference.operation {
            sums[operation, default: 0] += counts.total(of: reference)
          }
        }
        for (operation, sum) in sums where sum > operationLimit && !flagged.contains(operation) {
          guard let value = context.value(at: part.facts.operations[operation].offset) else { continue }
          report.add(
            value, "The operation holds \(sum) schemas, references followed; the limit is \(operationLimit).")
        }
      }
    })

  private static func adding(_ name: String) -> QuickFix {
    QuickFix("Add it to the tags of the definition") { connector in
      guard let tags = connector.definition?.root["tags"], tags.isArray,
        !tags.elements.contains(where: { $0["name"]?.string == name })
      else { return nil }
      return ConnectorEdit(
        title: "Add the tag \(name)", .definition,
        .insertElement(into: JSONPointer(tokens: ["tags"]), ["name": .string(name)], at: tags.count))
    }
  }
}
