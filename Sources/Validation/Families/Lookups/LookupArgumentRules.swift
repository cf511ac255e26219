import ConnectorModel
import JSONText

/// Rules on what an `x-ms-dynamic-` extension hands to the operation it calls.
enum LookupArgumentRules {
  static let all = [
    parametersExist, requiredParametersAreGiven, sourcesExist, sourcesAreClear,
  ]

  static let parametersExist = Rule(
    "dynamic-parameter-unknown", .error, .definition, aliases: ["OperationParameterNameNotFound"],
    statement: "The parameters that a dynamic extension hands over exist in the operation it calls.",
    reason: "The platform refuses it: \"The parameter could not be found in operation\".",
    example: example(#""country": "de""#, becomes: #""region": "de""#),
    source: "the official validator; microsoft/PowerPlatformConnectors issues 254 and 790", isFixable: true,
    .definition { _, context, report in
      for fault in context.lookups.faults {
        for position in fault.unknownInputs {
          guard let target = fault.target, let value = fault.argument(position, in: context) else { continue }
          let argument = fault.call.arguments[position]
          report.add(
            value,
            "The parameter '\(argument.name)' could not be found in operation '\(fault.call.operationID)'.",
            at: .key, fix: repair(of: value, argument, of: fault.call, target.inputs))
        }
      }
    })

  static let requiredParametersAreGiven = Rule(
    "dynamic-required-parameter-missing", .error, .definition, aliases: ["OperationMissingRequiredProperty"],
    statement: "A dynamic extension hands over what the operation it calls requires.",
    reason: "The call fails otherwise, and the list stays empty.",
    example: example("", becomes: #""region": "de""#),
    source: "the official validator", isFixable: true,
    .definition { definition, context, report in
      for fault in context.lookups.faults where !fault.missingInputs.isEmpty {
        guard let call = fault.value(in: context) else { continue }
        var callers = LookupCallers(context.parts, context.allOperations, definition)
        let inputs = callers.inputs(of: fault.call, part: fault.part)
        for name in fault.missingInputs {
          report.add(
            call["parameters"] ?? call, "The operation '\(fault.call.operationID)' requires '\(name)'.",
            fix: addition(of: name, to: call, fault.call.form, inputs))
        }
      }
    })

  static let sourcesExist = Rule(
    "dynamic-source-parameter-unknown", .warning, .definition, aliases: ["OperationParameterNameNotFound"],
    statement: "What a dynamic extension refers to is a parameter or body property of its own operation.",
    reason: "The designer finds no value to hand over otherwise.",
    example: example(
      #""region": {"parameter": "country"}"#, becomes: #""region": {"parameter": "kind"}"#),
    source: "the official validator",
    .definition { definition, context, report in
      for fault in context.lookups.faults where !fault.unknownSources.isEmpty {
        var callers = LookupCallers(context.parts, context.allOperations, definition)
        let inputs = callers.inputs(of: fault.call, part: fault.part)
        let place = inputs.count == 1 ? "'\(inputs[0].operation.name)' has" : "The operations have"
        for position in fault.unknownSources {
          guard let value = fault.argument(position, in: context)?[fault.call.form.referenceKey],
            let source = value.string
          else { continue }
          let meant = Spelling.likely(source, among: inputs.flatMap(\.parameterNames))
          report.add(
            value, "\(place) no parameter '\(source)'\(Spelling.ending(meant))")
        }
      }
    })

  static let sourcesAreClear = Rule(
    "dynamic-reference-ambiguous", .warning, .definition, aliases: ["OperationParameterNameIsAmbiguous"],
    statement: "A name that is both a parameter and a body property is told apart by the newer extension.",
    reason: "`x-ms-dynamic-list` and `x-ms-dynamic-properties` say which is meant: `id` or `body/id`.",
    example: RuleExample(
      ambiguous(""),
      becomes: ambiguous(
        #"""
        ,
                    "x-ms-dynamic-list": {
                      "operationId": "ListItems",
                      "parameters": {"shop": {"parameterReference": "shop"}},
                      "itemValuePath": "id"
                    }
        """#)),
    source: "the official validator", isFixable: true,
    .definition { _, context, report in
      for fault in context.lookups.faults {
        for position in fault.ambiguousSources {
          guard let value = fault.argument(position, in: context),
            let source = fault.call.arguments[position].source, let call = value.parent?.parent
          else { continue }
          report.add(
            value, "'\(source)' is both a parameter and a property of the body.",
            fix: LookupTwin.fix(adding: call, fault.call.form)?.needingReview)
        }
      }
    })

  /// Another name where one is near and not yet given, else a removal, which changes nothing.
  private static func repair(
    of value: JSONValue, _ argument: Lookup.Argument, of call: Lookup, _ inputs: OperationInputs
  ) -> QuickFix {
    let free = inputs.parameterNames.filter { name in !call.arguments.contains { $0.name == name } }
    guard let meant = Spelling.likely(argument.name, among: free) else {
      return QuickFix("Remove the parameter", .remove(value.pointer)).needingReview
    }
    let fix = QuickFix("Rename to \(meant)", .rename(value.pointer, to: meant))
    return meant.lowercased() == argument.name.lowercased() ? fix : fix.needingReview
  }

  /// Hands over the parameter of the same name of the calling operation; nil when there is none.
  private static func addition(
    of name: String, to call: JSONValue, _ form: LookupForm, _ callers: [OperationInputs]
  ) -> QuickFix? {
    let bare = name.split(separator: "/").last.map(String.init) ?? name
    let sources = Set(
      callers.map { inputs in
        inputs.parameterNames.contains(bare) ? bare : form.isOlder ? nil : inputs.bodyPath(of: bare)
      })
    guard sources.count == 1, let source = sources.first.flatMap(\.self),
      call["parameters"]?.isObject != false
    else { return nil }
    let value: JSONFragment = .object([.init(form.referenceKey, .string(source))])
    return QuickFix(
      "Hand over the parameter '\(source)'", .set(call.pointer.appending(["parameters", name]), value)
    ).needingReview
  }

  /// A list of regions that depends on an input.
  private static func example(_ before: String, becomes after: String) -> RuleExample {
    func text(_ parameters: String) -> String {
      #"""
      "/shops": {
        "get": {
          "operationId": "ListShops",
          "parameters": [
            {"name": "region", "in": "query", "type": "string", "required": true}
          ]
        }
      },
      "/orders": {
        "get": {
          "operationId": "ListOrders",
          "parameters": [
            {"name": "kind", "in": "query", "type": "string"},
            {
              "name": "shop", "in": "query", "type": "string",
              "x-ms-dynamic-values": {
                "operationId": "ListShops",
                "parameters": {\#(parameters)},
                "value-path": "id"
              }
            }
          ]
        }
      }
      """#
    }
    return RuleExample(text(before), becomes: text(after))
  }

  /// A body property that depends on the shop.
  private static func ambiguous(_ newer: String) -> String {
    #"""
    "/items": {
      "get": {
        "operationId": "ListItems",
        "parameters": [{"name": "shop", "in": "query", "type": "string"}]
      }
    },
    "/orders": {
      "post": {
        "operationId": "CreateOrder",
        "parameters": [
          {"name": "shop", "in": "query", "type": "string"},
          {
            "name": "body", "in": "body",
            "schema": {
              "properties": {
                "shop": {"type": "string"},
                "item": {
                  "x-ms-dynamic-values": {
                    "operationId": "ListItems",
                    "parameters": {"shop": {"parameter": "shop"}},
                    "value-path": "id"
                  }\#(newer)
                }
              }
            }
          }
        ]
      }
    }
    """#
  }
}
