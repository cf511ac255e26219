import JSONText

/// Where a request goes: the origin, and the path with its parameters in braces.
struct PostmanTarget: Hashable {
  /// `https` or `http`.
  var scheme: String
  /// Host and port, with braces around variables that have no value; empty where the source names none.
  var authority: String
  /// The segments of the path; parameters are `{name}`.
  var segments: [String]
  /// What each parameter was called in the source: the name of a variable, or of a path variable.
  var sources: [String: String]
  /// Whether name and password stood in the address.
  var hasCredentials: Bool

  /// The path as a template.
  var path: String { "/" + segments.joined(separator: "/") }

  /// Names of variables whose values belong into a path, not to whoever calls it.
  private static let constants: Set<String> = ["version", "apiversion", "basepath", "baseurl", "api", "base"]

  /// Reads the address of a request; nil when it is empty or no web address.
  init?(_ address: String, _ variables: PostmanVariables) {
    var text = address.trimmed
    if text.utf8.contains(UInt8(ascii: "\\")) { text = text.replacing("\\", with: "/") }
    for _ in 0..<10 where text.hasPrefix("{{") {
      guard let name = PostmanVariables.names(in: text).first, let value = variables.value(name) else {
        break
      }
      text = value + text.drop { $0 != "}" }.dropFirst(2)
    }
    guard !text.isEmpty else { return nil }
    var rest = text[...]
    var isGiven = true
    if let mark = text.firstRange(of: "://"), !text[..<mark.lowerBound].contains("/") {
      scheme = text[..<mark.lowerBound].lowercased()
      if scheme.hasPrefix("{{") { scheme = "https" }
      guard scheme == "https" || scheme == "http" else { return nil }
      rest = text[mark.upperBound...]
    } else {
      scheme = "https"
      isGiven = false
    }
    let end = PostmanTarget.endOfAuthority(rest)
    var authority = variables.resolved(String(rest[..<end]))
    if !isGiven, !PostmanTarget.looksLikeHost(authority) {
      authority = ""
    } else {
      rest = rest[end...]
    }
    hasCredentials = authority.contains("@")
    if let at = authority.lastIndex(of: "@") { authority = String(authority[authority.index(after: at)...]) }
    let port = scheme == "https" ? ":443" : ":80"
    if authority.hasSuffix(port) { authority.removeLast(port.count) }
    // A value may bring a path of its own.
    var tail = ""
    if let slash = authority.firstIndex(of: "/") {
      tail = String(authority[slash...])
      authority = String(authority[..<slash])
    }
    self.authority = authority.contains("{{") ? authority : authority.lowercased()
    segments = []
    sources = [:]
    addSegments(tail + rest, variables)
  }

  private static func endOfAuthority(_ text: Substring) -> Substring.Index {
    var depth = 0
    for index in text.indices {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
      if text[index] == "/", depth <= 0 { return index }
    }
    return text.endIndex
  }

  private static func looksLikeHost(_ text: String) -> Bool {
    text.contains(".") || text.contains(":") || text.contains("{{") || text == "localhost"
  }

  private mutating func addSegments(_ path: String, _ variables: PostmanVariables) {
    let filled = PostmanVariables.replacing(path) { name in
      guard let value = variables.value(name), !value.contains("{{") else { return nil }
      return PostmanTarget.isConstant(name, value) ? value : nil
    }
    for part in filled.split(separator: "/") {
      let segment = template(of: String(part))
      if !segment.isEmpty { segments.append(segment) }
    }
  }

  private static func isConstant(_ name: String, _ value: String) -> Bool {
    if constants.contains(name.lowercased().filter { $0.isLetter }) || value.contains("/") { return true }
    if value == "api" || value == "rest" { return true }
    let number = value.hasPrefix("v") || value.hasPrefix("V") ? value.dropFirst() : value[...]
    let isVersion = value.first?.isLetter == true || name.lowercased().contains("version")
    return isVersion && !number.isEmpty && number.allSatisfy { $0.isNumber || $0 == "." }
  }

  /// A segment with its parameters in braces.
  private mutating func template(of segment: String) -> String {
    var text = segment
    if text.utf8.contains(UInt8(ascii: "%")) {
      for (escape, brace) in [("%7B", "{"), ("%7b", "{"), ("%7D", "}"), ("%7d", "}")] {
        text = text.replacing(escape, with: brace)
      }
    }
    if text.hasPrefix(":") {
      let name = text.dropFirst().prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-")
      }
      if !name.isEmpty { return braced(String(name)) + template(of: String(text.dropFirst(name.count + 1))) }
    }
    text = PostmanVariables.replacing(text) { name in "{" + name + "}" }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += PostmanTarget.literal(rest[..<open])
      result += braced(String(rest[rest.index(after: open)..<close].filter { $0 != "{" }))
      rest = rest[rest.index(after: close)...]
    }
    return result + PostmanTarget.literal(rest)
  }

  /// Literal text of a path: what cannot stand there is escaped (RFC 3986, section 3.3).
  private static func literal(_ text: Substring) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value > 0x20, scalar != "\u{7F}", !"\"*<>?#\\^`{|}".unicodeScalars.contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else if scalar != "{", scalar != "}" {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  private mutating func braced(_ source: String) -> String {
    let folded = String(
      source.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") ? $0 : "_" })
    let plain = folded.trimmingUnderscores.isEmpty ? "value" : folded.trimmingUnderscores
    var name = plain
    var number = 2
    while let known = sources[name], known != source || segments.contains("{\(name)}") {
      name = plain + String(number)
      number += 1
    }
    sources[name] = source
    return "{" + name + "}"
  }
}

extension String {
  fileprivate var trimmingUnderscores: String {
    var text = self[...]
    while text.first == "_" { text = text.dropFirst() }
    while text.last == "_" { text = text.dropLast() }
    return String(text)
  }
}
