/// What an import gives: the two files of a connector and the report of how they came about.
package struct ImportResult: Sendable {
  /// The bytes of `apiDefinition.swagger.json`.
  package let definition: [UInt8]
  /// The bytes of `apiProperties.json`.
  package let properties: [UInt8]
  /// What was kept, changed and lost.
  package internal(set) var report: ImportReport

  /// Whether the platform takes a definition of the size, in bytes.
  package var fitsThePlatform: Bool { definition.count <= OpenAPI2Importer.platformBytes }
}
