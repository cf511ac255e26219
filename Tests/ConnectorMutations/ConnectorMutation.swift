package import ConnectorModel
import JSONText

/// Random edits of a connector: values that change, go, move, are renamed, or appear at another place.
package struct ConnectorMutation {
  private let connector: Connector

  /// Starts from a connector.
  package init(_ connector: Connector) { self.connector = connector }

  /// The next edit; nil when there is nothing to edit.
  package func next(using generator: inout some RandomNumberGenerator) -> ConnectorEdit? {
    let file: ConnectorFile = Int.random(in: 0..<5, using: &generator) == 0 ? .properties : .definition
    guard let root = connector[file].document?.root else { return nil }
    let value = descend(from: root, using: &generator)
    guard value != root else { return nil }
    return ConnectorEdit(title: "Change", file, edit(value, from: root, using: &generator))
  }

  private func descend(from root: JSONValue, using generator: inout some RandomNumberGenerator) -> JSONValue {
    var value = root
    for _ in 0..<Int.random(in: 1...10, using: &generator) {
      guard let child = Array(value.children).randomElement(using: &generator) else { break }
      value = child
    }
    return value
  }

  private func edit(
    _ value: JSONValue, from root: JSONValue, using generator: inout some RandomNumberGenerator
  ) -> JSONEdit {
    let pointer = value.pointer
    let name = Vocabulary.names.randomElement(using: &generator) ?? "type"
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return .remove(pointer)
    case 1: return .move(pointer, to: 0)
    case 2: return value.key == nil ? .remove(pointer) : .rename(pointer, to: name)
    case 3, 4:
      let odd = Vocabulary.values.randomElement(using: &generator) ?? .null
      return .set(value.isObject ? pointer.appending(name) : pointer, odd)
    case 5:
      // A copy of something from elsewhere, which may make cycles, duplicates and nonsense.
      let other = descend(from: root, using: &generator)
      guard other.range.count < 20_000 else { return .remove(pointer) }
      return .set(value.isObject ? pointer.appending(name) : pointer, JSONFragment(other))
    default:
      let text = (value.string ?? "a") + "x"
      return .set(pointer, value.isObject || value.isArray ? JSONFragment(value) : .string(text))
    }
  }
}
