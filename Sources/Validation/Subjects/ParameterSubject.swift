import ConnectorModel
import JSONText

/// One Parameter Object where it is written.
struct ParameterSubject {
  let object: SchemaSubject

  var value: JSONValue { object.value }

  /// `name`, empty when missing.
  var name: String { object[.name]?.string ?? "" }

  /// `in` when it is one of the five.
  var location: ParameterLocation? { object[.location]?.string.flatMap { ParameterLocation(rawValue: $0) } }

  /// The name as messages show it.
  var title: String { name.isEmpty ? "The parameter" : "Parameter '\(name)'" }
}
