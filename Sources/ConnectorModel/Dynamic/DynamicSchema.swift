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
    if let old = owner["x-ms-dynamic-schema"], old.isObject {
      self.init(
        operationID: old["operationId"]?.string ?? "", valuePath: old["value-path"]?.string ?? "",
        parameters: DynamicValues.arguments(old["parameters"], reference: "parameter"))
    } else if let new = owner["x-ms-dynamic-properties"], new.isObject {
      self.init(
        operationID: new["operationId"]?.string ?? "", valuePath: new["itemValuePath"]?.string ?? "",
        parameters: DynamicValues.arguments(new["parameters"], reference: "parameterReference"))
    } else {
      return nil
    }
  }
}
