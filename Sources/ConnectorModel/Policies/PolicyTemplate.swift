/// What is known of one kind of policy: its fields and where it can run.
package struct PolicyTemplate: Hashable, Sendable {
  /// The id in lower case; files mix cases and the platform does not care.
  package let id: String
  /// The name the official wizard shows.
  package let name: String
  /// What it does, in one sentence.
  package let explanation: String
  /// Its parameters in the order of the form.
  package let parameters: [PolicyParameter]
  /// The values `x-ms-apimTemplate-policySection` can have; empty where there is no choice.
  package let sections: [String]

  init(
    _ id: String, _ name: String, _ explanation: String, sections: [String] = [],
    _ parameters: [PolicyParameter]
  ) {
    self.id = id
    self.name = name
    self.explanation = explanation
    self.parameters = parameters
    self.sections = sections
  }

  /// The template of an id, whatever its case; nil for an unknown one.
  package static func named(_ id: String) -> PolicyTemplate? {
    let id = id.lowercased()
    return all.first { $0.id == id }
  }

  /// The parameter of a name without its prefix, whatever its case.
  package func parameter(_ name: String) -> PolicyParameter? {
    let name = name.lowercased()
    return parameters.first { $0.name.lowercased() == name }
  }
}
