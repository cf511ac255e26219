import ConnectorModel
import JSONText

/// Rules on `x-ms-dynamic-` extensions, which ask an operation for values or a schema.
enum LookupRules {
  static let all = [operationIsNamed, operationExists, parametersExist]

  static let operationIsNamed = Rule(
    "dynamic-operation-id-missing", .error, .definition,
    statement: "A dynamic extension names the operation it calls.",
    reason: "It asks that operation for values; some ask a built-in operation or capability instead.",
    source: "OpenAPI extensions for custom connectors",
    .schema(SchemaKeywords(.dynamicValues, .dynamicList, .dynamicSchema, .dynamicProperties)) {
      subject, report in
      for keyword in SchemaKeyword.lookups {
        guard let value = subject[keyword], value.isObject else { continue }
        let names = ["operationId", "capability", "builtInOperation"]
        if names.allSatisfy({ value[$0] == nil }) {
          report.add(value, "'\(keyword.name)' names no operation.")
        }
      }
    })

  static let operationExists = Rule(
    "dynamic-operation-not-found", .error, .definition, aliases: ["OperationIdNotFound"],
    statement: "The operation that a dynamic extension calls exists.",
    reason: "The designer could not fill the list otherwise.",
    source: "the official validator", isFixable: true,
    .definition { _, context, report in
      let known = context.operations ?? [:]
      for lookup in context.parts.lazy.flatMap(\.facts.lookups) where known[lookup.operationID] == nil {
        guard let value = context.value(at: lookup.offset) else { continue }
        let meant = Spelling.likely(lookup.operationID, among: known.keys)
        report.add(
          value,
          "'\(lookup.operationID)' is not an operation\(Spelling.hint(meant))\(meant == nil ? "." : "")",
          fix: meant.map { QuickFix("Call \($0)", .set(value.pointer, .string($0))) })
      }
    })

  static let parametersExist = Rule(
    "dynamic-parameter-unknown", .error, .definition, aliases: ["OperationParameterNameNotFound"],
    statement: "The parameters that a dynamic extension hands over exist in the operation it calls.",
    reason: "The platform refuses it: \"The parameter could not be found in operation\".",
    source: "the official validator; microsoft/PowerPlatformConnectors issue 254", isFixable: true,
    .definition { definition, context, report in
      var known: [String: LookupTarget] = [:]
      for lookup in context.parts.lazy.flatMap(\.facts.lookups) where !lookup.parameters.isEmpty {
        guard let operation = context.operations?[lookup.operationID] else { continue }
        let target = known[lookup.operationID] ?? LookupTarget(operation, in: definition)
        known[lookup.operationID] = target
        for name in lookup.parameters where !target.takes(name) {
          guard let value = context.value(at: lookup.parametersOffset)?[name] else { continue }
          report.add(
            value, "The parameter '\(name)' could not be found in operation '\(lookup.operationID)'.",
            at: .key,
            fix: QuickFix("Remove the parameter", .remove(value.pointer)))
        }
      }
    })
}
