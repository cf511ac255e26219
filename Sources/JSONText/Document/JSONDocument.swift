import Synchronization

/// A JSON text (RFC 8259) as its bytes and a flat index of where every value stands.
///
/// The bytes are the truth: nothing is decoded until it is asked for, and an edit is a replacement of a byte
/// range (`JSONEdit`), so order, layout, number spelling, a byte order mark and the final newline all stay.
/// Copies share one immutable storage.
///
///     let document = try JSONDocument(Array(#"{"info": {"title": "Orders"}}"#.utf8))
///     document.root["info"]?["title"]?.string   // "Orders"
package struct JSONDocument: Sendable {
  /// The largest text that is indexed, in bytes.
  package static let maximumBytes = 256 * 1024 * 1024

  /// The deepest nesting that is indexed.
  package static let maximumDepth = 512

  let storage: Storage

  /// Indexes the bytes of a JSON text.
  ///
  /// Throws the first syntax error, with its exact offset.
  package init(_ bytes: [UInt8]) throws(JSONSyntaxError) {
    guard bytes.count <= JSONDocument.maximumBytes else {
      throw JSONSyntaxError(reason: .tooLarge, offset: JSONDocument.maximumBytes)
    }
    storage = Storage(bytes: bytes, nodes: try JSONParser.index(bytes))
  }

  /// The bytes as read, byte order mark included.
  package var bytes: [UInt8] { storage.bytes }

  /// The outermost value.
  package var root: JSONValue { JSONValue(storage: storage, index: 0) }

  /// The value a pointer leads to, or nil when there is none.
  package func value(at pointer: JSONPointer) -> JSONValue? {
    var value = root
    for token in pointer.tokens {
      guard let child = value.child(token) else { return nil }
      value = child
    }
    return value
  }

  /// The innermost value whose bytes, key included, cover an offset.
  package func value(covering offset: Int) -> JSONValue {
    var found = root
    while true {
      let inner = found.children.first { child in
        let start = child.keyRange?.lowerBound ?? child.range.lowerBound
        return start <= offset && offset < child.range.upperBound
      }
      guard let inner else { return found }
      found = inner
    }
  }

  /// Whether the two documents have the same bytes.
  package static func == (left: JSONDocument, right: JSONDocument) -> Bool {
    left.storage === right.storage || left.bytes == right.bytes
  }

  /// How the text is laid out, read off it the first time that something is written into it.
  var layout: JSONLayout {
    storage.layout.withLock { known in
      let layout = known ?? JSONLayout(of: self)
      known = layout
      return layout
    }
  }

  /// The shared, immutable bytes and index.
  final class Storage: Sendable {
    let bytes: [UInt8]
    let nodes: [Node]
    let layout = Mutex<JSONLayout?>(nil)
    let wideContainers = WideContainers()

    init(bytes: [UInt8], nodes: [Node]) {
      self.bytes = bytes
      self.nodes = nodes
    }
  }
}

extension JSONDocument: Equatable {}
