/// Policies as examples of rules show them.
enum PolicyExample {
  /// A policy with the members of its `parameters`.
  static func policy(_ parameters: String, of template: String = "setheader") -> String {
    #"""
    "policyTemplateInstances": [{"templateId": "\#(template)", "parameters":
      {\#(parameters)}}]
    """#
  }

  /// A policy that sets a header; the names of its parameters and the value can be given.
  static func header(
    _ template: String = "setheader", name: String = "name", value: String? = "2"
  ) -> String {
    let prefix = "x-ms-apimTemplateParameter."
    let header = #""\#(prefix)\#(name)": "X-Api-Version""#
    return policy(header + (value.map { #", "\#(prefix)value": "\#($0)""# } ?? ""), of: template)
  }
}
