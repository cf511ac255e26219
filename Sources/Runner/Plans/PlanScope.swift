import ConnectorModel
import JSONText

/// What references of a plan can name: captured values, the answers of earlier steps, the element of a `for-each`.
struct PlanScope: Sendable {
  /// The values that were captured.
  var values: [String: JSONFragment] = [:]
  /// The answers of steps by id.
  var outputs: [String: PlanOutputs] = [:]
  /// The element of the loop that runs.
  var item: JSONFragment?

  /// The ids and captures of steps whose condition did not hold.
  var skipped: Set<String> = []

  /// Why a reference has no value.
  struct Missing: Error {
    let reference: String
    let reason: String
    /// Whether it comes of a step whose condition did not hold, and is nobody's fault.
    var isSkipped = false

    var message: String { "${\(reference)} has no value: \(reason)" }
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
    guard let parts = PlanText.parts(text) else { return .string(text) }
    if parts.count == 1, case .reference(let reference) = parts[0] { return try value(of: reference) }
    var result = ""
    for part in parts {
      switch part {
      case .literal(let text): result += text
      case .reference(let reference): result += try value(of: reference).fieldText
      }
    }
    return .string(result)
  }

  /// The value of a reference: `name`, `name.path`, `step.status`, `step.headers.name`, `step.body.path`.
  func value(of reference: String) throws(Missing) -> JSONFragment {
    let name = PlanReference(reference)
    if name.head == "item", let item {
      return try value(of: reference, name.tail, in: item)
    }
    if let value = values[name.head] { return try self.value(of: reference, name.tail, in: value) }
    // A step that ran for some items only has outputs.
    if outputs[name.head] == nil, skipped.contains(name.head) {
      throw Missing(
        reference: reference, reason: "the condition of the step that brings it did not hold", isSkipped: true
      )
    }
    guard let outputs = outputs[name.head] else {
      throw Missing(reference: reference, reason: "the step that brings it was not called")
    }
    if let found = outputs.value(at: name.place) { return found }
    throw Missing(reference: reference, reason: "the answer of the step \(name.head) has nothing there")
  }

  private func value(
    of reference: String, _ path: String, in value: JSONFragment
  ) throws(Missing) -> JSONFragment {
    if let found = PlanPath(path)?.value(in: value) { return found }
    throw Missing(reference: reference, reason: "there is nothing at that place of the value")
  }
}
