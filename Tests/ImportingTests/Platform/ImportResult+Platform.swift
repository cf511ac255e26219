import ConnectorModel
import Importing
import Validation

extension ImportResult {
  /// What the platform would refuse the connector for, but for being too large.
  var refusals: [String] {
    let tooMuch: Set<String> = ["file-too-large", "operation-count-limit", "schema-count-limit"]
    let connector = Connector(definition: FileContent(definition), properties: FileContent(properties))
    return Validator(profile: .import).findings(of: connector)
      .filter { $0.severity == .error && !tooMuch.contains($0.rule) }
      .map { "\($0.rule) \($0.place): \($0.message)" }
  }
}
