import ConnectorModel
import JSONText

extension WizardTab {
  /// The tab that has the fields of a place; nil for a whole file and for what has none.
  init?(showing place: Place) {
    guard let first = place.pointer.tokens.first else { return nil }
    let key =
      place.file == .properties && first == "properties" ? place.pointer.tokens.dropFirst().first : first
    switch key {
    case "info", "host", "basePath", "schemes", "x-ms-connector-metadata", "iconBrandColor", "publisher",
      "stackOwner", "capabilities":
      self = .describe
    case "security", "securityDefinitions", "connectionParameters", "connectionParameterSets":
      self = .security
    case "paths", "definitions", "parameters", "responses", "policyTemplateInstances", "scriptOperations":
      self = .definition
    default: return nil
    }
  }
}
