package import JSONText

/// A drop-down list whose entries another operation returns (`x-ms-dynamic-values`, `x-ms-dynamic-list`).
package struct DynamicValues: Hashable, Sendable {
  /// What a parameter of the other operation gets.
  package enum Source: Hashable, Sendable {
    /// The value of a parameter of the present operation.
    case parameter(String)
    /// A fixed value.
    case value(JSONFragment)
  }

  /// The operation that returns the entries.
  package var operationID: String
  /// Where the entries stand in its answer; empty when the answer is the list itself.
  package var collection: String
  /// Where an entry has its value.
  package var valuePath: String
  /// Where an entry has its display name; empty for none.
  package var titlePath: String
  /// The inputs of the other operation by name, in order.
  package var parameters: [Argument]

  /// One input of the other operation.
  package struct Argument: Hashable, Sendable {
    /// The name of the other operation's parameter.
    package var name: String
    /// What it gets.
    package var source: Source

    /// Makes an input.
    package init(name: String, source: Source) {
      self.name = name
      self.source = source
    }
  }

  /// Describes a list.
  package init(
    operationID: String, collection: String = "", valuePath: String, titlePath: String = "",
    parameters: [Argument] = []
  ) {
    self.operationID = operationID
    self.collection = collection
    self.valuePath = valuePath
    self.titlePath = titlePath
    self.parameters = parameters
  }

  /// Reads the list of a parameter or schema: the older extension, else the newer; nil without either.
  package init?(of owner: JSONValue) {
    guard let found = DynamicValues(older: owner) ?? DynamicValues(newer: owner) else { return nil }
    self = found
  }

  /// Reads the newer extension, whose references are never ambiguous, else the older, as the platform does.
  package init?(asCalledFor owner: JSONValue) {
    guard let found = DynamicValues(newer: owner) ?? DynamicValues(older: owner) else { return nil }
    self = found
  }

  private init?(older owner: JSONValue) {
    guard let old = owner["x-ms-dynamic-values"], old.isObject else { return nil }
    self.init(
      operationID: old["operationId"]?.string ?? "", collection: old["value-collection"]?.string ?? "",
      valuePath: old["value-path"]?.string ?? "", titlePath: old["value-title"]?.string ?? "",
      parameters: DynamicValues.arguments(old["parameters"], reference: "parameter"))
  }

  private init?(newer owner: JSONValue) {
    guard let new = owner["x-ms-dynamic-list"], new.isObject else { return nil }
    self.init(
      operationID: new["operationId"]?.string ?? "", collection: new["itemsPath"]?.string ?? "",
      valuePath: new["itemValuePath"]?.string ?? "", titlePath: new["itemTitlePath"]?.string ?? "",
      parameters: DynamicValues.arguments(new["parameters"], reference: "parameterReference"))
  }

  /// The inputs of another operation; a fixed value stands bare or as `value` of an object.
  package static func arguments(_ parameters: JSONValue?, reference: String) -> [Argument] {
    parameters.members.map { member in
      if let name = member.value[reference]?.string {
        return Argument(name: member.key, source: .parameter(name))
      }
      let value = reference == "parameterReference" ? member.value["value"] ?? member.value : member.value
      return Argument(name: member.key, source: .value(JSONFragment(value)))
    }
  }
}
