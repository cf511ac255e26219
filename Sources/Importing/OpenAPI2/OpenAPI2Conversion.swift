import ConnectorModel
import JSONText

/// The conversion of one document: the document so far and what was found on the way.
struct OpenAPI2Conversion {
  let source: ImportSource
  private(set) var edited: EditedDocument
  private(set) var notes: [ImportNote] = []
  var operations: [ImportedOperation] = []

  init(_ document: JSONDocument, _ source: ImportSource) {
    self.source = source
    edited = EditedDocument(document)
  }

  var root: JSONValue { edited.document.root }

  var definition: APIDefinition { APIDefinition(document: edited.document) }

  mutating func result() throws(ConnectorEditError) -> ImportResult {
    do throws(JSONEditError) {
      try convert()
    } catch {
      throw .json(.definition, error)
    }
    let setup = try ConnectionSetup(definition)
    notes += setup.notes
    reportLimits()
    let report = ImportReport(
      format: .openAPI2JSON, name: definition.title ?? source.stem, operations: operations, notes: notes)
    return ImportResult(
      definition: edited.document.bytes, properties: setup.properties, report: report)
  }

  private mutating func convert() throws(JSONEditError) {
    try completeInfo()
    try completeAddress()
    try completeSections()
    try takeOverOperations()
    try completeMetadata()
  }

  mutating func apply(_ edit: JSONEdit) throws(JSONEditError) { try edited.apply(edit) }

  mutating func applyTogether(_ edits: [JSONEdit]) throws(JSONEditError) {
    if !edits.isEmpty { try edited.applyTogether(edits) }
  }

  /// Adds a member to the root where its like usually stands, or replaces it.
  mutating func setRoot(_ key: String, _ value: JSONFragment) throws(JSONEditError) {
    let pointer = JSONPointer(tokens: [key])
    if root[key] != nil { return try apply(.set(pointer, value)) }
    try apply(
      .insertMember(into: .root, key: key, value, at: RootMember.position(of: key, among: root.keys)))
  }

  mutating func note(
    _ pointer: JSONPointer, _ code: String, _ severity: ImportNote.Severity, _ action: ImportNote.Action,
    _ message: String, advice: String
  ) {
    notes.append(
      ImportNote(
        pointer: pointer, code: code, severity: severity, action: action, message: message, advice: advice))
  }
}
