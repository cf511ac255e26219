extension JSONValue {
  /// The enclosing object or array, nil at the root.
  package var parent: JSONValue? {
    let parent = node.parent
    return parent == Node.none ? nil : JSONValue(storage: storage, index: Int(parent))
  }

  var keyNode: Node? {
    // A key stands right before its value, and nothing else does.
    guard index > 0, storage.nodes[index - 1].kind == .key else { return nil }
    return storage.nodes[index - 1]
  }

  /// The decoded name under which an object holds the value, nil in arrays and at the root.
  package var key: String? { keyNode.map { JSONString.decode(storage.bytes, node: $0) } }

  /// Where the name's bytes stand, quotes included.
  package var keyRange: Range<Int>? { keyNode.map { Int($0.start)..<Int($0.end) } }

  /// The position of the value in its array or object, nil at the root.
  package var position: Int? {
    guard let parent else { return nil }
    if let table = storage.wideContainers.table(of: parent) { return table.position(of: index) }
    var position = 0
    for child in parent.children {
      if child.index == index { return position }
      position += 1
    }
    return nil
  }

  /// The RFC 6901 pointer that leads from the root to the value.
  package var pointer: JSONPointer {
    var tokens: [String] = []
    var current = self
    while let parent = current.parent {
      tokens.append(current.key ?? String(current.position ?? 0))
      current = parent
    }
    return JSONPointer(tokens: tokens.reversed())
  }
}
