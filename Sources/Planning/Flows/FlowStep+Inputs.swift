package import JSONText
package import Runner

extension FlowStep {
  /// The inputs as they stand in the plan.
  package var inputs: [JSONFragment.Member] {
    guard case .object(let members)? = self["inputs"] else { return [] }
    return members
  }

  /// The value of a field; nil when the step gives none.
  ///
  /// A plan may give the leaf of a body alone, as `body/item`, or within the object `body`.
  package func input(_ name: String, in form: OperationForm) -> JSONFragment? {
    guard let (key, rest) = FlowStep.route(to: name, in: inputs, form) else { return nil }
    return self["inputs"]?[key].flatMap { FlowStep.value(at: rest, in: $0) }
  }

  /// Gives a field another value; nil takes it away, together with the objects that are empty then.
  package mutating func setInput(_ name: String, to value: JSONFragment?, in form: OperationForm) {
    var inputs = self["inputs"] ?? .object([])
    let (key, rest) = FlowStep.route(to: name, in: self.inputs, form, orInto: true) ?? (name, [])
    let changed = FlowStep.setting(rest, of: inputs[key], to: value)
    inputs = FlowStep.setting([key], of: inputs, to: changed) ?? .object([])
    self["inputs"] = inputs == .object([]) ? nil : inputs
  }

  /// The inputs that the operation has no field for.
  package func strayInputs(in form: OperationForm) -> [String] {
    inputs.map(\.key).filter { form.canonicalName(of: $0) == nil }
  }

  /// The member that holds a field, and the way to it from there.
  ///
  /// With `orInto`, also an object that the field is to be put into.
  private static func route(
    to name: String, in inputs: [JSONFragment.Member], _ form: OperationForm, orInto: Bool = false
  ) -> (key: String, rest: [String])? {
    for member in inputs {
      guard let canonical = form.canonicalName(of: member.key) else { continue }
      if canonical == name { return (member.key, []) }
      guard name.hasPrefix(canonical + "/"), case .object = member.value else { continue }
      guard let rest = JSONPointer(String(name.dropFirst(canonical.count)))?.tokens else { continue }
      if orInto || value(at: rest, in: member.value) != nil { return (member.key, rest) }
    }
    return nil
  }

  private static func value(at path: [String], in value: JSONFragment) -> JSONFragment? {
    var value = value
    for key in path {
      guard let next = value[key] else { return nil }
      value = next
    }
    return value
  }

  private static func setting(
    _ path: [String], of whole: JSONFragment?, to value: JSONFragment?
  ) -> JSONFragment? {
    guard let key = path.first else { return value }
    var members: [JSONFragment.Member] = []
    if case .object(let found)? = whole { members = found }
    let position = members.firstIndex { $0.key == key }
    let inner = setting(
      Array(path.dropFirst()), of: position.map { members[$0].value }, to: value)
    let isEmptied = inner == .object([]) && path.count > 1 && value == nil
    switch (isEmptied ? nil : inner, position) {
    case (let inner?, let position?): members[position] = JSONFragment.Member(key, inner)
    case (let inner?, nil): members.append(JSONFragment.Member(key, inner))
    case (nil, let position?): members.remove(at: position)
    case (nil, nil): break
    }
    return .object(members)
  }
}
