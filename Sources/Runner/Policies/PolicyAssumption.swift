import ConnectorModel
import JSONText

/// What is assumed of a policy where neither its documentation nor published connectors settle it.
///
/// Each assumption is told by `--explain`, so that a difference to the platform can be found.
enum PolicyAssumption {
  /// The assumptions that matter for a policy as it is written; nil for none.
  static func sentence(for policy: PolicyTemplateInstance) -> String? {
    var assumed: [String] = []
    let appends = ExistsAction(policy) == .append
    switch policy.template {
    case "setheader", "setqueryparameter", "setproperty", "routerequesttoendpoint", "dynamichosturl":
      if policy.section == nil { assumed.append("no section is written, so it runs on the request") }
    case "moveproperties":
      assumed.append("its parameters mean what their names say, since nothing describes it")
    case "setvaluefromurl":
      assumed.append("the call that comes first has the connection's credentials and no body")
    case "encodepropertyvalue": assumed.append("all but letters, digits and -._~ are encoded")
    default: break
    }
    if appends { assumed.append("a comma stands between the old value and the new one") }
    switch policy.template {
    case "routerequesttoendpoint":
      assumed.append("the query of the operation stays beside that of the new path")
    case "dynamicsubdomain": assumed.append("it is taken for dynamichosturl")
    case "setproperty":
      let value = try? policy.text("propertyValuePathTemplate")
      if value?.onlyCall != nil { assumed.append("a value that is one expression keeps its type") }
    default: break
    }
    return assumed.isEmpty ? nil : assumed.joined(separator: "; ")
  }
}
