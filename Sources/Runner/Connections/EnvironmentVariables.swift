import ConnectorModel
import JSONText

/// The environment variables of a solution that a connector's files refer to, as `@environmentVariables("name")`.
///
/// The platform puts their values in when the connector is saved; here they are values of the connection, named by
/// an at sign and the variable (learn.microsoft.com, *Use environment variables in solution custom connectors*).
package enum EnvironmentVariables {
  private static let mark = "environmentvariables("

  /// The name of the connection value that stands for a variable.
  package static func valueName(of variable: String) -> String { "@" + variable }

  /// The variables that a connector's host, base path, sign-in and policies refer to, each once, in their order.
  static func names(in connector: Connector) -> [String] {
    var names: [String] = []
    func take(_ text: String) {
      for name in references(in: text) where !names.contains(name) { names.append(name) }
    }
    if let definition = connector.definition {
      take(definition.host ?? "")
      take(definition.basePath ?? "")
    }
    if let root = connector.properties?.root {
      for name in ["connectionParameters", "connectionParameterSets", "policyTemplateInstances"] {
        if let value = root[name] { visit(value, take) }
      }
    }
    return names
  }

  /// A text with the values of its variables; nil when one has none.
  static func filled(_ text: String, _ values: ConnectionValues) -> String? {
    guard refers(text), let parts = (try? PolicyText(text))?.parts else { return text }
    var result = ""
    for part in parts {
      switch part {
      case .literal(let literal): result += literal
      case .call(let call):
        let value = call.arguments.first.flatMap { values[valueName(of: $0)] }
        guard call.function == .environmentVariables, let value else { return nil }
        result += value.revealed
      }
    }
    return result
  }

  /// The first variable of a text that has no value.
  static func missing(in text: String, _ values: ConnectionValues) -> String? {
    references(in: text).first { values[valueName(of: $0)] == nil }
  }

  private static func references(in text: String) -> [String] {
    guard refers(text), let parts = (try? PolicyText(text))?.parts else { return [] }
    return parts.compactMap { part in
      guard case .call(let call) = part, call.function == .environmentVariables else { return nil }
      return call.arguments.first
    }
  }

  private static func refers(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "@")) && text.lowercased().contains(mark)
  }

  private static func visit(_ value: JSONValue, _ take: (String) -> Void) {
    if let text = value.string { take(text) }
    for element in value.elements { visit(element, take) }
    for member in value.members { visit(member.value, take) }
  }
}
