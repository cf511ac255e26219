import ConnectorModel
import JSONText
import Transport

/// The address in a parameter of a policy: `{name}` takes a path parameter, expressions are filled in.
struct PolicyAddress {
  let policy: PolicyTemplateInstance
  /// The values of path parameters, as they stand in the URL.
  let segments: [String: String]
  let scope: PolicyScope

  /// The address as it stands in a URL, and whether a secret went into it.
  ///
  /// `place` names the parameter where a value is missing.
  func filled(
    _ parameter: String, called place: String
  ) throws(RequestError) -> (text: String, isSecret: Bool) {
    var address = ""
    var isSecret = false
    for part in try policy.requestText(parameter).parts {
      switch part {
      case .literal(let literal):
        for piece in PathTemplate(literal).parts {
          switch piece {
          case .literal(let text): address += LiteralURL.encoded(text)
          case .parameter(let name):
            guard let segment = segments[name] else {
              throw policy.refused("the path has no parameter {\(name)}")
            }
            address += segment
          }
        }
      case .call(let call):
        guard let value = scope.value(of: call) else {
          throw policy.refused("there is no value for '\(call.arguments.first ?? "")' in \(place)")
        }
        isSecret = isSecret || value.isSecret
        address += PercentEncoding.encode(value.fragment.fieldText)
      }
    }
    return (address, isSecret)
  }
}
