package import JSONText

/// One field of a policy template.
package struct PolicyParameter: Hashable, Sendable {
  /// What a field holds.
  package enum Kind: Hashable, Sendable {
    case text
    case integer
    case object
    case choice([String])
  }

  /// What stands before every parameter's name in the file.
  package static let prefix = "x-ms-apimTemplateParameter."

  /// The name without its prefix.
  package let name: String
  /// What the form calls it.
  package let label: String
  /// Whether the policy cannot do without it.
  package let isRequired: Bool
  /// What it holds.
  package let kind: Kind
  /// What a new policy starts with; nil leaves an optional parameter out.
  package let initial: JSONFragment?

  /// The member name in the file.
  package var key: String { PolicyParameter.prefix + name }

  static func required(
    _ name: String, _ label: String, _ kind: Kind = .text, initial: JSONFragment = ""
  ) -> PolicyParameter {
    PolicyParameter(name: name, label: label, isRequired: true, kind: kind, initial: initial)
  }

  static func optional(
    _ name: String, _ label: String, _ kind: Kind = .text, initial: JSONFragment? = nil
  ) -> PolicyParameter {
    PolicyParameter(name: name, label: label, isRequired: false, kind: kind, initial: initial)
  }
}
