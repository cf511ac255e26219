import JSONText

/// One step into a JSON value.
package enum JSONStep: Hashable, Sendable {
  case member(String)
  case element(Int)
}

extension JSONFragment {
  /// What stands at the end of a path; nil for nothing.
  func value(at path: [JSONStep]) -> JSONFragment? {
    var value = self
    for step in path {
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
