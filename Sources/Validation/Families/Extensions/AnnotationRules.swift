import ConnectorModel
import JSONText

/// Rules on the form of `x-ms-api-annotation`, which tells the versions of an operation apart.
enum AnnotationRules {
  static let all = [
    annotationIsObject, revisionIsNumber, familyHasRevision, namesAreKnown, replacementIsWhole,
    replacedIsDeprecated,
  ]

  private static let names = ["family", "revision", "status", "replacement"]
  private static let replacementNames = ["api", "operationId"]

  static let annotationIsObject = Rule(
    "annotation-shape", .error, .definition,
    statement: "`x-ms-api-annotation` is an object, and its `family` a string.",
    reason: "The platform reads nothing else.",
    example: RuleExample(
      #""x-ms-api-annotation": "GetOrder""#,
      becomes: #""x-ms-api-annotation": {"family": "GetOrder", "revision": 1}"#),
    source: "OpenAPI extensions for custom connectors",
    .definition { definition, _, report in
      guard let value = definition.info?["x-ms-api-annotation"] else { return }
      report.expect(.object, value, called: "'x-ms-api-annotation'")
    },
    .operation { subject, report in
      guard let value = subject.value["x-ms-api-annotation"] else { return }
      guard report.expect(.object, value, called: "'x-ms-api-annotation'") else { return }
      if let family = value["family"] { report.expect(.string, family, called: "The family") }
    })

  static let revisionIsNumber = Rule(
    "annotation-revision", .error, .definition,
    statement: "The `revision` of an annotation is a whole number from 1.",
    reason: "The highest revision of a family is the one that makers find.",
    example: RuleExample(
      #""x-ms-api-annotation": {"family": "GetOrder", "revision": "2"}"#,
      becomes: #""x-ms-api-annotation": {"family": "GetOrder", "revision": 2}"#),
    source: "the schema of Microsoft's repository", isFixable: true,
    .operation { subject, report in
      guard let value = subject.value["x-ms-api-annotation"]?["revision"], value.integer ?? 0 < 1 else {
        return
      }
      let meant = value.string?.drop { !$0.isNumber }
      let number = meant.flatMap { Int($0) } ?? 0
      report.add(
        value, "The revision must be a whole number from 1.",
        fix: number > 0 ? QuickFix("Write \(number)", .set(value.pointer, .number("\(number)"))) : nil)
    })

  static let familyHasRevision = Rule(
    "annotation-revision-missing", .warning, .definition, aliases: ["OperationRevisionEmpty"],
    statement: "An annotation with a family has a revision.",
    reason: "Without it the operation has no place among the versions of its family.",
    example: RuleExample(
      #""x-ms-api-annotation": {"family": "GetOrder"}"#,
      becomes: #""x-ms-api-annotation": {"family": "GetOrder", "revision": 1}"#),
    source: "the official validator", isFixable: true,
    .operation { subject, report in
      guard let value = subject.value["x-ms-api-annotation"], let family = value["family"]?.string,
        value["revision"] == nil
      else { return }
      let pointer = value.pointer.appending("revision")
      let title = "Add the revision"
      report.add(
        value, "The family '\(family)' has no revision.",
        fix: QuickFix(title) { connector in
          let free = OperationFamily.freeRevision(of: family, in: connector)
          return ConnectorEdit(title: title, .definition, .set(pointer, .number("\(free)")))
        })
    })

  static let namesAreKnown = Rule(
    "annotation-unknown-property", .warning, .definition,
    statement: "`x-ms-api-annotation` holds family, revision, status and replacement; in `info` only status.",
    reason: "Other names have no effect.",
    example: RuleExample(
      #""x-ms-api-annotation": {"family": "GetOrder", "version": 2}"#,
      becomes: #""x-ms-api-annotation": {"family": "GetOrder", "revision": 2}"#),
    source: "the schema of Microsoft's repository", isFixable: true,
    .definition { definition, _, report in
      if let value = definition.info?["x-ms-api-annotation"] { check(value, ["status"], &report) }
    },
    .operation { subject, report in
      guard let value = subject.value["x-ms-api-annotation"] else { return }
      check(value, names, &report)
      if let replacement = value["replacement"] { check(replacement, replacementNames, &report) }
    })

  static let replacementIsWhole = Rule(
    "annotation-replacement-incomplete", .error, .definition,
    statement: "The `replacement` of an operation names `api` and `operationId`.",
    reason: "The designer leads makers to the operation that is named.",
    example: RuleExample(
      #"""
      "deprecated": true,
      "x-ms-api-annotation": {"replacement": {"operationId": "GetOrderV2"}}
      """#,
      becomes: #"""
        "deprecated": true,
        "x-ms-api-annotation": {
          "replacement": {"api": "ContosoShop", "operationId": "GetOrderV2"}
        }
        """#),
    source: "the official validator",
    .operation { subject, report in
      guard let replacement = subject.value["x-ms-api-annotation"]?["replacement"] else { return }
      guard report.expect(.object, replacement, called: "The replacement") else { return }
      let missing = replacementNames.filter { (replacement[$0]?.string ?? "").isEmpty }
      guard !missing.isEmpty else { return }
      report.add(
        replacement,
        "The replacement does not name \(missing.map { "'\($0)'" }.joined(separator: " and ")).")
    })

  static let replacedIsDeprecated = Rule(
    "annotation-replacement-not-deprecated", .warning, .definition,
    statement: "An operation that has a replacement is deprecated.",
    reason: "The designer speaks of the replacement only where the operation is `deprecated`.",
    example: RuleExample(
      #"""
      "operationId": "GetOrder",
      "x-ms-api-annotation": {
        "replacement": {"api": "ContosoShop", "operationId": "GetOrderV2"}
      }
      """#,
      becomes: #"""
        "operationId": "GetOrder",
        "deprecated": true,
        "x-ms-api-annotation": {
          "replacement": {"api": "ContosoShop", "operationId": "GetOrderV2"}
        }
        """#),
    source: "the official validator", isFixable: true,
    .operation { subject, report in
      guard let replacement = subject.value["x-ms-api-annotation"]?["replacement"],
        !subject.operation.isDeprecated
      else { return }
      report.add(
        replacement, "The operation '\(subject.operation.name)' has a replacement, but is not deprecated.",
        fix: OperationFamily.deprecation(of: subject.operation))
    })

  private static func check(_ value: JSONValue, _ known: [String], _ report: inout Report) {
    for child in value.children where value.isObject {
      guard let name = child.key, !known.contains(name) else { continue }
      let meant = Spelling.nearest(to: name, among: known)
      report.add(
        child, "'\(name)' has no effect here\(Spelling.ending(meant))", at: .key,
        fix: .renaming(child, to: meant))
    }
  }
}
