import ConnectorModel
import JSONText
import Transport

/// Writes the body parameter or the form fields into a request.
struct BodyWriter {
  let form: OperationForm
  let resolver: InputResolver
  let typing: InputTyping
  let definition: APIDefinition

  private var consumes: [String] { form.operation.consumes(in: definition) }

  func write(to draft: inout RequestDraft) throws(RequestError) {
    if let shape = form.body {
      try writeBody(shape, to: &draft)
    } else {
      try writeForm(to: &draft)
    }
  }

  private func writeBody(_ shape: BodyShape, to draft: inout RequestDraft) throws(RequestError) {
    let given = wholeBody(shape)
    let header = draft.header("Content-Type")
    if case .leaf(let field) = shape, field.kind == .file {
      try writeBytes(given, field, header: header, to: &draft)
      return
    }
    let type = ContentTypeChoice.forBody(header: header, consumes: consumes)
    let encoding = BodyEncoding(of: MediaType(type))
    if let given, encoding != .urlEncoded, encoding != .multipart {
      try writeWhole(given, shape, encoding, to: &draft)
      draft.setHeader("Content-Type", type)
      return
    }
    let isNeeded = form.bodyParameter?.isRequired ?? false
    let value: JSONFragment?
    if let given {
      value = try parsed(given)
    } else {
      value = try BodyAssembler(resolver: resolver, typing: typing).fragment(of: shape, isNeeded: isNeeded)
    }
    guard let value else { return }
    try write(value, encoding, type, to: &draft)
  }

  private func write(
    _ value: JSONFragment, _ encoding: BodyEncoding, _ type: String, to draft: inout RequestDraft
  ) throws(RequestError) {
    draft.setHeader("Content-Type", type)
    switch encoding {
    case .json: draft.body = .bytes(value.written(in: .compact))
    case .urlEncoded: draft.body = .bytes(Array(FormEncoding.text(FormEncoding.pairs(value)).utf8))
    case .multipart:
      draft.removeHeader("Content-Type")
      draft.body = .multipart(
        FormEncoding.pairs(value).map { MultipartPart(name: $0.name, content: Array($0.value.utf8)) })
    case .text, .bytes:
      if case .object = value { throw .bodyNeedsText(contentType: type) }
      draft.body = .bytes(Array(value.wireText.utf8))
    }
  }

  /// The body as given in one piece, or as the body parameter's own test value or default has it.
  private func wholeBody(_ shape: BodyShape) -> InputValue? {
    if let given = resolver.values["body"], !given.isEmpty { return given }
    let isUntouched = !shape.names.contains { resolver.values[$0] != nil }
    guard isUntouched, let parameter = form.bodyParameter?.value, parameter["schema"] != nil,
      let preset = parameter["x-ms-test-value"] ?? parameter["default"], !preset.isNull
    else { return nil }
    return preset.string.map { .text($0) } ?? .json(JSONFragment(preset))
  }

  /// Writes a body given in one piece; JSON that was given as text is sent as it is written.
  private func writeWhole(
    _ given: InputValue, _ shape: BodyShape, _ encoding: BodyEncoding, to draft: inout RequestDraft
  ) throws(RequestError) {
    if case .object(_, _, _, let members) = shape,
      let part = members.flatMap(\.names).first(where: { resolver.values[$0]?.isEmpty == false })
    {
      throw .conflictingBody(part: part)
    }
    switch given {
    case .json(let fragment):
      draft.body = .bytes(encoding == .json ? fragment.written(in: .compact) : Array(fragment.wireText.utf8))
    case .text(let text):
      if encoding == .json, case .leaf(let field) = shape, field.kind != .json {
        draft.body = .bytes(try typing.fragment(for: given, of: field).written(in: .compact))
        return
      }
      if encoding == .json { _ = try parsed(given) }
      draft.body = .bytes(Array(text.utf8))
    case .file(let path): draft.body = .bytes(try contents(of: path))
    }
  }

  private func parsed(_ given: InputValue) throws(RequestError) -> JSONFragment {
    let text: String
    switch given {
    case .json(let fragment): return fragment
    case .text(let own): text = own
    case .file(let path): text = String(decoding: try contents(of: path), as: UTF8.self)
    }
    do throws(JSONSyntaxError) {
      return try JSONFragment(parsing: text)
    } catch {
      throw .notJSON(place: "the body", reason: error.message, offset: error.offset)
    }
  }

  private func writeBytes(
    _ given: InputValue?, _ field: InputField, header: String?, to draft: inout RequestDraft
  ) throws(RequestError) {
    guard let value = given ?? resolver.value(of: field)?.value else {
      guard form.bodyParameter?.isRequired != true else {
        throw .missingInput(field.name, place: field.place)
      }
      return
    }
    switch value {
    case .text(let path), .file(let path): draft.body = .bytes(try contents(of: path))
    case .json(let fragment): draft.body = .bytes(Array(fragment.wireText.utf8))
    }
    draft.setHeader("Content-Type", ContentTypeChoice.forBytes(header: header, consumes: consumes))
  }

  private func contents(of path: String) throws(RequestError) -> [UInt8] {
    do throws(FileReadError) {
      return try typing.readFile(path)
    } catch {
      throw .unreadableFile(path, place: "the body", reason: error.reason)
    }
  }
}
