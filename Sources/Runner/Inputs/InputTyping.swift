import JSONText
import Transport

/// Turns what was given to a field into the value that the field's kind asks for.
struct InputTyping {
  /// Reads a file that a value names.
  let readFile: FileReader

  /// The typed value; a number keeps its spelling.
  func fragment(for value: InputValue, of field: InputField) throws(RequestError) -> JSONFragment {
    switch value {
    case .text(let text): return try fragment(for: text, field.kind, field)
    case .file(let path):
      let bytes = try contents(of: path, for: field)
      if field.format?.lowercased() == "byte" { return .string(Base64Text.encode(bytes)) }
      return try fragment(for: String(decoding: bytes, as: UTF8.self), field.kind, field)
    case .json(let fragment): return try typed(fragment, field.kind, field)
    }
  }

  /// The bytes of a file that the value of a field names.
  func contents(of path: String, for field: InputField) throws(RequestError) -> [UInt8] {
    do throws(FileReadError) {
      return try readFile(path)
    } catch {
      throw .unreadableFile(path, place: field.place, reason: error.reason)
    }
  }

  private func typed(
    _ fragment: JSONFragment, _ kind: InputKind, _ field: InputField
  ) throws(RequestError) -> JSONFragment {
    switch (kind, fragment) {
    case (.json, _), (_, .null), (.boolean, .boolean): return fragment
    case (.list(let item), .array(let elements)):
      var typed: [JSONFragment] = []
      for element in elements { typed.append(try self.typed(element, item, field)) }
      return .array(typed)
    case (.list(let item), .string(let text)): return try self.fragment(for: text, .list(of: item), field)
    case (.list(let item), _): return .array([try typed(fragment, item, field)])
    case (.text, _), (.file, _): return .string(fragment.wireText)
    default: return try self.fragment(for: fragment.wireText, kind, field)
    }
  }

  private func fragment(
    for text: String, _ kind: InputKind, _ field: InputField
  ) throws(RequestError) -> JSONFragment {
    switch kind {
    case .text, .file: return .string(text)
    case .integer:
      guard NumberText.isInteger(text) else { throw invalid(text, kind, field) }
      return .number(text)
    case .number:
      guard NumberText.isNumber(text) else { throw invalid(text, kind, field) }
      return .number(text)
    case .boolean:
      switch text.lowercased() {
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      default: throw invalid(text, kind, field)
      }
    case .json: return try json(text, field)
    case .list(let item):
      if text.first(where: { !$0.isWhitespace }) == "[" {
        return try typed(try json(text, field), kind, field)
      }
      var elements: [JSONFragment] = []
      let hasLines = text.contains(where: \.isNewline)
      for part in text.split(whereSeparator: { hasLines ? $0.isNewline : $0 == "," }) {
        elements.append(try fragment(for: part.trimmed, item, field))
      }
      return .array(elements)
    }
  }

  private func json(_ text: String, _ field: InputField) throws(RequestError) -> JSONFragment {
    do throws(JSONSyntaxError) {
      return try JSONFragment(parsing: text)
    } catch {
      throw .notJSON(place: field.place, reason: error.message, offset: error.offset)
    }
  }

  private func invalid(_ text: String, _ kind: InputKind, _ field: InputField) -> RequestError {
    .invalidInput(field.name, place: field.place, expected: kind.phrase, value: text)
  }
}
