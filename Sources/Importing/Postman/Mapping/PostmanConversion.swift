import ConnectorModel
import JSONText
import SafeText

/// The rewriting of a collection as an OpenAPI 2.0 document with the policies that it needs.
///
/// Every request ends in exactly one line of the report: as an operation, merged into one, or left out.
struct PostmanConversion {
  /// A policy of the connector and the operations it runs for; none means all.
  struct Policy {
    let template: String
    let title: String
    let parameters: [(name: String, value: JSONFragment)]
    let operations: [String]
  }

  let collection: PostmanCollection
  let environment: [PostmanField]
  var notes: [ImportNote]
  var calls: [PostmanCall] = []
  var operations: [PostmanOperation] = []
  var policies: [Policy] = []
  /// Connection parameters that addresses need.
  var hostParameters: [String] = []
  /// Variables of addresses that have no value.
  var unknownVariables: [String] = []
  /// What became of each request, by its place.
  var outcomes: [JSONPointer: ImportedOperation] = [:]
  /// Secrets that were seen and left out.
  var secrets = 0
  var security: PostmanSecurity?
  var scheme = "https"
  var host = ""
  var basePath: [String] = []
  /// The host as targets write it, variables among it.
  var mainAuthority = ""
  /// Headers that policies set for the operations, by name in small letters.
  var policed: Set<String> = []

  init(_ collection: PostmanCollection, environment: [PostmanField], notes: [ImportNote]) {
    self.collection = collection
    self.environment = environment
    self.notes = notes
  }

  /// The document in OpenAPI 2.0.
  mutating func converted() -> JSONFragment {
    locate()
    chooseOrigin()
    group()
    nameOperations()
    chooseSecurity()
    policeHeaders()
    var result = ObjectBuilder()
    result["swagger"] = "2.0"
    result["info"] = info()
    result["host"] = .string(host.isEmpty ? "api.contoso.com" : host)
    result["basePath"] = .string("/" + basePath.joined(separator: "/"))
    result["schemes"] = [.string(scheme)]
    result["consumes"] = []
    result["produces"] = []
    result["paths"] = paths()
    if let security {
      result["securityDefinitions"] = .object([JSONFragment.Member(security.name, security.definition)])
      let scopes = JSONFragment.array(security.scopes.map { .string($0) })
      result["security"] = [.object([JSONFragment.Member(security.name, scopes)])]
    }
    if let tags = tags() { result["tags"] = tags }
    summarise()
    return PostmanConversion.withoutVariables(result.fragment)
  }

  private func info() -> JSONFragment {
    var info = ObjectBuilder()
    var title = collection.name.trimmed
    for ending in [" API collection", " collection", " Collection", " (copy)", " Copy"]
    where title.hasSuffix(ending) {
      title.removeLast(ending.count)
    }
    title =
      String(title.unicodeScalars.filter { !$0.properties.isEmojiPresentation }.map(Character.init))
      .trimmed
    info["title"] = .string(title.isEmpty ? "Imported connector" : title)
    let description = PlainText.of(collection.description, longest: 500)
    if !description.isEmpty, description != title { info["description"] = .string(description) }
    info["version"] = .string(collection.version ?? "1.0")
    return info.fragment
  }

  private func tags() -> JSONFragment? {
    var seen: Set<String> = []
    let used = Set(operations.compactMap { $0.first.request.folders.first })
    let tags = collection.folders.compactMap { folder -> JSONFragment? in
      guard !folder.name.isEmpty, used.contains(folder.name), seen.insert(folder.name).inserted else {
        return nil
      }
      let description = PlainText.of(folder.description, longest: 300)
      return description.isEmpty
        ? ["name": .string(folder.name)]
        : ["name": .string(folder.name), "description": .string(description)]
    }
    return tags.isEmpty ? nil : .array(tags)
  }

  /// Remarks on a request.
  mutating func note(
    _ pointer: JSONPointer, _ code: String, _ severity: ImportNote.Severity, _ action: ImportNote.Action,
    _ message: String, advice: String = ""
  ) {
    let note = ImportNote(
      pointer: pointer, code: code, severity: severity, action: action, message: message, advice: advice)
    notes.append(note)
  }

  /// Notes that a request is not in the connector.
  mutating func drop(
    _ request: PostmanRequest, _ code: String, _ severity: ImportNote.Severity, _ message: String,
    advice: String = ""
  ) {
    note(request.pointer, code, severity, .dropped, message, advice: advice)
    outcomes[request.pointer] = ImportedOperation(
      source: request.pointer, operationID: nil, outcome: .dropped, into: nil)
  }

  private mutating func summarise() {
    if secrets > 0 {
      note(
        .root, "credentials-left-out", .info, .dropped,
        "The source holds \(secrets.counted("credential")); none was taken over.",
        advice: "Enter them in a connection.")
    }
    let scripts = collection.requests.count(where: \.hasScripts)
    if scripts > 0 {
      note(
        .root, "scripts-dropped", .info, .dropped,
        "\(scripts.counted("request")) \(scripts == 1 ? "has" : "have") scripts, which connectors do not run.",
        advice: "What they do to requests and responses can be done by policies or custom code.")
    }
  }

  /// The fragment with `{{name}}` in every text written as `{name}`: the platform knows no variables.
  private static func withoutVariables(_ fragment: JSONFragment) -> JSONFragment {
    switch fragment {
    case .string(let text): .string(clean(text))
    case .array(let elements): .array(elements.map(withoutVariables))
    case .object(let members):
      .object(members.map { JSONFragment.Member(clean($0.key), withoutVariables($0.value)) })
    default: fragment
    }
  }

  static func clean(_ text: String) -> String {
    guard text.hasBraces else { return text }
    return text.replacing("{{", with: "{").replacing("}}", with: "}")
  }
}
