import Glibc

/// What the known member names of an object mean, looked up by the bytes of a key without decoding it.
///
///     let known = NameTable(["type": Keyword.type, "items": Keyword.items])
///     known[of: member]
package struct NameTable<Meaning: Sendable>: Sendable {
  private struct Entry {
    /// Where the name stands in `text`.
    let start: Int
    let count: Int
    let meaning: Meaning
  }

  /// The names one after the other.
  private let text: [UInt8]
  private let entries: [Entry]
  /// Positions in `entries` by hash, linear probing; -1 where nothing is, and there always is such a place.
  private let slots: [Int16]
  private let mask: Int

  /// Makes the table of names and what they mean; of one name twice the first counts.
  package init(_ meanings: KeyValuePairs<String, Meaning>) {
    self.init(meanings.map { ($0.key, $0.value) })
  }

  /// Makes the table of names and what they mean; of one name twice the first counts.
  package init(_ meanings: [(name: String, meaning: Meaning)]) {
    var size = 8
    while size < meanings.count * 4 { size *= 2 }
    let mask = size - 1
    var text: [UInt8] = []
    var entries: [Entry] = []
    var slots = [Int16](repeating: -1, count: size)
    for (name, meaning) in meanings {
      let bytes = Array(name.utf8)
      let slot = bytes.withUnsafeBufferPointer { name in
        NameTable.slot(of: name, slots, mask) {
          entries[$0].count == name.count && text[entries[$0].start...].starts(with: name)
        }
      }
      guard slots[slot] < 0, entries.count < Int16.max else { continue }
      slots[slot] = Int16(entries.count)
      entries.append(Entry(start: text.count, count: bytes.count, meaning: meaning))
      text += bytes
    }
    self.mask = mask
    self.text = text
    self.entries = entries
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
    let slot = NameTable.slot(of: name, slots, mask) { position in
      let entry = entries[position]
      guard entry.count == name.count, let other = name.baseAddress else { return entry.count == name.count }
      return text.withUnsafeBufferPointer { text in
        text.baseAddress.map { memcmp($0 + entry.start, other, entry.count) == 0 } ?? false
      }
    }
    return slots[slot] < 0 ? nil : entries[Int(slots[slot])].meaning
  }

  /// The place of a name, or the free place where it would stand.
  private static func slot(
    of name: UnsafeBufferPointer<UInt8>, _ slots: [Int16], _ mask: Int, isSame: (Int) -> Bool
  ) -> Int {
    var slot = hash(name) & mask
    while slots[slot] >= 0, !isSame(Int(slots[slot])) { slot = (slot + 1) & mask }
    return slot
  }

  /// FNV-1a; names are short.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29))
  }
}
