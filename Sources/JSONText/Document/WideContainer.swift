/// Where the children of one large object or array stand, found without a walk past all of them.
///
/// A walk for each of thousands of paths or definitions takes time that grows with the square of their number.
struct WideContainer: Sendable {
  /// Containers of fewer children are walked through, which is quicker than any table for them.
  static let leastCount = 32

  /// The nodes of the children, in order.
  let children: [Int32]
  /// The nodes of the members by their names, linear probing, the last of several; empty for arrays.
  ///
  /// It is -1 where nothing is, and there always is such a place.
  private let slots: [Int32]

  init(_ container: JSONValue) {
    let nodes = container.storage.nodes
    let step = container.isObject ? 1 : 0
    var children: [Int32] = []
    children.reserveCapacity(container.count)
    var cursor = container.index + 1
    while cursor < Int(container.node.next) {
      children.append(Int32(truncatingIfNeeded: cursor + step))
      cursor = Int(nodes[cursor + step].next)
    }
    self.children = children
    slots = container.isObject ? WideContainer.slots(of: children, in: container.storage) : []
  }

  private static func slots(of children: [Int32], in storage: JSONDocument.Storage) -> [Int32] {
    var size = 64
    while size < children.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for child in children {
      var name = JSONString.decode(storage.bytes, node: storage.nodes[Int(child) - 1])
      let slot = name.withUTF8 { WideContainer.slot(of: $0, slots, in: storage) }
      slots[slot] = child
    }
    return slots
  }

  /// The node of the last member of a name; nil where there is none.
  func member(_ name: UnsafeBufferPointer<UInt8>, in storage: JSONDocument.Storage) -> Int? {
    guard !slots.isEmpty else { return nil }
    let found = slots[WideContainer.slot(of: name, slots, in: storage)]
    return found < 0 ? nil : Int(found)
  }

  /// The position of a child by its node.
  func position(of node: Int) -> Int? {
    var (low, high) = (0, children.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(children[middle]) < node { low = middle + 1 } else { high = middle }
    }
    return low < children.count && Int(children[low]) == node ? low : nil
  }

  /// The place of a name, or the free place where it would stand.
  private static func slot(
    of name: UnsafeBufferPointer<UInt8>, _ slots: [Int32], in storage: JSONDocument.Storage
  ) -> Int {
    // Seeded anew in each process: nobody can make a document whose names all fall onto one place.
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(name))
    let mask = slots.count - 1
    var slot = hasher.finalize() & mask
    storage.bytes.withUnsafeBufferPointer { bytes in
      while slots[slot] >= 0,
        !JSONString.equals(bytes, node: storage.nodes[Int(slots[slot]) - 1], name)
      {
        slot = (slot + 1) & mask
      }
    }
    return slot
  }
}
