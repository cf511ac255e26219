import JSONText

/// Holds the references of a plan against what comes before them, so that a misspelt one is told before anything is
/// called.
struct PlanReferences {
  private let steps: [PlanStep]
  /// What is known so far: the ids of steps, and the names of captured values.
  private var ids: Set<String> = []
  private var captures: Set<String> = []

  private init(_ steps: [PlanStep]) { self.steps = steps }

  /// Refuses the first reference that can never have a value.
  static func check(_ steps: [PlanStep]) throws(PlanError) {
    var references = PlanReferences(steps)
    for step in steps {
      if let loop = step.source["for-each"] { try references.check(loop, of: step, hasItem: false) }
      let hasItem = step.forEach != nil
      for condition in step.source["when"].members {
        try references.check(condition.key, at: condition.value, of: step, hasItem: hasItem)
        try references.check(condition.value, of: step, hasItem: hasItem)
      }
      if let inputs = step.source["inputs"] { try references.check(inputs, of: step, hasItem: hasItem) }
      // What a step brings is known when its own answer is judged.
      references.captures.formUnion(step.captures.map(\.name))
      if let id = step.id { references.ids.insert(id) }
      if let expect = step.source["expect"] { try references.check(expect, of: step, hasItem: hasItem) }
    }
  }

  private func check(_ value: JSONValue, of step: PlanStep, hasItem: Bool) throws(PlanError) {
    for element in value.elements { try check(element, of: step, hasItem: hasItem) }
    for member in value.members { try check(member.value, of: step, hasItem: hasItem) }
    guard let text = value.string else { return }
    try check(text, at: value, of: step, hasItem: hasItem)
  }

  private func check(
    _ text: String, at value: JSONValue, of step: PlanStep, hasItem: Bool
  ) throws(PlanError) {
    guard let parts = PlanText.parts(text) else {
      throw PlanError("a `${` has no `}`; write `$${` where no reference is meant", at: value)
    }
    for part in parts {
      guard case .reference(let reference) = part else { continue }
      if let problem = problem(with: reference, in: step, hasItem) { throw PlanError(problem, at: value) }
    }
  }

  private func problem(with text: String, in step: PlanStep, _ hasItem: Bool) -> String? {
    let reference = PlanReference(text)
    let name = reference.head
    if name == "item" {
      guard hasItem else { return "${\(text)} needs a step with `for-each`" }
      return reference.namesValue ? nil : "'\(text)' is no path, such as item.name or item[0]"
    }
    if captures.contains(name) {
      return reference.namesValue ? nil : "'\(text)' is no path, such as \(name).name or \(name)[0]"
    }
    if ids.contains(name) {
      return reference.namesAnswer
        ? nil
        : "${\(text)} is no part of an answer; there are ${\(name).body.…}, ${\(name).status} and "
          + "${\(name).headers.…}"
    }
    if step.id == name || step.captures.contains(where: { $0.name == name }) {
      return "${\(text)} refers to the step that it stands in, which has no answer yet"
    }
    if let later = steps.first(where: { $0.id == name || $0.captures.contains { $0.name == name } }) {
      return "${\(text)} comes from the step \(later.name), which runs later; put that step first"
    }
    if ["connection", "secrets", "secret", "env"].contains(name) {
      return "${\(text)} cannot be taken: values of the connection are put into each call by themselves, and "
        + "stand nowhere else"
    }
    let known = (ids.map { $0 + ".body" } + captures).sorted()
    return "nothing is called '\(name)'; "
      + (known.isEmpty
        ? "no step before has an `id` or `capture`" : "there are " + known.joined(separator: ", "))
  }
}
