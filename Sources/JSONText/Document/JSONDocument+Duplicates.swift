extension JSONDocument {
  /// The second and later members of one name in one object, in document order.
  ///
  /// Readers of the platform take the last one, so the values before it are lost (RFC 8259 section 4).
  package func duplicateMembers() -> [JSONMember] {
    var found: [JSONMember] = []
    for (index, node) in storage.nodes.enumerated() where node.kind == .object && node.count > 1 {
      var names: Set<ArraySlice<UInt8>> = []
      names.reserveCapacity(Int(node.count))
      for member in JSONValue(storage: storage, index: index).members
      where !names.insert(member.nameBytes).inserted {
        found.append(member)
      }
    }
    return found.sorted { $0.keyRange.lowerBound < $1.keyRange.lowerBound }
  }
}

extension JSONMember {
  /// The name as UTF-8, without copying where it holds no escape.
  fileprivate var nameBytes: ArraySlice<UInt8> {
    let bytes = value.storage.bytes
    let inner = bytes[keyRange.lowerBound + 1..<keyRange.upperBound - 1]
    return inner.contains(UInt8(ascii: "\\")) ? Array(key.utf8)[...] : inner
  }
}
