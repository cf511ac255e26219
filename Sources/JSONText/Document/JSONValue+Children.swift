extension JSONValue {
  /// The member values or elements, in document order.
  package var children: Children { Children(parent: self) }

  /// The elements of an array; empty for other kinds.
  package var elements: Children { node.kind == .array ? children : Children.none(of: self) }

  /// The members of an object, in document order, duplicates included; empty for other kinds.
  package var members: LazyMapSequence<Children, JSONMember> {
    (node.kind == .object ? children : Children.none(of: self)).lazy.map { JSONMember(value: $0) }
  }

  /// The keys of an object, in document order.
  package var keys: [String] { members.map(\.key) }

  /// The member of a name; of duplicates the last, as every JSON reader on the platform takes it.
  package subscript(key: String) -> JSONValue? {
    let parent = node
    guard parent.kind == .object else { return nil }
    var key = key
    if let table = storage.wideContainers.table(of: self) {
      let found = key.withUTF8 { table.member($0, in: storage) }
      return found.map { JSONValue(storage: storage, index: $0) }
    }
    let found = key.withUTF8 { wanted in
      storage.nodes.withUnsafeBufferPointer { nodes in
        storage.bytes.withUnsafeBufferPointer { bytes in
          var found: Int?
          var cursor = index + 1
          while cursor < Int(parent.next) {
            if JSONString.equals(bytes, node: nodes[cursor], wanted) { found = cursor + 1 }
            cursor = Int(nodes[cursor + 1].next)
          }
          return found
        }
      }
    }
    return found.map { JSONValue(storage: storage, index: $0) }
  }

  /// The element at a position, nil outside the array.
  package subscript(position: Int) -> JSONValue? {
    guard node.kind == .array, position >= 0, position < count else { return nil }
    if let table = storage.wideContainers.table(of: self) {
      return JSONValue(storage: storage, index: Int(table.children[position]))
    }
    var cursor = index + 1
    for _ in 0..<position { cursor = Int(storage.nodes[cursor].next) }
    return JSONValue(storage: storage, index: cursor)
  }

  /// The child a pointer token names: a member of an object, an element of an array.
  package func child(_ token: String) -> JSONValue? {
    if isObject { return self[token] }
    guard isArray, let position = JSONPointer.position(of: token) else { return nil }
    return self[position]
  }

  /// The values of one container, walked in the flat index without allocation.
  package struct Children: Sequence, Sendable {
    private let storage: JSONDocument.Storage
    private let first: Int
    private let end: Int
    private let step: Int

    init(parent: JSONValue) {
      storage = parent.storage
      let node = parent.node
      step = node.kind == .object ? 1 : 0
      first = parent.index + 1
      end = node.kind == .object || node.kind == .array ? Int(node.next) : first
    }

    private init(nothingIn storage: JSONDocument.Storage) {
      self.storage = storage
      first = 0
      end = 0
      step = 0
    }

    static func none(of value: JSONValue) -> Children { Children(nothingIn: value.storage) }

    /// Walks from child to child by the subtree ends of the index.
    package func makeIterator() -> Iterator {
      Iterator(storage: storage, cursor: first, end: end, step: step)
    }

    /// The walk itself.
    package struct Iterator: IteratorProtocol {
      let storage: JSONDocument.Storage
      var cursor: Int
      let end: Int
      let step: Int

      /// The next child, nil after the last.
      package mutating func next() -> JSONValue? {
        guard cursor < end else { return nil }
        let value = JSONValue(storage: storage, index: cursor + step)
        cursor = Int(storage.nodes[cursor + step].next)
        return value
      }
    }
  }
}
