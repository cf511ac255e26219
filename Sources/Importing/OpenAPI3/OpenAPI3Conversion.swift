import JSONText
import SafeText

/// The rewriting of an OpenAPI 3.x document as an OpenAPI 2.0 one.
///
/// What the older version cannot say is approximated or left out, each time with a note.
struct OpenAPI3Conversion {
  /// The way the values of a schema travel; `writeOnly` counts in responses, `readOnly` in requests.
  enum Direction: Hashable {
    case request, response
  }

  /// A definition that is still to be written.
  struct PendingDefinition {
    let name: String
    let node: SourceNode
    let direction: Direction
  }

  /// What tells definitions apart.
  struct DefinitionKey: Hashable {
    let target: SourceNode.Identity
    /// Set only for schemas that differ by direction.
    let direction: Direction?
  }

  var documents: SourceDocuments
  private(set) var notes: [ImportNote] = []
  /// Operations that OpenAPI 2.0 has no place for.
  var dropped: [ImportedOperation] = []
  var names: [DefinitionKey: String] = [:]
  /// Names that differ only in case are taken for one by some readers.
  var takenNames = FreeNames()
  var pending: [PendingDefinition] = []
  /// The definitions that were to be written, by their names.
  var announced: [String: PendingDefinition] = [:]
  var definitions = ObjectBuilder()
  /// Schemas that are written out, so that those that hold themselves end and others are quick.
  var expansions = SchemaExpansions()
  var sharedSchemas = SharedSchemas()
  /// Whether `writeOnly` may stand anywhere, without which requests and responses read alike.
  let mayBeDirectional: Bool
  var directional = DirectionalSchemas()
  /// Extensions of other tools that were left out, by name.
  var droppedExtensions: [String: Int] = [:]
  private var seenNotes: Set<ImportNote> = []

  init(_ document: JSONDocument, companions: @escaping @Sendable (String) -> [UInt8]?) {
    documents = SourceDocuments(document, companions: companions)
    mayBeDirectional = SourceDocuments.mayBeDirectional(document)
  }

  /// The document in OpenAPI 2.0.
  mutating func converted() -> JSONFragment {
    let root = documents.root
    var result = ObjectBuilder()
    result["swagger"] = "2.0"
    result["info"] = info(root["info"])
    writeServers(root, into: &result)
    result["paths"] = paths(root)
    while let next = pending.popLast() {
      definitions[next.name] = schema(next.node, next.direction)
    }
    let used = usedDefinitions(from: result["paths"] ?? [:])
    if !used.isEmpty { result["definitions"] = .object(used) }
    writeSecurity(root, into: &result)
    if let tags = tags(root["tags"]) { result["tags"] = tags }
    if let docs = root["externalDocs"], docs["url"]?.string != nil {
      result["externalDocs"] = plain(docs, ["description", "url"])
    }
    copyExtensions(of: root, into: &result)
    if let webhooks = root["webhooks"], webhooks.value.count > 0 {
      let count = webhooks.value.count
      note(
        webhooks, "webhooks-dropped", .warning, .dropped,
        "OpenAPI 2.0 has no webhooks; \(count.counted("webhook")) \(count == 1 ? "was" : "were") left out.",
        advice: "Add a webhook trigger on the Definition tab.")
    }
    summariseExtensions(root)
    return result.fragment
  }

  /// The definitions that the paths reach, sorted by name; others were read on the way and written out in place.
  private func usedDefinitions(from paths: JSONFragment) -> [JSONFragment.Member] {
    var reached: Set<String> = []
    var waiting = [paths]
    while let next = waiting.popLast() {
      switch next {
      case .array(let elements): waiting += elements
      case .object(let members):
        waiting += members.map(\.value)
        guard let name = next["$ref"]?.text?.split(separator: "/").last.map({ String($0) }) else { continue }
        if reached.insert(name).inserted, let definition = definitions[name] { waiting.append(definition) }
      default: break
      }
    }
    return definitions.members.filter { reached.contains($0.key) }.sorted { $0.key < $1.key }
  }

  /// Remarks on a value of the source; the same remark stands there once.
  mutating func note(
    _ node: SourceNode, _ code: String, _ severity: ImportNote.Severity, _ action: ImportNote.Action,
    _ message: String, advice: String = ""
  ) {
    let file = documents.path(of: node.file)
    let note = ImportNote(
      pointer: node.pointer, code: code, severity: severity, action: action,
      message: file.isEmpty ? message : "\(file): \(message)", advice: advice)
    if seenNotes.insert(note).inserted { notes.append(note) }
  }

  /// Follows a reference and remarks where it leads nowhere.
  mutating func follow(_ node: SourceNode) -> SourceNode? {
    guard let reference = node.value["$ref"]?.string else { return node }
    switch documents.resolve(reference, from: node.file) {
    case .success(let target): return target
    case .failure(let failure):
      let (message, advice) = OpenAPI3Conversion.words(failure, reference)
      note(node, "reference-unresolved", .error, .dropped, message, advice: advice)
      return nil
    }
  }

  private static func words(_ failure: SourceDocuments.Failure, _ reference: String) -> (String, String) {
    switch failure {
    case .remote(let address):
      (
        "The reference leads to \(address), which was not asked.",
        "Download the document and name it by a relative path."
      )
    case .missingFile(let path):
      ("The reference leads to '\(path)', which cannot be read.", "Put the file beside the document.")
    case .missingPlace:
      ("The reference '\(reference)' leads nowhere.", "Mend the reference in the source.")
    }
  }

  /// A copy of some members of an object.
  func plain(_ node: SourceNode, _ keys: [String]) -> JSONFragment {
    var copy = ObjectBuilder()
    for key in keys { if let value = node.value[key] { copy[key] = JSONFragment(value) } }
    return copy.fragment
  }

  /// Takes over the extensions that the platform may know; those of other tools are counted and left out.
  mutating func copyExtensions(of node: SourceNode, into object: inout ObjectBuilder) {
    for (key, member) in node.members where key.hasPrefix("x-") {
      if OpenAPI3Conversion.isKept(key) {
        object[key] = JSONFragment(member.value)
      } else {
        droppedExtensions[key, default: 0] += 1
      }
    }
  }

  private static func isKept(_ name: String) -> Bool { name.hasPrefix("x-ms-") || name == "x-nullable" }

  private mutating func summariseExtensions(_ root: SourceNode) {
    guard !droppedExtensions.isEmpty else { return }
    let count = droppedExtensions.values.reduce(0, +)
    let names = droppedExtensions.keys.sorted().prefix(8).joined(separator: ", ")
    let more = droppedExtensions.count > 8 ? " and others" : ""
    note(
      root, "extensions-dropped", .info, .dropped,
      "\(count.counted("extension")) of other tools (\(names)\(more)) \(count == 1 ? "was" : "were") left out."
    )
  }
}
