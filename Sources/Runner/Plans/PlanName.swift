/// What a step or a capture of a plan may be called, so that a reference can be taken apart.
package enum PlanName {
  /// What is wrong with a name, in a sentence without its period; nil for a good one.
  package static func fault(in name: String) -> String? {
    guard !name.isEmpty, name.allSatisfy(isPart) else {
      return "the name '\(name)' may only have letters, digits, - and _"
    }
    return name == "item" ? "'item' is the element of a `for-each`; choose another name" : nil
  }

  /// Whether a character may stand in a name.
  package static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "-"
  }
}
