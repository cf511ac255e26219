/// What the known member names of an object mean, looked up by the bytes of a key without decoding it.
///
///     let known = NameTable(["type": Keyword.type, "items": Keyword.items])
///     known[of: member]
package struct NameTable<Meaning: Sendable>: Sendable {
  private struct Entry {
    let name: [UInt8]
    let meaning: Meaning
  }

  /// Entries by hash, linear probing; always with a free place.
  private let slots: [Entry?]
  private let mask: Int

  /// Makes the table of names and what they mean; of one name twice the first counts.
  package init(_ meanings: KeyValuePairs<String, Meaning>) {
    self.init(meanings.map { ($0.key, $0.value) })
  }

  /// Makes the table of names and what they mean; of one name twice the first counts.
  package init(_ meanings: [(name: String, meaning: Meaning)]) {
    var size = 8
    while size < meanings.count * 4 { size *= 2 }
    mask = size - 1
    var slots = [Entry?](repeating: nil, count: size)
    for (name, meaning) in meanings {
      let bytes = Array(name.utf8)
      var slot = bytes.withUnsafeBufferPointer { NameTable.hash($0) } & mask
      while let taken = slots[slot], taken.name != bytes { slot = (slot + 1) & mask }
      if slots[slot] == nil { slots[slot] = Entry(name: bytes, meaning: meaning) }
    }
    self.slots = slots
  }

  /// What the name means under which an object holds the value; nil for other names, in arrays and at the root.
  package subscript(of value: JSONValue) -> Meaning? {
    guard let key = value.keyNode else { return nil }
    guard !key.hasEscapes else { return self[value.key ?? ""] }
    return value.storage.bytes.withUnsafeBufferPointer { bytes in
      self[UnsafeBufferPointer(rebasing: bytes[Int(key.start) + 1..<Int(key.end) - 1])]
    }
  }

  /// What a name means.
  package subscript(name: String) -> Meaning? {
    var name = name
    return name.withUTF8 { self[$0] }
  }

  private subscript(name: UnsafeBufferPointer<UInt8>) -> Meaning? {
    var slot = NameTable.hash(name) & mask
    while let entry = slots[slot] {
      if entry.name.count == name.count, entry.name.elementsEqual(name) { return entry.meaning }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// FNV-1a; names are short.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29))
  }
}
