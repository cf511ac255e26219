package import JSONText

/// The window on one policy of `policyTemplateInstances`.
package struct PolicyTemplateInstance: Sendable {
  /// The object that describes the policy.
  package let value: JSONValue

  /// Looks at an entry.
  package init(value: JSONValue) { self.value = value }

  /// `templateId` as written.
  package var templateID: String { value["templateId"]?.string ?? "" }

  /// The template's id in lower case, since real files mix cases and the platform does not care.
  package var template: String { templateID.lowercased() }

  /// `title`.
  package var title: String? { value["title"]?.string }

  /// What people know the policy by: its title, else its template.
  package var shownTitle: String { title ?? templateID }

  /// `parameters`.
  package var parameters: JSONValue? { value["parameters"] }

  /// A template parameter by the name without its `x-ms-apimTemplateParameter.` prefix.
  package func parameter(_ name: String) -> JSONValue? { parameters?["x-ms-apimTemplateParameter." + name] }

  /// The operations the policy is limited to; nil when it runs for all (the key is missing or empty).
  package var operationIDs: [String]? {
    let names = (parameters?["x-ms-apimTemplate-operationName"]).strings
    return names.isEmpty ? nil : names
  }

  /// `x-ms-apimTemplate-policySection`: `Request`, `Response` or `Failure`.
  package var section: String? { parameters?["x-ms-apimTemplate-policySection"]?.string }

  /// Whether the policy runs for an operation.
  package func applies(to operationID: String?) -> Bool {
    guard let operationIDs else { return true }
    guard let operationID else { return false }
    return operationIDs.contains(operationID)
  }
}
