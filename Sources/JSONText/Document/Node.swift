/// One entry of the flat index: where a key or a value stands in the bytes and where its subtree ends.
///
/// Nodes lie in document order. A member is two nodes, its key and then its value; an element is one.
struct Node: Sendable {
  /// What a node is; keys have a kind of their own so that a walk can tell them apart.
  enum Kind: UInt8 {
    case object, array, string, number, boolean, null, key
  }

  /// Offset of the first byte, the opening quote for keys and strings.
  var start: UInt32
  /// Offset after the last byte.
  var end: UInt32
  /// Index of the node after this one's subtree.
  var next: UInt32
  /// Index of the enclosing container, or `Node.none`.
  var parent: UInt32
  /// The number of members or elements of a container.
  var count: UInt32
  var kind: Kind
  /// Whether a key or string holds a backslash, so that its text differs from its bytes.
  var hasEscapes: Bool

  static let none = UInt32.max

  init(kind: Kind, start: Int, end: Int, parent: UInt32, next: Int, hasEscapes: Bool = false) {
    self.kind = kind
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.next = UInt32(truncatingIfNeeded: next)
    self.parent = parent
    self.count = 0
    self.hasEscapes = hasEscapes
  }
}
