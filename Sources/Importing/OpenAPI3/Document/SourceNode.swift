import JSONText

/// A value of one of the documents that make up a source.
struct SourceNode {
  let value: JSONValue
  /// Which document, by its number in `SourceDocuments`.
  let file: Int

  /// The member of a name.
  subscript(key: String) -> SourceNode? { value[key].map { SourceNode(value: $0, file: file) } }

  /// The members of an object.
  var members: [(key: String, node: SourceNode)] {
    value.members.map { ($0.key, SourceNode(value: $0.value, file: file)) }
  }

  /// The elements of an array.
  var elements: [SourceNode] { value.elements.map { SourceNode(value: $0, file: file) } }

  var string: String? { value.string }

  /// Where it stands in its document.
  var pointer: JSONPointer { value.pointer }

  /// What tells it from every other value of the source.
  var identity: Identity { Identity(file: file, id: value.id) }

  /// The identity of a value of a source.
  struct Identity: Hashable {
    let file: Int
    let id: Int
  }
}
