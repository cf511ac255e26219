import ConnectorModel
import JSONText

/// Rules on the two forms of each `x-ms-dynamic-` extension, which are best written together.
enum LookupTwinRules {
  static let all = [valuesHaveList, listHasValues, propertiesHaveSchema]

  static let valuesHaveList = Rule(
    "dynamic-values-without-list", .info, .definition,
    statement: "`x-ms-dynamic-list` stands beside `x-ms-dynamic-values`.",
    reason:
      "Newer designers read it first, and it can tell body properties from parameters of the same name.",
    example: RuleExample(
      #"""
      "x-ms-dynamic-values": {
        "operationId": "ListShops",
        "parameters": {"region": {"parameter": "region"}, "top": 50},
        "value-path": "id"
      }
      """#,
      becomes: #"""
        "x-ms-dynamic-values": {
          "operationId": "ListShops",
          "parameters": {"region": {"parameter": "region"}, "top": 50},
          "value-path": "id"
        },
        "x-ms-dynamic-list": {
          "operationId": "ListShops",
          "parameters": {
            "region": {"parameterReference": "region"},
            "top": {"value": 50}
          },
          "itemValuePath": "id"
        }
        """#),
    source: "OpenAPI extensions for custom connectors", isFixable: true,
    .schema(SchemaKeywords(.dynamicValues)) { subject, report in check(subject, .values, &report) })

  static let listHasValues = Rule(
    "dynamic-list-without-values", .warning, .definition,
    statement: "`x-ms-dynamic-values` stands beside `x-ms-dynamic-list`.",
    reason: "Designers that do not know the newer extension show a plain field otherwise.",
    example: RuleExample(
      #"""
      "x-ms-dynamic-list": {
        "operationId": "ListShops",
        "itemValuePath": "id",
        "itemTitlePath": "name"
      }
      """#,
      becomes: #"""
        "x-ms-dynamic-values": {
          "operationId": "ListShops",
          "value-path": "id",
          "value-title": "name"
        },
        "x-ms-dynamic-list": {
          "operationId": "ListShops",
          "itemValuePath": "id",
          "itemTitlePath": "name"
        }
        """#),
    source: "OpenAPI extensions for custom connectors", isFixable: true,
    .schema(SchemaKeywords(.dynamicList)) { subject, report in check(subject, .list, &report) })

  static let propertiesHaveSchema = Rule(
    "dynamic-properties-without-schema", .warning, .definition,
    statement: "`x-ms-dynamic-schema` stands beside `x-ms-dynamic-properties`.",
    reason: "Designers that do not know the newer extension show no fields otherwise.",
    example: RuleExample(
      #"""
      "type": "object",
      "x-ms-dynamic-properties": {
        "operationId": "GetForm",
        "parameters": {"form": {"parameterReference": "body/form"}},
        "itemValuePath": "schema"
      }
      """#,
      becomes: #"""
        "type": "object",
        "x-ms-dynamic-schema": {
          "operationId": "GetForm",
          "parameters": {"form": {"parameter": "form"}},
          "value-path": "schema"
        },
        "x-ms-dynamic-properties": {
          "operationId": "GetForm",
          "parameters": {"form": {"parameterReference": "body/form"}},
          "itemValuePath": "schema"
        }
        """#),
    source: "OpenAPI extensions for custom connectors", isFixable: true,
    .schema(SchemaKeywords(.dynamicProperties)) { subject, report in check(subject, .properties, &report) })

  /// Extensions that ask a capability of the designer have no other form.
  private static func check(_ subject: SchemaSubject, _ form: LookupForm, _ report: inout Report) {
    guard let twin = form.twin, let value = subject[form.keyword], subject[twin.keyword] == nil,
      value["operationId"] != nil
    else { return }
    report.add(
      value, "'\(form.name)' stands without '\(twin.name)'.", at: .key,
      fix: LookupTwin.fix(adding: value, form))
  }
}
