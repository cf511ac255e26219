import ConnectorModel
import JSONText

/// Rules on the operations that `x-ms-capabilities` of the connector calls.
enum CapabilityCallRules {
  static let all = [operationExists, requiredParametersAreGiven, connectionTestIsGet, connectionTestIsThere]

  static let operationExists = Rule(
    "capability-operation-not-found", .error, .test,
    statement: "`testConnection` and `file-picker` name operations of the connector.",
    reason: "A new connection is tried with the one, files are listed with the other.",
    example: RuleExample(
      account(#""operationId": "GetAcount""#), becomes: account(#""operationId": "GetAccount""#)),
    source: "coding standards for connectors, test connection", isFixable: true,
    .definition { definition, context, report in
      for call in CapabilityCall.all(of: definition) where call.operation(in: context) == nil {
        guard let named = call.operationID, let id = named.string else {
          report.add(call.operationID ?? call.value, "'\(call.name)' names no operation.")
          continue
        }
        report.addUnknownOperation(id, at: named, in: context)
      }
    })

  static let requiredParametersAreGiven = Rule(
    "capability-required-parameter-missing", .warning, .test,
    statement: "`testConnection` gives its operation the parameters that it requires.",
    reason: "The test fails otherwise, whatever the connection.",
    example: RuleExample(
      account(#""operationId": "ListOrders""#),
      becomes: account(#""operationId": "ListOrders", "parameters": {"top": 1}"#)),
    source: "coding standards for connectors, test connection",
    .definition { definition, context, report in
      for call in CapabilityCall.all(of: definition) {
        guard let operation = call.operation(in: context) else { continue }
        let inputs = OperationInputs(operation, in: definition)
        for name in inputs.missing(besides: call.value["parameters"]?.keys ?? []) {
          report.add(
            call.value["parameters"] ?? call.value, "The operation '\(operation.name)' requires '\(name)'.")
        }
      }
    })

  static let connectionTestIsGet = Rule(
    "test-connection-not-get", .warning, .test,
    statement: "The operation of `testConnection` is a GET.",
    reason: "A test of a connection changes nothing.",
    example: RuleExample(
      account(#""operationId": "CreateOrder""#), becomes: account(#""operationId": "GetAccount""#)),
    source: "coding standards for connectors, test connection",
    .definition { definition, context, report in
      for call in CapabilityCall.all(of: definition) where call.isConnectionTest {
        guard let operation = call.operation(in: context), operation.verb != .get,
          let value = call.operationID
        else { continue }
        report.add(value, "'\(operation.name)' is a \(operation.verb.method), not a GET.")
      }
    })

  static let connectionTestIsThere = Rule(
    "test-connection-missing", .info, .test,
    statement: "`x-ms-capabilities` names an operation that tests a connection.",
    reason: "A wrong key is found when the connection is made, not when the first flow fails.",
    example: RuleExample(
      account(nil), becomes: account(#""operationId": "GetAccount""#)),
    source: "coding standards for connectors, test connection", isFixable: true,
    .definition { definition, context, report in
      guard definition.root.isObject else { return }
      let capabilities = definition.root["x-ms-capabilities"]
      guard capabilities?["testConnection"] == nil else { return }
      let canBeAdded = capabilities?.isObject != false && ConnectionTest.exists(in: context, definition)
      report.add(
        definition.root, "No operation tests a connection.", fix: canBeAdded ? ConnectionTest.fix : nil)
    })

  /// A definition of three operations and a test, if any.
  private static func account(_ test: String?) -> String {
    #"""
    "paths": {
      "/account": {"get": {"operationId": "GetAccount", "responses": {}}},
      "/orders": {
        "get": {
          "operationId": "ListOrders",
          "parameters": [{"name": "top", "in": "query", "type": "integer", "required": true}]
        },
        "post": {"operationId": "CreateOrder", "responses": {}}
      }
    }\#(test.map { ",\n\"x-ms-capabilities\": {\"testConnection\": {\($0)}}" } ?? "")
    """#
  }
}
