import ConnectorModel
import JSONText
import Transport

extension BodyWriter {
  /// Writes `formData` parameters, URL-encoded or as the parts of a multipart body.
  func writeForm(to draft: inout RequestDraft) throws(RequestError) {
    let fields = form.fields.filter { $0.location == .formData }
    guard !fields.isEmpty else { return }
    var parts: [MultipartPart] = []
    var pairs: [(name: String, value: String)] = []
    for field in fields {
      guard let input = resolver.value(of: field) else {
        guard !field.isRequired else { throw .missingInput(field.name, place: field.place) }
        continue
      }
      if field.kind == .file {
        parts.append(try filePart(input.value, field))
      } else {
        for text in texts(try typing.fragment(for: input.value, of: field), field) {
          pairs.append((field.wireName, text))
          parts.append(MultipartPart(name: field.wireName, content: Array(text.utf8)))
        }
      }
    }
    guard !parts.isEmpty else { return }
    let hasFile = fields.contains { $0.kind == .file }
    let consumes = form.operation.consumes(in: definition)
    let type = ContentTypeChoice.forForm(consumes: consumes, hasFile: hasFile)
    if let asked = draft.header("Content-Type"), MediaType(asked).essence != type {
      draft.notes.append("form fields are sent as \(type); the Content-Type parameter is left out")
    }
    if type == ContentTypeChoice.multipart {
      draft.removeHeader("Content-Type")
      draft.body = .multipart(parts)
    } else {
      draft.setHeader("Content-Type", type)
      draft.body = .bytes(Array(FormEncoding.text(pairs).utf8))
    }
  }

  private func texts(_ value: JSONFragment, _ field: InputField) -> [String] {
    let items = ParameterWriter.items(value)
    let format = CollectionFormat(of: field)
    return format == .multi ? items : [items.joined(separator: format.plainSeparator)]
  }

  private func filePart(_ value: InputValue, _ field: InputField) throws(RequestError) -> MultipartPart {
    let path: String
    switch value {
    case .text(let text), .file(let text): path = text
    case .json(let fragment): path = fragment.wireText
    }
    return MultipartPart(
      name: field.wireName, content: try typing.contents(of: path, for: field),
      fileName: FileType.name(of: path), contentType: FileType.of(path))
  }
}
