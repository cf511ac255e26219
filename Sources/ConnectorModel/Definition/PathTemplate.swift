import JSONText

/// A path with `{name}` places for path parameters.
package struct PathTemplate: Hashable, Sendable {
  /// One part of the path.
  package enum Part: Hashable, Sendable {
    case literal(String)
    case parameter(String)
  }

  /// The path as written.
  package let text: String

  /// Reads a path.
  package init(_ text: String) { self.text = text }

  /// A path as someone types it: with one slash in front and no white space around it.
  package init(typed text: String) {
    let path = text.trimmed
    self.text = path.hasPrefix("/") ? path : "/" + path
  }

  /// The parts in order; a brace without its partner is literal.
  package var parts: [Part] {
    var parts: [Part] = []
    // Bytes, not characters: a brace followed by a combining mark is still one.
    var rest = Substring(text).utf8
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { parts.append(.literal(String(Substring(rest[..<open])))) }
      parts.append(.parameter(String(Substring(rest[rest.index(after: open)..<close]))))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(Substring(rest)))) }
    return parts
  }

  /// Whether there is anything to fill in.
  package var hasParameters: Bool {
    parts.contains { part in
      guard case .parameter = part else { return false }
      return true
    }
  }

  /// The names between braces, each once, in order.
  package var names: [String] {
    parts.reduce(into: []) { names, part in
      if case .parameter(let name) = part, !name.isEmpty, !names.contains(name) { names.append(name) }
    }
  }

  /// The path with nothing between its braces: two paths of one shape cannot be told apart by a call.
  package var shape: String {
    parts.map { part in
      guard case .literal(let text) = part else { return "{}" }
      return text
    }.joined()
  }

  /// The template with one of its names replaced.
  package func renaming(_ old: String, to new: String) -> PathTemplate {
    PathTemplate(text.replacing("{" + old + "}", with: "{" + new + "}"))
  }

  /// The template with several of its names replaced at once.
  package func renaming(_ names: [String: String]) -> PathTemplate {
    PathTemplate(
      parts.map { part in
        switch part {
        case .literal(let text): text
        case .parameter(let name): "{" + (names[name] ?? name) + "}"
        }
      }.joined())
  }

  /// The template with a segment of a new name at the end.
  package func appending(_ name: String) -> PathTemplate {
    PathTemplate(text + (text.hasSuffix("/") ? "" : "/") + "{" + name + "}")
  }

  /// The template without a name: the segment goes when it holds nothing else.
  package func removing(_ name: String) -> PathTemplate {
    let place = "{" + name + "}"
    let segments = text.split(separator: "/", omittingEmptySubsequences: false).compactMap { segment in
      segment == place ? nil : segment.replacing(place, with: "")
    }
    let path = segments.map { String($0) }.joined(separator: "/")
    return PathTemplate(path.isEmpty ? "/" : path)
  }

  /// A path for a copy that the platform can tell from this one: its last fixed segment gets a suffix.
  ///
  /// Paths that differ only in the names of their parameters collide, so a suffix there would not do.
  package func copy(number: Int) -> PathTemplate {
    let suffix = number < 2 ? "copy" : "copy" + String(number)
    var segments = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    if let position = segments.lastIndex(where: { !$0.isEmpty && !$0.contains("{") }) {
      segments[position] += "-" + suffix
      return PathTemplate(segments.joined(separator: "/"))
    }
    return PathTemplate(text + (text.hasSuffix("/") ? "" : "/") + suffix)
  }
}
