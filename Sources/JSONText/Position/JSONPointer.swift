/// A path from the root of a document to one place (RFC 6901).
///
///     JSONPointer("/paths/~1orders~1{id}/get")?.tokens   // ["paths", "/orders/{id}", "get"]
package struct JSONPointer: Hashable, Sendable {
  /// The member names and array positions on the way, unescaped.
  package var tokens: [String]

  /// The pointer to the root.
  package static let root = JSONPointer(tokens: [])

  /// Makes a pointer from tokens that are not escaped.
  package init(tokens: [String]) { self.tokens = tokens }

  /// Reads the written form; nil when it is neither empty nor starts with `/`, or has a bad `~` escape.
  ///
  /// The URI fragment form `#/…` is accepted too, as `$ref` uses it, with its percent encoding resolved.
  package init?(_ text: String) {
    // Scalars, not characters: a slash followed by a combining mark is still a separator.
    var text = Substring(text).unicodeScalars
    let isFragment = text.first == "#"
    if isFragment { text = text.dropFirst() }
    guard !text.isEmpty else {
      tokens = []
      return
    }
    guard text.first == "/" else { return nil }
    var tokens: [String] = []
    for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let part = String(part)
      guard let token = JSONPointer.unescaped(isFragment ? JSONPointer.percentDecoded(part) : part) else {
        return nil
      }
      tokens.append(token)
    }
    self.tokens = tokens
  }

  /// The pointer extended by a member name.
  package func appending(_ token: String) -> JSONPointer { JSONPointer(tokens: tokens + [token]) }

  /// The pointer extended by an array position.
  package func appending(_ position: Int) -> JSONPointer { appending(String(position)) }

  /// The pointer extended by several tokens.
  package func appending(_ more: [String]) -> JSONPointer { JSONPointer(tokens: tokens + more) }

  /// The pointer to the enclosing container, nil at the root.
  package var parent: JSONPointer? { tokens.isEmpty ? nil : JSONPointer(tokens: tokens.dropLast()) }

  /// The last token, nil at the root.
  package var last: String? { tokens.last }

  /// Whether the place lies at or below another.
  package func isWithin(_ other: JSONPointer) -> Bool { tokens.starts(with: other.tokens) }

  /// The array position a token means: digits without a leading zero.
  static func position(of token: String) -> Int? {
    guard !token.isEmpty, token.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      token == "0" || token.first != "0"
    else { return nil }
    return Int(token)
  }

  private static func unescaped(_ part: String) -> String? {
    guard part.utf8.contains(UInt8(ascii: "~")) else { return part }
    var token = String.UnicodeScalarView()
    var rest = Substring(part).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "~" else {
        token.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "0": token.append("~")
      case "1": token.append("/")
      default: return nil
      }
    }
    return String(token)
  }

  private static func percentDecoded(_ part: String) -> String {
    guard part.utf8.contains(UInt8(ascii: "%")) else { return part }
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
        let decoded = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The written form, `~` and `/` in tokens escaped.
  package var description: String { tokens.map { "/" + JSONPointer.escaped($0) }.joined() }

  private static func escaped(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return token
    }
    return token.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "~": escaped += "~0"
      case "/": escaped += "~1"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
