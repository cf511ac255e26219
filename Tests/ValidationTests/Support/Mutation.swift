import ConnectorModel
import JSONText

/// Random edits of a connector: values that change, go, move, are renamed, or appear at another place.
struct Mutation {
  private let connector: Connector

  init(_ connector: Connector) { self.connector = connector }

  /// The next edit; nil when there is nothing to edit.
  mutating func next(using generator: inout some RandomNumberGenerator) -> ConnectorEdit? {
    let file: ConnectorFile = Int.random(in: 0..<5, using: &generator) == 0 ? .properties : .definition
    guard let root = connector[file].document?.root else { return nil }
    var value = root
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      guard let child = Array(value.children).randomElement(using: &generator) else { break }
      value = child
    }
    guard value != root else { return nil }
    return ConnectorEdit(title: "Change", file, edit(value, using: &generator))
  }

  private func edit(_ value: JSONValue, using generator: inout some RandomNumberGenerator) -> JSONEdit {
    let pointer = value.pointer
    let scalars: [JSONFragment] = [
      "", "internal", "#/definitions/Line", "GetOrder", "array", "query", true, 7, .null, [:], [],
    ]
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return .remove(pointer)
    case 1: return .move(pointer, to: 0)
    case 2:
      let names = ["x-ms-visibility", "default", "$ref", "type", "/orders", "Order", "required"]
      return value.key == nil
        ? .remove(pointer) : .rename(pointer, to: names.randomElement(using: &generator) ?? "a")
    case 3:
      if value.isObject {
        let names = ["x-ms-visibility", "default", "type", "x-ms-notification-url", "operationId", "$ref"]
        return .set(
          pointer.appending(names.randomElement(using: &generator) ?? "a"),
          scalars.randomElement(using: &generator) ?? .null)
      }
      return .set(pointer, scalars.randomElement(using: &generator) ?? .null)
    default:
      let text = (value.string ?? "a") + "x"
      return .set(pointer, value.isObject || value.isArray ? JSONFragment(value) : .string(text))
    }
  }
}
