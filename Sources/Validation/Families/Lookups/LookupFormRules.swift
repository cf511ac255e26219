import ConnectorModel
import JSONText

/// Rules on the form of `x-ms-dynamic-` extensions and on where they stand.
enum LookupFormRules {
  static let all = [valuesHaveTheirTypes, inputsAreValuesOrReferences, extensionsStandInSchema, treeIsWhole]

  static let valuesHaveTheirTypes = Rule(
    "dynamic-shape", .error, .definition,
    statement: "A dynamic extension is an object, its `parameters` are one, and names and paths are strings.",
    reason: "The platform reads nothing else.",
    example: RuleExample(
      #""x-ms-dynamic-values": "ListShops""#,
      becomes: #""x-ms-dynamic-values": {"operationId": "ListShops", "value-path": "id"}"#),
    source: "the schema of Microsoft's repository",
    .schema(LookupForm.keywords) { subject, report in
      for form in LookupForm.allCases {
        guard let value = subject[form.keyword] else { continue }
        guard report.expect(.object, value, called: "'\(form.name)'") else { continue }
        for member in value.children where form != .tree {
          check(member, of: form, isCapability: value["capability"] != nil, &report)
        }
      }
    })

  static let inputsAreValuesOrReferences = Rule(
    "dynamic-list-parameter-shape", .error, .definition,
    statement: "Each parameter of `x-ms-dynamic-list` or `-properties` has `value` or `parameterReference`.",
    reason: "Unlike the older extensions, these do not take a value as it stands.",
    example: RuleExample(
      #"""
      "x-ms-dynamic-list": {
        "operationId": "ListShops",
        "parameters": {"region": "de", "kind": {"parameter": "kind"}},
        "itemValuePath": "id"
      }
      """#,
      becomes: #"""
        "x-ms-dynamic-list": {
          "operationId": "ListShops",
          "parameters": {
            "region": {"value": "de"},
            "kind": {"parameterReference": "kind"}
          },
          "itemValuePath": "id"
        }
        """#),
    source: "the schema of Microsoft's repository", isFixable: true,
    .schema(SchemaKeywords(.dynamicList, .dynamicProperties)) { subject, report in
      for form in [LookupForm.list, .properties] {
        guard let inputs = subject[form.keyword]?["parameters"], inputs.isObject else { continue }
        for input in inputs.children {
          let isReference = input["parameterReference"] != nil
          guard !input.isObject || isReference == (input["value"] != nil) else { continue }
          report.add(
            input,
            "The parameter '\(input.key ?? "")' must have either 'value' or 'parameterReference'.",
            at: .key, fix: isReference ? nil : wrapping(input))
        }
      }
    })

  static let extensionsStandInSchema = Rule(
    "dynamic-on-body-parameter", .error, .definition,
    aliases: ["DynamicExtensionDefinitionNotAllowedInParameter"],
    statement: "Dynamic extensions of a body stand in its schema, not on the parameter.",
    reason: "The official validator refuses them on the parameter.",
    example: RuleExample(
      #"""
      "name": "body", "in": "body",
      "x-ms-dynamic-schema": {"operationId": "GetForm"},
      "schema": {"type": "object"}
      """#,
      becomes: #"""
        "name": "body", "in": "body",
        "schema": {
          "type": "object",
          "x-ms-dynamic-schema": {"operationId": "GetForm"}
        }
        """#),
    source: "the official validator", isFixable: true,
    .parameter { subject, report in
      guard let schema = subject.object[.schema],
        !subject.object.keywords.isDisjoint(with: LookupForm.keywords)
      else { return }
      for form in LookupForm.allCases {
        guard let value = subject.object[form.keyword] else { continue }
        report.add(
          value, "'\(form.name)' of a body belongs into its schema.", at: .key,
          fix: moving(value, form.name, into: schema))
      }
    })

  static let treeIsWhole = Rule(
    "dynamic-tree-shape", .warning, .definition,
    statement: "`x-ms-dynamic-tree` has `settings`, `open` and `browse` with the names that each needs.",
    reason: "The designer opens the root by the one operation and looks into nodes by the other.",
    example: RuleExample(
      #"""
      "x-ms-dynamic-tree": {
        "open": {
          "operationId": "ListRootFolder",
          "itemValuePath": "path", "itemTitlePath": "name", "itemIsParent": "isFolder"
        }
      }
      """#,
      becomes: #"""
        "x-ms-dynamic-tree": {
          "settings": {"canSelectParentNodes": false, "canSelectLeafNodes": true},
          "open": {
            "operationId": "ListRootFolder",
            "itemValuePath": "path", "itemTitlePath": "name", "itemIsParent": "isFolder"
          },
          "browse": {
            "operationId": "ListFolder",
            "parameters": {"path": {"selectedItemValuePath": "path"}},
            "itemValuePath": "path", "itemTitlePath": "name", "itemIsParent": "isFolder"
          }
        }
        """#),
    source: "live connectors",
    .schema(SchemaKeywords(.dynamicTree)) { subject, report in
      guard let tree = subject[.dynamicTree], tree.isObject else { return }
      check(tree, "The tree", needs: ["settings", "open", "browse"], .object, &report)
      if let settings = tree["settings"], settings.isObject {
        check(
          settings, "'settings'", needs: ["canSelectParentNodes", "canSelectLeafNodes"], .boolean, &report)
      }
      let call = ["operationId", "itemValuePath", "itemTitlePath", "itemIsParent"]
      for name in ["open", "browse"] {
        guard let value = tree[name], value.isObject else { continue }
        check(value, "'\(name)'", needs: call, .string, &report)
      }
    })

  private static func check(
    _ member: JSONValue, of form: LookupForm, isCapability: Bool, _ report: inout Report
  ) {
    let name = member.key ?? ""
    switch name {
    case "operationId", form.valueKey, form.titleKey, form.collectionKey:
      report.expect(.string, member, called: "'\(name)'")
    case "parameters":
      guard report.expect(.object, member, called: "'parameters'") else { return }
      for input in member.children where form.isOlder && !isCapability && input.isObject {
        guard input["parameter"]?.string == nil else { continue }
        report.add(
          input, "The parameter '\(input.key ?? "")' must be a value, or an object with 'parameter'.",
          at: .key)
      }
    default: break
    }
  }

  private static func check(
    _ value: JSONValue, _ title: String, needs names: [String], _ kind: JSONKind, _ report: inout Report
  ) {
    let missing = names.filter { value[$0] == nil }
    if !missing.isEmpty {
      report.add(value, "\(title) has no \(missing.map { "'\($0)'" }.joined(separator: ", no ")).")
    }
    for name in names {
      guard let member = value[name], member.kind != kind else { continue }
      report.add(member, "'\(name)' must be \(kind.phrase), not \(member.kind.phrase).")
    }
  }

  private static func wrapping(_ input: JSONValue) -> QuickFix? {
    if let old = input["parameter"], input.count == 1 {
      return QuickFix("Rename to parameterReference", .rename(old.pointer, to: "parameterReference"))
    }
    guard !input.isObject else { return nil }
    return QuickFix("Write it as a value", .set(input.pointer, ["value": JSONFragment(input)]))
  }

  private static func moving(_ value: JSONValue, _ name: String, into schema: JSONValue) -> QuickFix? {
    guard schema.isObject, schema["$ref"] == nil, schema[name] == nil else { return nil }
    let old = Place(.definition, value.pointer)
    let new = Place(.definition, schema.pointer.appending(name))
    let title = "Move it into the schema"
    return QuickFix(title) { connector in
      guard let value = connector.value(at: old), connector.value(at: new) == nil else { return nil }
      var draft = EditDraft(connector)
      do throws(ConnectorEditError) {
        try draft.remove(old)
        try draft.set(new, to: JSONFragment(value))
      } catch {
        return nil
      }
      return draft.edit(title: title)
    }
  }
}
