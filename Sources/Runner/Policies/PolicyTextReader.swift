/// Reads the pieces of a policy's text.
struct PolicyTextReader {
  private let text: [Character]
  private var position = 0
  private var literal = ""
  private var found: [PolicyText.Part] = []

  init(_ text: String) { self.text = Array(text) }

  mutating func parts() throws(PolicyTextError) -> [PolicyText.Part] {
    while position < text.count {
      if text[position] == "@", next == "@" {
        literal.append("@")
        position += 2
      } else if text[position] == "@", next == "{", let call = try call(from: position + 2, closing: true) {
        add(call)
      } else if text[position] == "{", next == "@", let call = try call(from: position + 2, closing: true) {
        add(call)
      } else if text[position] == "@", let call = try call(from: position + 1, closing: false) {
        add(call)
      } else {
        literal.append(text[position])
        position += 1
      }
    }
    if !literal.isEmpty { found.append(.literal(literal)) }
    return found
  }

  private var next: Character? { position + 1 < text.count ? text[position + 1] : nil }

  private mutating func add(_ call: PolicyCall) {
    if !literal.isEmpty { found.append(.literal(literal)) }
    literal = ""
    found.append(.call(call))
  }

  /// The call that begins at a position; nil when what stands there is plain text, such as `@odata.nextLink`.
  private mutating func call(from start: Int, closing: Bool) throws(PolicyTextError) -> PolicyCall? {
    var cursor = start
    var name = ""
    while cursor < text.count, text[cursor].isLetter || text[cursor].isNumber || text[cursor] == "." {
      name.append(text[cursor])
      cursor += 1
    }
    if name.lowercased() == "request.originalhttpmethod" {
      return finish(PolicyCall(function: .originalMethod, arguments: [], path: []), at: cursor, closing)
    }
    guard cursor < text.count, text[cursor] == "(" else { return nil }
    guard let function = PolicyCall.Function(named: name) else {
      throw .unknownFunction(name, offset: start)
    }
    cursor += 1
    let arguments = try arguments(&cursor, name, start)
    let path = function.isJSON ? steps(&cursor) : []
    return finish(PolicyCall(function: function, arguments: arguments, path: path), at: cursor, closing)
  }

  private mutating func finish(_ call: PolicyCall, at cursor: Int, _ closing: Bool) -> PolicyCall? {
    guard closing else {
      position = cursor
      return call
    }
    guard cursor < text.count, text[cursor] == "}" else { return nil }
    position = cursor + 1
    return call
  }

  private func arguments(
    _ cursor: inout Int, _ name: String, _ start: Int
  ) throws(PolicyTextError) -> [String] {
    var arguments: [String] = []
    while cursor < text.count, text[cursor] != ")" {
      if text[cursor] == "'" || text[cursor] == "\"" {
        let quote = text[cursor]
        var argument = ""
        cursor += 1
        while cursor < text.count, text[cursor] != quote {
          argument.append(text[cursor])
          cursor += 1
        }
        guard cursor < text.count else { throw .unfinished(name, offset: start) }
        arguments.append(argument)
      }
      cursor += 1
    }
    guard cursor < text.count else { throw .unfinished(name, offset: start) }
    cursor += 1
    return arguments
  }

  private func steps(_ cursor: inout Int) -> [JSONStep] {
    var steps: [JSONStep] = []
    while cursor < text.count {
      var ahead = cursor + 1
      var inner = ""
      switch text[cursor] {
      case ".", "?":
        // `?.a` and `?['a']` say that the member may be missing, which it always may here.
        if text[cursor] == "?" {
          guard ahead < text.count, text[ahead] == "." || text[ahead] == "[" else { return steps }
          cursor = ahead
          continue
        }
        while ahead < text.count, text[ahead].isLetter || text[ahead].isNumber || "_-$".contains(text[ahead])
        {
          inner.append(text[ahead])
          ahead += 1
        }
        guard !inner.isEmpty else { return steps }
        steps.append(.member(inner))
      case "[":
        let isQuoted = ahead < text.count && (text[ahead] == "'" || text[ahead] == "\"")
        let end: Character = isQuoted ? text[ahead] : "]"
        if isQuoted { ahead += 1 }
        while ahead < text.count, text[ahead] != end {
          inner.append(text[ahead])
          ahead += 1
        }
        if isQuoted { ahead += 1 }
        guard ahead < text.count, text[ahead] == "]" else { return steps }
        ahead += 1
        if isQuoted {
          steps.append(.member(inner))
        } else if let number = Int(inner), number >= 0 {
          steps.append(.element(number))
        } else {
          return steps
        }
      default: return steps
      }
      cursor = ahead
    }
    return steps
  }
}
