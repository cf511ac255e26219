package import JSONText

/// A schema that another operation returns (`x-ms-dynamic-schema`, `x-ms-dynamic-properties`).
package struct DynamicSchema: Hashable, Sendable {
  /// The operation that returns the schema.
  package var operationID: String
  /// Where the schema stands in its answer; empty when the answer is the schema.
  package var valuePath: String
  /// The inputs of the other operation by name, in order.
  package var parameters: [DynamicValues.Argument]

  /// Describes a schema.
  package init(operationID: String, valuePath: String = "", parameters: [DynamicValues.Argument] = []) {
    self.operationID = operationID
    self.valuePath = valuePath
    self.parameters = parameters
  }

  /// Reads the extension of a schema: the older one, else the newer; nil without either.
  package init?(of owner: JSONValue) {
    guard let found = DynamicSchema(older: owner) ?? DynamicSchema(newer: owner) else { return nil }
    self = found
  }

  /// Reads the newer extension, whose references are never ambiguous, else the older, as the platform does.
  package init?(asCalledFor owner: JSONValue) {
    guard let found = DynamicSchema(newer: owner) ?? DynamicSchema(older: owner) else { return nil }
    self = found
  }

  private init?(older owner: JSONValue) {
    guard let old = owner["x-ms-dynamic-schema"], old.isObject else { return nil }
    self.init(
      operationID: old["operationId"]?.string ?? "", valuePath: old["value-path"]?.string ?? "",
      parameters: DynamicValues.arguments(old["parameters"], reference: "parameter"))
  }

  private init?(newer owner: JSONValue) {
    guard let new = owner["x-ms-dynamic-properties"], new.isObject else { return nil }
    self.init(
      operationID: new["operationId"]?.string ?? "", valuePath: new["itemValuePath"]?.string ?? "",
      parameters: DynamicValues.arguments(new["parameters"], reference: "parameterReference"))
  }
}
