import ConnectorModel
import JSONText

extension ValueMerge {
  /// Merges an operation that both sides have, and what its path says of notifications.
  mutating func merge(_ pair: OperationPairs.Pair) {
    let source = pair.source.operation
    merge(pair.own.value, source.value, pair.base?.value, names: pair.names)
    guard source.isWebhook else { return }
    mergeMember(
      OperationPairs.Addition.notificationKey, pair.own.pathItem, source.pathItem, pair.base?.pathItem)
  }
}
