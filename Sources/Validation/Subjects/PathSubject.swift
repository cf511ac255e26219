import ConnectorModel
import JSONText

/// One path with its Path Item Object.
struct PathSubject {
  let path: String
  let value: JSONValue

  /// The path up to a query or fragment, which have no business in it.
  var route: Substring {
    let end = path.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    return path[..<(end ?? path.endIndex)]
  }

  /// The names in braces before any query, in order, without the defaults that some give them.
  var variables: [String] { PathSubject.variables(in: route) }

  /// The same with those of a query or fragment.
  var allVariables: [String] { PathSubject.variables(in: path[...]) }

  /// Whether the item has an operation.
  var hasOperation: Bool { HTTPVerb.allCases.contains { value[$0.rawValue] != nil } }

  /// What is wrong with the braces before any query, as the end of a sentence; nil when they pair up.
  var templateFault: String? {
    let route = route
    var opened: String.Index?
    for index in route.utf8.indices {
      switch route.utf8[index] {
      case UInt8(ascii: "{"):
        if opened != nil { return "a brace within braces" }
        opened = route.utf8.index(after: index)
      case UInt8(ascii: "}"):
        guard let start = opened else { return "a closing brace that closes nothing" }
        if route[start..<index].allSatisfy(\.isWhitespace) { return "a variable without a name" }
        opened = nil
      case UInt8(ascii: "/"):
        if opened != nil { return "a variable that spans a slash, or a brace that is not closed" }
      default: break
      }
    }
    return opened == nil ? nil : "a brace that is not closed"
  }

  /// A path with nothing between the braces: two paths that are the same so cannot be told apart.
  static func template(of path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "{")) else { return path }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.utf8.count)
    var isInside = false
    for byte in path.utf8 {
      if byte == UInt8(ascii: "}") { isInside = false }
      if !isInside { bytes.append(byte) }
      if byte == UInt8(ascii: "{") { isInside = true }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func variables(in text: Substring) -> [String] {
    var names: [String] = []
    var opened: String.Index?
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "{"): opened = text.utf8.index(after: index)
      case UInt8(ascii: "}"):
        if let start = opened { names.append(String(text[start..<index].prefix { $0 != "=" })) }
        opened = nil
      default: break
      }
    }
    return names
  }
}
