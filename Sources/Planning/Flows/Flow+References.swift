import JSONText
import Runner

extension Flow {
  /// Gives a step another name, in the references to it, too.
  package mutating func rename(stepAt position: Int, to id: String) {
    let old = steps[position].id
    change("Rename the step to \(id)", about: "name \(position)") { steps in
      steps[position]["id"] = id.isEmpty ? nil : .string(id)
      guard let old, !old.isEmpty, !id.isEmpty else { return }
      for later in steps.indices { steps[later].replaceReferences(to: old, with: id) }
    }
  }

  /// The positions of the steps that refer to a step.
  package func stepsReferring(to position: Int) -> [Int] {
    guard let id = steps[position].id else { return [] }
    return steps.indices.filter { $0 != position && steps[$0].refers(to: id) }
  }
}

extension FlowStep {
  /// Whether the step refers to another one.
  func refers(to id: String) -> Bool {
    fragment != FlowStep.renaming(fragment, from: id, to: id + "'")
  }

  mutating func replaceReferences(to old: String, with new: String) {
    for member in ["when", "for-each", "inputs", "expect", "event"] {
      self[member] = self[member].map { FlowStep.renaming($0, from: old, to: new) }
    }
  }

  private static func renaming(_ value: JSONFragment, from old: String, to new: String) -> JSONFragment {
    switch value {
    case .string(let text): return .string(renaming(text, from: old, to: new))
    case .array(let elements): return .array(elements.map { renaming($0, from: old, to: new) })
    case .object(let members):
      return .object(
        members.map {
          JSONFragment.Member(renaming($0.key, from: old, to: new), renaming($0.value, from: old, to: new))
        })
    default: return value
    }
  }

  private static func renaming(_ text: String, from old: String, to new: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "${") {
      let before = rest[..<start.lowerBound]
      result += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      let name = rest.prefix { $0 != "." && $0 != "[" && $0 != "}" }
      // `$${` stands for `${` itself.
      guard before.last != "$", name == old else { continue }
      result += new
      rest = rest[name.endIndex...]
    }
    return result + rest
  }
}
