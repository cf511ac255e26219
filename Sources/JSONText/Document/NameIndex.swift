import Glibc

/// The positions of known member names, looked up by the bytes of a key without decoding it.
package struct NameIndex: Sendable {
  private struct Entry {
    /// Where the name stands in `text`.
    let start: Int
    let count: Int
    let position: Int
  }

  /// The names one after the other.
  private let text: [UInt8]
  private let entries: [Entry]
  /// Positions in `entries` by hash, linear probing; -1 where nothing is, and there always is such a place.
  private let slots: [Int32]
  private let mask: Int

  /// Makes the index of names; of one name twice the first counts.
  package init(_ names: some Sequence<String>) {
    let names = Array(names)
    var size = 8
    while size < names.count * 4 { size *= 2 }
    let mask = size - 1
    var text: [UInt8] = []
    var entries: [Entry] = []
    var slots = [Int32](repeating: -1, count: size)
    for (position, name) in names.enumerated() {
      let bytes = Array(name.utf8)
      let slot = bytes.withUnsafeBufferPointer { name in
        NameIndex.slot(of: name, slots, mask) {
          entries[$0].count == name.count && text[entries[$0].start...].starts(with: name)
        }
      }
      guard slots[slot] < 0 else { continue }
      slots[slot] = Int32(entries.count)
      entries.append(Entry(start: text.count, count: bytes.count, position: position))
      text += bytes
    }
    self.mask = mask
    self.text = text
    self.entries = entries
    self.slots = slots
  }

  /// The position of the name under which an object holds the value; nil for other names, in arrays and at the
  /// root.
  package func position(of value: JSONValue) -> Int? {
    guard let key = value.keyNode else { return nil }
    guard !key.hasEscapes else { return position(of: value.key ?? "") }
    return value.storage.bytes.withUnsafeBufferPointer { bytes in
      position(of: UnsafeBufferPointer(rebasing: bytes[Int(key.start) + 1..<Int(key.end) - 1]))
    }
  }

  /// The position of a name; nil for other names.
  package func position(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { position(of: $0) }
  }

  private func position(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    let slot = NameIndex.slot(of: name, slots, mask) { position in
      let entry = entries[position]
      guard entry.count == name.count, let other = name.baseAddress else { return entry.count == name.count }
      return text.withUnsafeBufferPointer { text in
        text.baseAddress.map { memcmp($0 + entry.start, other, entry.count) == 0 } ?? false
      }
    }
    return slots[slot] < 0 ? nil : entries[Int(slots[slot])].position
  }

  /// The place of a name, or the free place where it would stand.
  private static func slot(
    of name: UnsafeBufferPointer<UInt8>, _ slots: [Int32], _ mask: Int, isSame: (Int) -> Bool
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
