import ConnectorModel
import JSONText

extension RuleContext {
  /// What the definition and its operations require: lists of scopes by the names of security definitions.
  var requirements: [JSONMember] {
    let owners = (connector.definition.map { [$0.root] } ?? []) + allOperations.map(\.value)
    return owners.flatMap { $0["security"].elements }.flatMap(\.members)
  }
}
