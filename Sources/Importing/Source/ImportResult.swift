/// What an import gives: the two files of a connector and the report of how they came about.
package struct ImportResult: Sendable {
  /// The bytes of `apiDefinition.swagger.json`.
  package let definition: [UInt8]
  /// The bytes of `apiProperties.json`.
  package let properties: [UInt8]
  /// What was kept, changed and lost.
  package let report: ImportReport
}
