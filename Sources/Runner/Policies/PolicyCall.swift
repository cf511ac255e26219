/// A function of a policy expression with what is taken out of its value.
package struct PolicyCall: Hashable, Sendable {
  /// The functions there are; their names are read whatever their case.
  package enum Function: String, Hashable, Sendable {
    case connectionParameters, queryParameters, headers, body, item, triggerBody, environmentVariables
    /// `@Request.OriginalHTTPMethod`.
    case originalMethod

    /// The function of a name; `header` is an alias that the documentation uses.
    init?(named name: String) {
      switch name.lowercased() {
      case "connectionparameters": self = .connectionParameters
      case "queryparameters": self = .queryParameters
      case "headers", "header": self = .headers
      case "body": self = .body
      case "item": self = .item
      case "triggerbody": self = .triggerBody
      case "environmentvariables": self = .environmentVariables
      default: return nil
      }
    }

    /// Whether the value is JSON, into which a path may lead.
    var isJSON: Bool { self == .body || self == .item || self == .triggerBody }
  }

  /// The function.
  package let function: Function
  /// Its arguments; the second one of a named value is its default.
  package let arguments: [String]
  /// The steps into its value.
  package let path: [JSONStep]
}
