/// A window on one value of a document: nothing is copied until text is asked for.
package struct JSONValue: Sendable {
  /// The six kinds of RFC 8259 section 3, `true` and `false` taken together.
  package enum Kind: Sendable {
    case object, array, string, number, boolean, null
  }

  let storage: JSONDocument.Storage
  let index: Int

  var node: Node { storage.nodes[index] }

  /// The document the value belongs to.
  package var document: JSONDocument { JSONDocument(storage: storage) }

  /// What the value is.
  package var kind: Kind {
    switch node.kind {
    case .object: .object
    case .array: .array
    case .string, .key: .string
    case .number: .number
    case .boolean: .boolean
    case .null: .null
    }
  }

  /// Where the value's bytes stand, quotes or brackets included.
  package var range: Range<Int> { Int(node.start)..<Int(node.end) }

  /// The bytes of the value as written.
  package var source: ArraySlice<UInt8> { storage.bytes[range] }

  /// A number that tells the value from every other of the same document.
  package var id: Int { index }

  /// Whether the value is an object.
  package var isObject: Bool { node.kind == .object }

  /// Whether the value is an array.
  package var isArray: Bool { node.kind == .array }

  /// The number of members or elements; zero for scalars.
  package var count: Int { Int(node.count) }

  /// The decoded text of a string, nil for other kinds.
  package var string: String? {
    let node = node
    guard node.kind == .string else { return nil }
    return JSONString.decode(storage.bytes, node: node)
  }

  /// The digits of a number as written, nil for other kinds.
  package var numberText: String? {
    guard node.kind == .number else { return nil }
    return String(decoding: source, as: UTF8.self)
  }

  /// The nearest `Double` to a number, nil for other kinds.
  package var double: Double? { numberText.flatMap { Double($0) } }

  /// The number when it is written as an integer that fits.
  package var integer: Int? { numberText.flatMap { Int($0) } }

  /// The truth value of `true` and `false`, nil for other kinds.
  package var boolean: Bool? {
    guard node.kind == .boolean else { return nil }
    return storage.bytes[Int(node.start)] == UInt8(ascii: "t")
  }

  /// Whether the value is `null`.
  package var isNull: Bool { node.kind == .null }
}

extension JSONDocument {
  init(storage: Storage) { self.storage = storage }
}

extension JSONValue: Equatable {
  /// Whether both are the same place of the same document.
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    left.index == right.index && left.storage === right.storage
  }
}
