import ConnectorModel
import JSONText
import Transport

/// What somebody gave to fields of `format: password`: as secret as the values of a connection.
struct PasswordInputs {
  let form: OperationForm
  let definition: APIDefinition
  let resolver: InputResolver
  /// The names of the connection's values, whose secrets keep theirs.
  let taken: Set<String>

  /// Marks the values as secrets of a request, and the places where they stand.
  func hide(in draft: inout RequestDraft) {
    let whole = wholeBody
    hideParts(of: whole, in: &draft)
    for field in form.fields where field.isPassword {
      guard let text = given(field) ?? whole.flatMap({ value(of: field, in: $0) }), !text.isEmpty else {
        continue
      }
      draft.secrets[taken.contains(field.name) ? "input " + field.name : field.name] = Secret(text)
      switch field.location {
      case .query: draft.hiding.query.insert(QueryName.encoded(field.wireName))
      case .header: draft.hiding.headers.insert(field.wireName.lowercased())
      case .path, .body, .formData: break
      }
    }
  }

  /// Marks what stands within lists, maps and objects of a value that was given in one piece.
  private func hideParts(of body: JSONFragment?, in draft: inout RequestDraft) {
    var parts: [(name: String, text: String)] = []
    if let body, let parameter = form.bodyParameter {
      parts += secrets(in: body, parameter.schema ?? parameter.value, 0).map { ("body", $0) }
    }
    for field in form.fields {
      guard let input = resolver.value(of: field), input.source == .user else { continue }
      switch input.value {
      case .json(let fragment): parts += secrets(in: fragment, field.value, 0).map { (field.name, $0) }
      case .text(let text):
        if let fragment = try? JSONFragment(parsing: text) {
          parts += secrets(in: fragment, field.value, 0).map { (field.name, $0) }
        } else if field.isPassword, field.type == "array" {
          parts += text.split(separator: ",").map { (field.name, String($0)) }
        }
      case .file: break
      }
    }
    for (number, part) in parts.enumerated() where !part.text.isEmpty {
      draft.secrets["input \(part.name) \(number + 1)"] = Secret(part.text)
    }
  }

  /// The texts of `format: password` within a value, as its schema says.
  private func secrets(in value: JSONFragment, _ schema: JSONValue?, _ depth: Int) -> [String] {
    guard depth < 64, let schema = schema.flatMap({ definition.resolve($0) }) else { return [] }
    let own: [String] =
      switch value {
      case .string(let text) where schema.isOfPassword: [text]
      case .array(let elements): elements.flatMap { secrets(in: $0, schema["items"], depth + 1) }
      case .object(let members):
        members.flatMap { member in
          secrets(
            in: member.value, schema["properties"]?[member.key] ?? schema["additionalProperties"], depth + 1)
        }
      default: []
      }
    return own + schema["allOf"].elements.flatMap { secrets(in: value, $0, depth + 1) }
  }

  private func given(_ field: InputField) -> String? {
    guard let input = resolver.value(of: field), input.source == .user else { return nil }
    switch input.value {
    case .text(let text): return text
    case .json(let fragment): return fragment.wireText
    case .file: return nil
    }
  }

  /// The body where it was given in one piece.
  private var wholeBody: JSONFragment? {
    switch resolver.values["body"] {
    case .json(let fragment)?: fragment
    case .text(let text)?: try? JSONFragment(parsing: text)
    case .file?, nil: nil
    }
  }

  /// What stands in a whole body where the field would.
  private func value(of field: InputField, in body: JSONFragment) -> String? {
    guard field.location == .body, let pointer = JSONPointer(String(field.name.dropFirst("body".count)))
    else { return nil }
    let value = pointer.tokens.reduce(Optional(body)) { $0?[$1] }
    guard case .string(let text)? = value else { return nil }
    return text
  }
}
