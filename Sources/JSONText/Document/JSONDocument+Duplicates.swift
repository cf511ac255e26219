import Glibc

extension JSONDocument {
  /// The second and later members of one name in one object, in document order.
  ///
  /// Readers of the platform take the last one, so the values before it are lost (RFC 8259 section 4).
  package func duplicateMembers() -> [JSONMember] {
    var found: [JSONMember] = []
    var keys: [Int] = []
    for (index, node) in storage.nodes.enumerated() where node.kind == .object && node.count > 1 {
      keys.removeAll(keepingCapacity: true)
      var cursor = index + 1
      while cursor < Int(node.next) {
        keys.append(cursor)
        cursor = Int(storage.nodes[cursor + 1].next)
      }
      for key in repeated(among: keys) {
        found.append(JSONMember(value: JSONValue(storage: storage, index: key + 1)))
      }
    }
    return found.sorted { $0.keyRange.lowerBound < $1.keyRange.lowerBound }
  }

  /// The keys whose name an earlier one has; most objects are small, and comparing beats hashing there.
  private func repeated(among keys: [Int]) -> [Int] {
    let hasEscapes = keys.contains { storage.nodes[$0].hasEscapes }
    guard !hasEscapes, keys.count <= 24 else {
      var names: Set<ArraySlice<UInt8>> = []
      names.reserveCapacity(keys.count)
      return keys.filter { !names.insert(nameBytes(of: $0)).inserted }
    }
    return storage.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return [] }
      return keys.indices.dropFirst().filter { later in
        let (start, count) = literal(keys[later])
        return keys[..<later].contains { earlier in
          let other = literal(earlier)
          return other.count == count && memcmp(base + start, base + other.start, count) == 0
        }
      }.map { keys[$0] }
    }
  }

  private func literal(_ key: Int) -> (start: Int, count: Int) {
    let node = storage.nodes[key]
    return (Int(node.start), Int(node.end - node.start))
  }

  /// The name as UTF-8, without copying where it holds no escape.
  private func nameBytes(of key: Int) -> ArraySlice<UInt8> {
    let node = storage.nodes[key]
    guard !node.hasEscapes else { return Array(JSONString.decode(storage.bytes, node: node).utf8)[...] }
    return storage.bytes[Int(node.start) + 1..<Int(node.end) - 1]
  }
}
