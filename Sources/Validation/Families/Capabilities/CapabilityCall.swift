import ConnectorModel
import JSONText

/// One call of an operation that `x-ms-capabilities` of the connector asks for.
struct CapabilityCall {
  /// What the call is for, as the file names it.
  let name: String
  /// The object that names the operation.
  let value: JSONValue
  /// Whether a new connection is tried with it.
  let isConnectionTest: Bool

  /// The calls of a definition.
  static func all(of definition: APIDefinition) -> [CapabilityCall] {
    guard let capabilities = definition.root["x-ms-capabilities"] else { return [] }
    var calls: [CapabilityCall] = []
    if let value = capabilities["testConnection"], value.isObject {
      calls.append(CapabilityCall(name: "testConnection", value: value, isConnectionTest: true))
    }
    for name in ["open", "browse"] {
      guard let value = capabilities["file-picker"]?[name], value.isObject else { continue }
      calls.append(CapabilityCall(name: name, value: value, isConnectionTest: false))
    }
    return calls
  }

  /// `operationId`.
  var operationID: JSONValue? { value["operationId"] }

  /// The operation; nil when it is not there.
  func operation(in context: RuleContext) -> Operation? {
    operationID?.string.flatMap { context.operations?[$0] }
  }
}
