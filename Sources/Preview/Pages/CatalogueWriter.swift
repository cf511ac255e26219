import ConnectorModel
import JSONText
import Runner

/// Writes the blocks of a connector's reference page.
struct CatalogueWriter {
  let definition: APIDefinition
  let properties: APIProperties?
  private(set) var blocks: [PageBlock] = []

  init(definition: APIDefinition, properties: APIProperties?) {
    self.definition = definition
    self.properties = properties
  }

  /// Title, description, publisher and prerequisites.
  mutating func addHead() {
    let title = definition.title.shown ?? "Untitled connector"
    blocks.append(.heading(level: 1, title))
    if let text = definition.info?["description"]?.string.shown { blocks.append(.text(text)) }
    let contact = definition.info?["contact"]
    let publisher = properties?.publisher.shown ?? contact?["name"]?.string.shown
    if let publisher { blocks.append(.term("Publisher", publisher)) }
    if let version = definition.info?["version"]?.string.shown { blocks.append(.term("Version", version)) }
    if let email = contact?["email"]?.string.shown { blocks.append(.term("Support", email)) }
    for name in ["Website", "Privacy policy", "Categories"] {
      if let value = definition.metadata(name)?.string.shown { blocks.append(.term(name, value)) }
    }
    blocks.append(.heading(level: 2, "Prerequisites"))
    let service = definition.metadata("Website")?.string.shown.map { " (\($0))" } ?? ""
    blocks.append(
      .text(
        needsCredentials
          ? "An account with the service\(service) that may use its API."
          : "None: the service\(service) is called without credentials."))
  }

  private var needsCredentials: Bool {
    !(properties?.allConnectionParameters ?? []).isEmpty || !definition.securityDefinitions.isEmpty
  }

  /// What whoever makes a connection is asked for.
  mutating func addCredentials() {
    blocks.append(.heading(level: 2, "Obtaining Credentials"))
    let plain = properties?.connectionParameters.filter { !$0.isHidden } ?? []
    let sets = properties?.connectionParameterSets ?? []
    guard !plain.isEmpty || !sets.isEmpty else {
      blocks.append(
        .text(
          definition.securityDefinitions.isEmpty
            ? "No credentials are needed." : "Sign in when a connection is made."))
      return
    }
    blocks.append(.text("When a connection is made, these values are asked for:"))
    if !plain.isEmpty { blocks.append(CatalogueWriter.table(of: plain)) }
    for set in sets {
      blocks.append(.heading(level: 3, set.displayName.shown ?? set.name))
      let shown = set.parameters.filter { !$0.isHidden }
      blocks.append(shown.isEmpty ? .text("Nothing is asked for.") : CatalogueWriter.table(of: shown))
    }
  }

  private static func table(of parameters: [ConnectionParameter]) -> PageBlock {
    .table(
      head: ["Name", "Type", "Required", "Description"],
      rows: parameters.map { parameter in
        [
          parameter.displayName.shown ?? parameter.name, CatalogueWriter.word(for: parameter),
          parameter.isRequired ? "yes" : "no",
          parameter.description.shown ?? parameter.tooltip.shown ?? "",
        ]
      })
  }

  private static func word(for parameter: ConnectionParameter) -> String {
    if parameter.isOAuth { return "sign-in (OAuth 2.0)" }
    switch parameter.type?.lowercased() {
    case "securestring": return "secret"
    case "gatewaysetting": return "on-premises gateway"
    case let other: return other ?? "string"
    }
  }

  /// A section of operations: each with its inputs and what it returns.
  mutating func addOperations(_ cards: [OperationCard], title: String) {
    guard !cards.isEmpty else { return }
    blocks.append(.heading(level: 2, title))
    for card in cards { blocks += CatalogueWriter.blocks(of: card) }
  }

  /// What the page says about an operation.
  static func blocks(of card: OperationCard) -> [PageBlock] {
    var blocks: [PageBlock] = []
    blocks.append(.heading(level: 3, card.summary + (card.isDeprecated ? " [DEPRECATED]" : "")))
    blocks.append(.term("Operation ID", card.operation))
    if card.kind != .action {
      blocks.append(.term("Kind", card.kind.name + (card.isBatch ? ", one run for each item" : "")))
    }
    if let text = Optional(card.text).shown { blocks.append(.text(text)) }
    if let hint = Optional(card.hint).shown { blocks.append(.term("Hint", hint)) }
    let rows = card.visibleFields.flatMap(\.unfolded)
      .filter { !$0.isPlainItem && $0.part != .hidden && !$0.isFilledByPlatform }.map(CatalogueWriter.row)
    if rows.isEmpty {
      blocks.append(.term("Parameters", "none"))
    } else {
      blocks.append(.heading(level: 4, "Parameters"))
      blocks.append(.table(head: ["Name", "Key", "Required", "Type", "Description"], rows: rows))
    }
    if card.tokens.isEmpty {
      blocks.append(.term("Returns", "nothing that later steps can use"))
      return blocks
    }
    blocks.append(.heading(level: 4, "Returns"))
    blocks.append(
      .table(
        head: ["Name", "Path", "Type", "Description"],
        rows: card.tokens.map { token in
          let more = token.lookup.map { "More is told by \($0.summary ?? $0.operationID)." }
          return [
            token.title, token.path.isEmpty ? "(whole answer)" : token.path, token.type,
            [Optional(token.text).shown.map { more == nil ? $0 : sentence($0) }, more].compactMap { $0 }
              .joined(separator: " "),
          ]
        }))
    return blocks
  }

  /// A text that another sentence can follow.
  private static func sentence(_ text: String) -> String {
    text.last.map { ".!?:;".contains($0) } ?? true ? text : text + "."
  }

  private static func row(of field: CardField) -> [String] {
    var notes = Optional(field.placeholder).shown.map { [CatalogueWriter.sentence($0)] } ?? []
    switch field.control {
    case .choices(let choices):
      notes.append("One of: " + choices.map(\.label).joined(separator: ", ") + ".")
    case .lookup(let lookup): notes.append("Values are told by \(lookup.summary ?? lookup.operationID).")
    case .dynamic(let lookup): notes.append("Its fields are told by \(lookup.summary ?? lookup.operationID).")
    default: break
    }
    if let text = field.defaultText.shown { notes.append("Default: \(text).") }
    return [
      field.label, field.name, field.isRequired ? "yes" : "no", field.type, notes.joined(separator: " "),
    ]
  }

  /// What limits the number of calls.
  mutating func addThrottling() {
    blocks.append(.heading(level: 2, "Throttling"))
    blocks.append(
      .table(
        head: ["Name", "Calls", "Renewal period"],
        // Limits of custom connectors (Microsoft Learn, Power Automate: limits and configuration).
        rows: [["API calls per connection", "500", "60 seconds"]]))
    let limited = definition.operations.filter { operation in
      !operation.isInternal && operation.responses(in: definition).contains { $0.code == "429" }
    }
    guard !limited.isEmpty else { return }
    blocks.append(
      .text(
        "The service itself answers 429 when it is called too often: "
          + limited.map { $0.summary.shown ?? $0.name }.joined(separator: ", ") + "."))
  }
}

extension CardField {
  /// Whether the field is the one value that an item of a list is.
  var isPlainItem: Bool { name.hasSuffix("/*") && control.items.isEmpty }
}
