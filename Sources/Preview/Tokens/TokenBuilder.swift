import ConnectorModel
import JSONText
import Runner

/// Unfolds the schema of an answer, or of what a webhook sends, into dynamic content.
struct TokenBuilder {
  private let definition: APIDefinition
  private let titles: OperationTitles
  private var open: [Int] = []
  private var found: [CardToken] = []

  init(_ definition: APIDefinition, titles: OperationTitles) {
    self.definition = definition
    self.titles = titles
  }

  /// The schema that later steps see; nil when nothing describes the answer.
  static func schema(of operation: Operation, in definition: APIDefinition) -> JSONValue? {
    guard operation.isWebhook else { return operation.designerResponse(in: definition)?.schema }
    return operation.pathItem["x-ms-notification-content"].flatMap { definition.resolve($0) }?["schema"]
  }

  /// The tokens in the designer's order; internal ones are left out.
  mutating func tokens(of operation: Operation) -> [CardToken] {
    guard let entry = TokenBuilder.schema(of: operation, in: definition),
      let schema = Schema(entry, in: definition)
    else { return [] }
    // A batch trigger starts the flow once for each item, so that its items need no loop.
    let isSplit = operation.triggerKind?.lowercased() == "batch"
    add(schema, key: "body", path: [], TokenContext(isSplit: isSplit))
    return CardPart.allCases.dropLast().flatMap { part in found.filter { $0.part == part } }
  }

  private mutating func add(_ schema: Schema, key: String, path: [String], _ outer: TokenContext) {
    guard found.count < FormLimits.mostFields else { return }
    let value = schema.value
    var context = outer
    if let visibility = schema.visibility, !visibility.isEmpty { context.visibility = visibility }
    guard context.visibility.lowercased() != "internal" else { return }
    let type = schema.impliedType?.lowercased()
    let described = DynamicSchema(asCalledFor: value).map { titles.lookup($0.operationID) }
    let isOpen = open.count < FormLimits.deepest && !open.contains(value.id)
    let properties = type == "object" ? schema.allProperties(in: definition) : []
    let items = type == "array" ? schema.items.flatMap { Schema($0, in: definition) } : nil
    let hasParts = !properties.isEmpty || items != nil
    // The whole answer is worth a token of its own only where it has no members, which stand for it.
    if !path.isEmpty || properties.isEmpty || described != nil {
      found.append(
        token(
          value, key: key, path: path, context, lookup: described, isCut: hasParts && !isOpen,
          hasParts: hasParts && isOpen))
    }
    guard isOpen else { return }
    open.append(value.id)
    defer { open.removeLast() }
    if let items {
      addItems(items, of: value, key: key, path: path, context)
    } else {
      addMembers(properties, of: schema, path: path, context)
    }
  }

  private mutating func addMembers(
    _ properties: [JSONMember], of schema: Schema, path: [String], _ context: TokenContext
  ) {
    guard !properties.isEmpty else { return }
    var inner = context
    inner.prefix = CardLabel.prefix(inObject: schema.value, context.prefix)
    let required = Set(schema.required)
    for member in properties {
      guard let property = Schema(member.value, in: definition) else { continue }
      if member.value["x-ms-visibility"]?.string?.lowercased() == "internal" { continue }
      inner.isRequired = required.contains(member.key) && (path.isEmpty || context.isRequired)
      add(property, key: member.key, path: path + [member.key], inner)
    }
  }

  private mutating func addItems(
    _ items: Schema, of value: JSONValue, key: String, path: [String], _ context: TokenContext
  ) {
    var inner = context
    inner.isSplit = false
    inner.loops += context.isSplit ? 0 : 1
    inner.prefix = CardLabel.prefix(
      inArray: value, items: items.value, key: key, isInput: false, context.prefix)
    add(items, key: "Item", path: path + ["*"], inner)
  }

  private func token(
    _ value: JSONValue, key: String, path: [String], _ context: TokenContext, lookup: CardLookup?,
    isCut: Bool, hasParts: Bool
  ) -> CardToken {
    let label = CardLabel(value, key: key, prefix: context.prefix)
    return CardToken(
      title: label.text, titleSource: label.source, keys: path,
      type: ValueType.text(value, in: definition), text: value["description"]?.string ?? "",
      loops: context.loops, lookup: lookup, isCut: isCut,
      part: CardPart(isRequired: context.isRequired, visibility: context.visibility), hasParts: hasParts,
      pointer: value.pointer)
  }
}
