import ConnectorModel
import JSONText

/// Rules on how the versions of an operation go together.
enum OperationFamilyRules {
  static let all = [revisionsAreUnique, oneVersionIsActive, replacementExists]

  static let revisionsAreUnique = Rule(
    "annotation-duplicate-revision", .warning, .definition, aliases: ["OperationFamilyHasDuplicateRevisions"],
    statement: "The operations of a family have different revisions.",
    reason: "Nobody can tell which of two is the newer one.",
    example: RuleExample(
      versions(isOlderDeprecated: true, newer: 1), becomes: versions(isOlderDeprecated: true, newer: 2)),
    source: "the official validator",
    .definition { _, context, report in
      for family in OperationFamily.several(in: context) {
        for (position, version) in family.versions.enumerated() {
          guard let revision = version.revision,
            let other = family.versions[..<position].first(where: { $0.revision == revision })
          else { continue }
          report.add(
            version.annotation,
            "The family '\(family.name)' has revision \(revision) already: '\(other.operation.name)'.")
        }
      }
    })

  static let oneVersionIsActive = Rule(
    "annotation-several-active", .warning, .definition, aliases: ["OperationFamilyHasManyActiveOperations"],
    statement: "Of a family only the newest operation can be chosen; the others are deprecated or internal.",
    reason: "Makers would find the same operation twice.",
    example: RuleExample(
      versions(isOlderDeprecated: false, newer: 2), becomes: versions(isOlderDeprecated: true, newer: 2)),
    source: "the official validator", isFixable: true,
    .definition { _, context, report in
      for family in OperationFamily.several(in: context) {
        let active = family.versions.filter(\.isActive)
        guard let newest = active.max(by: { $0.revision ?? 0 < $1.revision ?? 0 }) else { continue }
        // Of equal revisions the rule above speaks.
        for version in active where version.revision ?? 0 < newest.revision ?? 0 {
          report.add(
            version.annotation,
            "'\(version.operation.name)' can be chosen beside '\(newest.operation.name)', "
              + "the newer one of the family '\(family.name)'.",
            fix: OperationFamily.deprecation(of: version.operation))
        }
      }
    })

  static let replacementExists = Rule(
    "annotation-replacement-operation-missing", .info, .definition,
    statement: "The operation that replaces another one exists.",
    reason: "It may belong to another connector, which `api` names; else the name is wrong.",
    example: RuleExample(
      #"""
      "/orders": {
        "get": {"operationId": "ListOrders", "deprecated": true, "x-ms-api-annotation": {
          "replacement": {"api": "ContosoShop", "operationId": "ListOrder"}
        }}
      },
      "/v2/orders": {
        "get": {"operationId": "ListOrdersV2"}
      }
      """#,
      becomes: #"""
        "/orders": {
          "get": {"operationId": "ListOrders", "deprecated": true, "x-ms-api-annotation": {
            "replacement": {"api": "ContosoShop", "operationId": "ListOrdersV2"}
          }}
        },
        "/v2/orders": {
          "get": {"operationId": "ListOrdersV2"}
        }
        """#),
    source: "OpenAPI extensions for custom connectors",
    .definition { _, context, report in
      for operation in context.allOperations {
        guard let value = operation.value["x-ms-api-annotation"]?["replacement"]?["operationId"],
          let id = value.string, !id.isEmpty, context.operations?[id] == nil
        else { continue }
        report.add(value, "The replacement '\(id)' is no operation of this connector.")
      }
    })

  /// Two versions of an operation, the older one with the revision 1.
  private static func versions(isOlderDeprecated: Bool, newer revision: Int) -> String {
    #"""
    "/orders": {
      "get": {"operationId": "ListOrders",\#(isOlderDeprecated ? " \"deprecated\": true," : "")
        "x-ms-api-annotation": {"family": "ListOrders", "revision": 1}}
    },
    "/v2/orders": {
      "get": {"operationId": "ListOrdersV2",
        "x-ms-api-annotation": {"family": "ListOrders", "revision": \#(revision)}}
    }
    """#
  }
}
