import ConnectorModel
import JSONText

/// Finds what a flow maker would stumble over on a card.
struct ConcernFinder {
  /// The longest label that the platform's guidance allows, in characters.
  static let longestLabel = 80

  private let operation: Operation
  private let definition: APIDefinition
  private let fields: [CardField]
  private let tokens: [CardToken]

  init(_ operation: Operation, in definition: APIDefinition, fields: [CardField], tokens: [CardToken]) {
    self.operation = operation
    self.definition = definition
    self.fields = fields
    self.tokens = tokens
  }

  /// The concerns from the head of the card to its outputs.
  ///
  /// Nobody sees the card of an internal operation.
  var concerns: [CardConcern] {
    if operation.isInternal { return [] }
    return headConcerns + fieldConcerns + outputConcerns
  }

  private var headConcerns: [CardConcern] {
    var found: [CardConcern] = []
    let place = operation.pointer
    if (operation.summary ?? "").isEmpty {
      found.append(concern(.summaryMissing, "", "operation-summary-missing", place))
    } else if let summary = operation.summary, summary.count > ConcernFinder.longestLabel {
      found.append(
        concern(.summaryLong, summary, "operation-summary-too-long", place.appending("summary")))
    }
    if (operation.description ?? "").isEmpty {
      found.append(concern(.descriptionMissing, "", "operation-description-missing", place))
    }
    if operation.isTrigger, (operation.value["x-ms-trigger-hint"]?.string ?? "").isEmpty {
      found.append(concern(.hintMissing, "", "trigger-hint-missing", place))
    }
    return found
  }

  private var fieldConcerns: [CardConcern] {
    var found: [CardConcern] = []
    for field in fields.flatMap(\.unfolded) { found += concerns(of: field) }
    return found + sharedLabels
  }

  private func concerns(of field: CardField) -> [CardConcern] {
    guard field.part != .hidden else {
      guard field.isRequired, !field.hasDefault, !field.isFilledByPlatform else { return [] }
      return [
        concern(.hiddenWithoutDefault, quoted(field.label), "internal-required-no-default", field.pointer)
      ]
    }
    var found: [CardConcern] = []
    let (isParameter, place) = (field.isParameter, field.pointer)
    // An item as a whole is called after its list, and fields that are asked for have labels of their own.
    let isNamed = !field.name.hasSuffix("/*")
    if field.labelSource == .name, isNamed {
      let rule = isParameter ? "parameter-summary-missing" : "property-summary-missing-req"
      found.append(concern(.labelMissing, quoted(field.label), rule, place))
    } else if field.label.count > ConcernFinder.longestLabel {
      let rule = isParameter ? "parameter-summary-too-long" : "property-summary-too-long"
      found.append(concern(.labelLong, quoted(field.label), rule, place))
    }
    if field.placeholder.isEmpty, isNamed {
      let rule = isParameter ? "parameter-description-missing" : "property-description-missing-req"
      found.append(concern(.placeholderMissing, quoted(field.label), rule, place))
    }
    if let lookup = field.control.lookup, lookup.summary == nil {
      let rule = lookup.operationID.isEmpty ? "dynamic-operation-id-missing" : "dynamic-operation-not-found"
      found.append(concern(.lookupMissing, quoted(field.label), rule, place))
    }
    if field.control == .cut {
      found.append(concern(.fieldCut, quoted(field.label), "schema-recursive", place))
    }
    return found
  }

  /// Fields of one card, or of one item, whose labels are the same; the second of each is where it is mended.
  private var sharedLabels: [CardConcern] {
    let lists = [fields] + fields.flatMap(\.unfolded).map(\.control.items).filter { !$0.isEmpty }
    return lists.flatMap { list in
      Self.repeated(list.filter { $0.part != .hidden }.map { ($0.label, $0.pointer) }).map {
        concern(.labelShared, quoted($0.text), nil, $0.place)
      }
    }
  }

  private var outputConcerns: [CardConcern] {
    guard let schema = TokenBuilder.schema(of: operation, in: definition) else { return missingOutput }
    if tokens.isEmpty {
      // Everything in it is internal, or the reference leads nowhere.
      return [concern(.outputEmpty, "", "response-schema-empty", schema.pointer)]
    }
    var found: [CardConcern] = []
    if let whole = tokens.first(where: { $0.path.isEmpty }), !whole.hasParts, whole.lookup == nil,
      ["object", "any", "array"].contains(whole.type)
    {
      found.append(concern(.outputEmpty, "", "response-schema-empty", whole.pointer))
    } else if let body = tokens.first(where: { $0.title.lowercased() == "body" }) {
      found.append(concern(.tokenBody, quoted(body.title), nil, body.pointer))
    }
    for token in tokens where !token.isItem && !token.path.isEmpty {
      if token.titleSource == .name {
        found.append(
          concern(.tokenUnnamed, quoted(token.title), "property-summary-missing-resp", token.pointer))
      } else if token.title.count > ConcernFinder.longestLabel {
        found.append(concern(.tokenLong, quoted(token.title), "property-summary-too-long", token.pointer))
      }
    }
    found += Self.repeated(tokens.filter { !$0.isItem }.map { ($0.title, $0.pointer) }).map {
      concern(.tokenShared, quoted($0.text), nil, $0.place)
    }
    return found
  }

  private var missingOutput: [CardConcern] {
    if operation.isWebhook {
      let place = JSONPointer(tokens: ["paths", operation.path, "x-ms-notification-content"])
      return [concern(.outputMissing, "", "notification-content-no-schema", place)]
    }
    // 204 and 304 have no content (RFC 9110 sections 15.3.5 and 15.4.5).
    let answers = operation.responses(in: definition).filter { $0.isSuccess && $0.code != "204" }
    guard let first = answers.first else { return [] }
    return [concern(.outputMissing, "", "response-schema-missing", first.value.pointer)]
  }

  private static func repeated(
    _ texts: [(text: String, place: JSONPointer)]
  ) -> [(
    text: String, place: JSONPointer
  )] {
    var counts: [String: Int] = [:]
    return texts.filter { entry in
      counts[entry.text, default: 0] += 1
      return counts[entry.text] == 2
    }
  }

  private func quoted(_ text: String) -> String { "“" + text + "”" }

  private func concern(
    _ kind: ConcernKind, _ subject: String, _ rule: String?, _ pointer: JSONPointer
  )
    -> CardConcern
  {
    CardConcern(kind: kind, subject: subject, rule: rule, pointer: pointer)
  }
}
