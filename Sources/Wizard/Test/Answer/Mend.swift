import ConnectorModel
import Importing
import JSONText
import Runner

/// A change of the definition that makes it say what the service answers.
struct Mend: Sendable {
  let title: String
  let make: @Sendable (Connector) throws(ConnectorEditError) -> ConnectorEdit

  /// What can be offered for a finding of an answer.
  static func offers(for finding: ResultFinding, body: [UInt8], call: TestCall, status: Int) -> [Mend] {
    let document = try? JSONDocument(body)
    var offers: [Mend] = []
    if let schema = finding.definition, let keyword = finding.keyword {
      let value = finding.pointer.flatMap { document?.value(at: $0) }
      offers += Mend.offers(keyword, value, schema)
    }
    if finding.kind == .status, finding.keyword == nil, let document {
      offers.append(documented(String(status), document, call))
    }
    guard let document, status < 400 else { return offers }
    let text = String(decoding: document.root.source, as: UTF8.self)
    let code = String(status)
    let pointer = call.operation
    offers.append(
      Mend(title: "Add to the schema of \(code) what the answer has beyond it") {
        connector throws(ConnectorEditError) in
        try SampleImport.response(text, code: code, ofOperationAt: pointer, on: connector).edit
      })
    return offers
  }

  private static func offers(_ keyword: String, _ value: JSONValue?, _ schema: JSONPointer) -> [Mend] {
    let place = Place(.definition, schema)
    switch keyword {
    case "type":
      guard let value else { return [] }
      let nullable = Mend(title: "Allow null here (x-nullable)") { connector throws(ConnectorEditError) in
        .set(place.appending("x-nullable"), to: .boolean(true), on: connector, title: "Allow null")
      }
      return value.isNull ? [nullable] : [retyped(to: value, place)]
    case "required":
      return [optional(schema, value)]
    case "enum":
      guard let value, value.count == 0 else { return [] }
      let fragment = JSONFragment(value)
      return [
        Mend(title: "Add \(fragment.text) to the choices") { connector throws(ConnectorEditError) in
          let known = connector.value(at: place.appending("enum")).map {
            $0.elements.map { JSONFragment($0) }
          }
          return .set(
            place.appending("enum"), to: .array((known ?? []) + [fragment]), on: connector,
            title: "Add \(fragment.text) to the choices")
        }
      ]
    case "format", "pattern", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems",
      "multipleOf", "uniqueItems":
      return [
        Mend(title: "Take \(keyword) away") { connector throws(ConnectorEditError) in
          .remove(place.appending(keyword), on: connector, title: "Take \(keyword) away")
        }
      ]
    case "additionalProperties":
      return [
        Mend(title: "Allow other properties") { connector throws(ConnectorEditError) in
          .remove(
            place.appending("additionalProperties"), on: connector, title: "Allow other properties")
        }
      ]
    default: return []
    }
  }

  /// The type that the answer has; what a list or object is made of comes with it.
  private static func retyped(to value: JSONValue, _ place: Place) -> Mend {
    let inferred = SchemaInference().schema(of: [value]).schema
    let name: String = if case .string(let type)? = inferred["type"] { type } else { "any" }
    return Mend(title: "Change the type to \(name)") { connector throws(ConnectorEditError) in
      guard case .object(let members) = inferred else { return ConnectorEdit(title: "", steps: []) }
      var draft = EditDraft(connector)
      for keyword in ["format", "items", "properties", "required"] {
        try draft.remove(place.appending(keyword))
      }
      for member in members { try draft.set(place.appending(member.key), to: member.value) }
      return draft.edit(title: "Change the type to \(name)")
    }
  }

  /// Makes the properties optional that the answer lacks.
  private static func optional(_ schema: JSONPointer, _ value: JSONValue?) -> Mend {
    let present = Set(value?.keys ?? [])
    return Mend(title: "Make optional what the answer lacks") { connector throws(ConnectorEditError) in
      let list = Place(.definition, schema.appending("required"))
      let required = connector.value(at: list)?.elements.compactMap(\.string) ?? []
      let kept = required.filter(present.contains)
      let title = "Make optional: " + required.filter { !present.contains($0) }.joined(separator: ", ")
      return kept.isEmpty
        ? .remove(list, on: connector, title: title)
        : .set(list, to: .array(kept.map { .string($0) }), on: connector, title: title)
    }
  }

  /// Documents the answer of a status that the operation does not know.
  private static func documented(_ code: String, _ document: JSONDocument, _ call: TestCall) -> Mend {
    let schema = SchemaInference().schema(of: [document.root]).schema
    let pointer = call.operation
    return Mend(title: "Document the answer \(code) with this schema") {
      connector throws(ConnectorEditError) in
      try ConnectorEdit.setResponseSchema(code, ofOperationAt: pointer, to: schema, on: connector)
    }
  }
}
