import JSONText

/// A way into a JSON value: `$.a.b[0]['x y']`, the part of JSONPath (RFC 9535) that leads to one place.
struct PlanPath: Hashable, Sendable {
  let steps: [JSONStep]

  /// Reads a path, whose `$` may be left out.
  ///
  /// Nil for anything that leads to more than one place.
  init?(_ text: some StringProtocol) {
    var steps: [JSONStep] = []
    var rest = Substring(text)
    if rest.first == "$" { rest = rest.dropFirst() }
    while let first = rest.first {
      if first == "[" {
        guard let (step, after) = PlanPath.bracket(rest) else { return nil }
        steps.append(step)
        rest = after
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

  /// The step in brackets that a text begins with, and what follows.
  private static func bracket(_ text: Substring) -> (JSONStep, Substring)? {
    let inner = text.dropFirst()
    if let quote = inner.first, quote == "'" || quote == "\"" {
      // A name may hold brackets: it ends where its quote and a bracket stand together.
      guard let end = inner.dropFirst().firstRange(of: String(quote) + "]") else { return nil }
      return (.member(String(inner.dropFirst()[..<end.lowerBound])), inner[end.upperBound...])
    }
    guard let end = inner.firstIndex(of: "]"), let number = Int(inner[..<end]), number >= 0 else {
      return nil
    }
    return (.element(number), inner[inner.index(after: end)...])
  }

  /// What stands there; nil for nothing.
  func value(in root: JSONFragment) -> JSONFragment? { root.value(at: steps) }
}
