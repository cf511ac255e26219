import ConnectorModel
import JSONText

/// Rules on `script.csx` and the operations it runs for.
enum ScriptRules {
  static let all = [namesAreTexts, operationsExist, scriptIsThere, operationsAreNamed, scriptIsSmall]

  static let namesAreTexts = Rule(
    "script-operations-shape", .error, .definition,
    statement: "`scriptOperations` is a list of operationIds.",
    reason: "The platform reads no other form.",
    example: RuleExample(
      #""scriptOperations": "ListOrders""#,
      becomes: #""scriptOperations": ["ListOrders"]"#),
    source: "custom code",
    .properties { properties, _, report in
      guard let list = properties.root?["scriptOperations"] else { return }
      if !list.isArray {
        report.add(list, "'scriptOperations' must be a list, not \(list.kind.phrase).")
      } else if let odd = list.elements.first(where: { $0.string == nil }) {
        report.add(odd, "'scriptOperations' lists operationIds, not \(odd.kind.phrase).")
      }
    })

  static let operationsExist = Rule(
    "script-operation-not-found", .error, .definition,
    statement: "The operations that the script runs for exist.",
    reason: "The script does not run otherwise; names are compared exactly.",
    example: RuleExample(
      #""scriptOperations": ["GetOrders"]"#,
      becomes: #""scriptOperations": ["ListOrders"]"#,
      beside: #"""
        "paths": {"/orders": {"get": {"operationId": "ListOrders", "responses": {}}}}
        """#),
    source: "custom code", isFixable: true,
    .properties { properties, context, report in
      for value in (properties.root?["scriptOperations"]).elements {
        report.checkOperation(value, in: context)
      }
    })

  static let scriptIsThere = Rule(
    "script-file-missing", .warning, .definition,
    statement: "`script.csx` stands beside a file that has `scriptOperations`.",
    reason: "The operations would run without it.",
    source: "paconn",
    .properties { properties, context, report in
      let companions = context.connector.companions
      guard let list = properties.root?["scriptOperations"], companions.isKnown, companions.scriptBytes == nil
      else { return }
      report.add(list, "'scriptOperations' is there, but no script.csx beside the file.")
    })

  static let operationsAreNamed = Rule(
    "script-without-operations", .info, .definition,
    statement: "`scriptOperations` names the operations that the script runs for.",
    reason: "Without it the script runs for every operation.",
    source: "paconn", isFixable: true,
    .properties { properties, context, report in
      guard let root = properties.root, root.isObject, root["scriptOperations"] == nil,
        context.connector.companions.scriptBytes != nil
      else { return }
      let title = "List every operation"
      let fix = QuickFix(title) { connector in
        let names = connector.definition?.operations.compactMap(\.operationID) ?? []
        guard !names.isEmpty, connector.properties?.root?["scriptOperations"] == nil else { return nil }
        let list = JSONFragment.array(names.map { .string($0) })
        let place = JSONPointer(tokens: ["properties", "scriptOperations"])
        return ConnectorEdit(title: title, steps: [.json(.properties, .set(place, list))])
      }
      report.add(
        root, "script.csx runs for every operation, since 'scriptOperations' is missing.",
        fix: context.operations?.isEmpty == false ? fix.needingReview : nil)
    })

  static let scriptIsSmall = Rule(
    "script-too-large", .error, .definition,
    statement: "`script.csx` has at most 1 MB.",
    reason: "The platform accepts no more.",
    source: "custom code, questions and answers",
    .properties { properties, context, report in
      guard let bytes = context.connector.companions.scriptBytes, bytes > 1_048_576 else { return }
      report.add(properties.document.root, "script.csx has \(bytes) bytes; the limit is 1048576.")
    })
}
