import JSONText

extension Schema {
  /// The required names of the schema and of every `allOf` branch, references followed.
  package func allRequired(in definition: APIDefinition, depth: Int = 0) -> [String] {
    guard depth < 16, let branches = value["allOf"] else { return required }
    return branches.elements.reduce(into: required) { names, branch in
      names += Schema(branch, in: definition)?.allRequired(in: definition, depth: depth + 1) ?? []
    }
  }
}
