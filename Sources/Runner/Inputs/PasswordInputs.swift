import ConnectorModel
import JSONText
import Transport

/// What somebody gave to fields of `format: password`: as secret as the values of a connection.
struct PasswordInputs {
  let form: OperationForm
  let resolver: InputResolver
  /// The names of the connection's values, whose secrets keep theirs.
  let taken: Set<String>

  /// Marks the values as secrets of a request, and the places where they stand.
  func hide(in draft: inout RequestDraft) {
    let whole = wholeBody
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
