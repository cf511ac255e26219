package import ConnectorModel
import JSONText
package import Validation

extension DefinitionComplaint {
  /// The name of the rule that such findings bear, which no rule of ours has.
  package static let rule = "service"

  /// The complaint as a finding on the field that it names, or on the nearest one that exists.
  package func finding(in connector: Connector) -> Finding {
    let place = place(in: connector)
    let value = connector.value(at: place)
    return Finding(
      rule: DefinitionComplaint.rule, severity: isWarning ? .warning : .error, tab: tab, place: place,
      offset: value.map { $0.keyRange?.lowerBound ?? $0.range.lowerBound }, message: text)
  }

  /// The tab on which the place is edited.
  private var tab: Tab {
    let tokens = file == .properties ? Array(pointer.tokens.dropFirst()) : pointer.tokens
    switch tokens.first {
    case nil: return .all
    case "securityDefinitions", "security", "connectionParameters", "connectionParameterSets":
      return .security
    case "info", "host", "basePath", "schemes", "x-ms-connector-metadata", "iconBrandColor", "publisher",
      "stackOwner", "capabilities":
      return .describe
    default: return .definition
    }
  }
}

extension PublishingError {
  /// What the service says of single places of the connector; empty for every other failure.
  package var complaints: [DefinitionComplaint] {
    guard case .service(let error) = self else { return [] }
    return error.complaints
  }
}
