import ConnectorModel
import JSONText

extension PolicyTemplateInstance {
  /// A parameter of the template, named without its prefix, with its expressions read; a missing one is empty.
  func text(_ name: String) throws(PolicyTextError) -> PolicyText {
    try PolicyText(parameter(name)?.string ?? "")
  }
}
