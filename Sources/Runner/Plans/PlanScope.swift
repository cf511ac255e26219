import ConnectorModel
import JSONText

/// What references of a plan can name: captured values, the answers of earlier steps, the element of a `for-each`.
struct PlanScope: Sendable {
  /// The values that were captured, and those of the loop.
  var values: [String: JSONFragment] = [:]
  /// The answers of steps by id.
  var outputs: [String: PlanOutputs] = [:]

  /// Why a reference has no value.
  struct Missing: Error {
    let reference: String
    let known: [String]

    var message: String {
      let known = known.isEmpty ? "nothing was captured yet" : "there are " + known.joined(separator: ", ")
      return "${\(reference)} has no value; \(known)"
    }
  }

  /// A value with its references filled in; a text that is one reference keeps the type of what it names.
  func filled(_ value: JSONFragment) throws(Missing) -> JSONFragment {
    switch value {
    case .string(let text): return try filled(text: text)
    case .array(let elements):
      var filled: [JSONFragment] = []
      for element in elements { filled.append(try self.filled(element)) }
      return .array(filled)
    case .object(let members):
      var filled: [JSONFragment.Member] = []
      for member in members { filled.append(JSONFragment.Member(member.key, try self.filled(member.value))) }
      return .object(filled)
    default: return value
    }
  }

  private func filled(text: String) throws(Missing) -> JSONFragment {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "${") {
      let inner = rest[start.upperBound...]
      guard let end = inner.firstIndex(of: "}") else { break }
      let reference = String(inner[..<end])
      let value = try self.value(of: reference)
      let after = inner[inner.index(after: end)...]
      if result.isEmpty, start.lowerBound == rest.startIndex, after.isEmpty { return value }
      result += rest[..<start.lowerBound] + value.fieldText
      rest = after
    }
    return .string(result + rest)
  }

  /// The value of a reference: `name`, `name.path`, `step.status`, `step.headers.name`, `step.body.path`.
  func value(of reference: String) throws(Missing) -> JSONFragment {
    let head = String(reference.prefix { $0 != "." && $0 != "[" })
    let tail = String(reference.dropFirst(head.count))
    let place = tail.hasPrefix(".") ? String(tail.dropFirst()) : tail
    if let value = values[head] {
      let path = tail.isEmpty ? nil : PlanPath(tail)
      if tail.isEmpty { return value }
      if let found = path?.value(in: value) { return found }
    } else if let outputs = outputs[head], !place.isEmpty, let found = outputs.value(at: place) {
      return found
    }
    throw Missing(
      reference: reference, known: (Array(values.keys) + outputs.keys.map { $0 + ".body" }).sorted())
  }
}
