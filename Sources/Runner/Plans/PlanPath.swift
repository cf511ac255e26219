import JSONText

/// A way into a JSON value: `$.a.b[0]['x y']`, the part of JSONPath (RFC 9535) that leads to one place.
struct PlanPath: Hashable, Sendable {
  /// One step.
  enum Step: Hashable, Sendable {
    case member(String)
    case element(Int)
  }

  let steps: [Step]

  /// Reads a path, whose `$` may be left out.
  ///
  /// Nil for anything that leads to more than one place.
  init?(_ text: some StringProtocol) {
    var steps: [Step] = []
    var rest = text[...]
    if rest.first == "$" { rest = rest.dropFirst() }
    while let first = rest.first {
      if first == "[" {
        guard let end = rest.firstIndex(of: "]") else { return nil }
        let inner = rest[rest.index(after: rest.startIndex)..<end]
        if let number = Int(inner), number >= 0 {
          steps.append(.element(number))
        } else if inner.count >= 2, let quote = inner.first, quote == "'" || quote == "\"",
          inner.last == quote
        {
          steps.append(.member(String(inner.dropFirst().dropLast())))
        } else {
          return nil
        }
        rest = rest[rest.index(after: end)...]
        continue
      }
      if first == "." { rest = rest.dropFirst() } else if !steps.isEmpty { return nil }
      let name = rest.prefix { $0 != "." && $0 != "[" }
      guard !name.isEmpty, name != "*" else { return nil }
      steps.append(.member(String(name)))
      rest = rest[name.endIndex...]
    }
    self.steps = steps
  }

  /// What stands there; nil for nothing.
  func value(in root: JSONFragment) -> JSONFragment? {
    var value = root
    for step in steps {
      switch (step, value) {
      case (.member(let name), .object):
        guard let next = value[name] else { return nil }
        value = next
      case (.element(let number), .array(let elements)):
        guard elements.indices.contains(number) else { return nil }
        value = elements[number]
      default: return nil
      }
    }
    return value
  }
}
