/// Another operation of the connector that fills a field while the maker works.
package struct CardLookup: Hashable, Sendable {
  /// Its operationId as the extension names it.
  package let operationID: String
  /// Its summary; nil when the connector has no such operation.
  package let summary: String?
}
