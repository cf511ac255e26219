import ConnectorModel
import JSONText
import Transport

/// Writes path, query and header parameters into a request.
struct ParameterWriter {
  let form: OperationForm
  let resolver: InputResolver
  let typing: InputTyping

  func write(to draft: inout RequestDraft) throws(RequestError) {
    var segments: [String: String] = [:]
    for field in form.parameterFields where field.location != .formData {
      guard let input = resolver.value(of: field) else {
        guard !field.isRequired else { throw .missingInput(field.name, place: field.place) }
        continue
      }
      let value = try typing.fragment(for: input.value, of: field)
      switch field.location {
      case .path: segments[field.wireName] = try segment(value, field, &draft)
      case .query: writeQuery(value, field, &draft)
      case .header: try writeHeader(value, field, &draft)
      case .body, .formData: break
      }
    }
    draft.segments = segments
    draft.path = try path(segments, &draft)
  }

  private func path(_ segments: [String: String], _ draft: inout RequestDraft) throws(RequestError) -> String
  {
    var template = Substring(form.operation.path)
    if let fragment = template.utf8.firstIndex(of: UInt8(ascii: "#")) {
      template = template[..<fragment]
      draft.notes.append("the path's part from # on is never sent")
    }
    var path = ""
    for part in PathTemplate(String(template)).parts {
      switch part {
      case .literal(let text): path += LiteralURL.encoded(text)
      case .parameter(let name):
        guard let value = segments[name] else {
          throw .unreplacedTemplate(name, path: form.operation.path)
        }
        path += value
      }
    }
    return path.utf8.first == UInt8(ascii: "/") ? path : "/" + path
  }

  private func segment(
    _ value: JSONFragment, _ field: InputField, _ draft: inout RequestDraft
  ) throws(RequestError) -> String {
    let items = ParameterWriter.items(value)
    guard items.contains(where: { !$0.isEmpty }) else { throw .missingInput(field.name, place: field.place) }
    if items == ["."] || items == [".."] { throw .dotSegment(place: field.place) }
    return joined(items, field, &draft)
  }

  private func writeQuery(_ value: JSONFragment, _ field: InputField, _ draft: inout RequestDraft) {
    let name = QueryName.encoded(field.wireName)
    let items = ParameterWriter.items(value)
    if CollectionFormat(of: field) == .multi {
      for item in items { draft.query.append((name, joined([item], field, &draft))) }
    } else {
      draft.query.append((name, joined(items, field, &draft)))
    }
  }

  private func writeHeader(
    _ value: JSONFragment, _ field: InputField, _ draft: inout RequestDraft
  ) throws(RequestError) {
    let name = field.wireName
    guard name.isHTTPToken else { throw .invalidHeaderName(name) }
    guard !HeaderRules.ownedByTransfer.contains(name.lowercased()) else {
      draft.notes.append("the header \(name) belongs to the transfer and is not taken from the parameter")
      return
    }
    let items = ParameterWriter.items(value)
    let text = items.joined(separator: CollectionFormat(of: field).plainSeparator)
    guard HeaderRules.isValue(text) else { throw .invalidHeaderValue(name) }
    draft.setHeader(name, text)
  }

  /// The items, each encoded, with the separator of the parameter's collection format between them.
  private func joined(_ items: [String], _ field: InputField, _ draft: inout RequestDraft) -> String {
    let isDouble = field.value["x-ms-url-encoding"]?.string?.lowercased() == "double"
    if !isDouble, items.contains(where: LiteralURL.hasEscape) {
      draft.notes.append("the value of \(field.place) looks encoded already and is encoded once more")
    }
    let encoded = items.map { item in
      let once = PercentEncoding.encode(item)
      return isDouble ? PercentEncoding.encode(once) : once
    }
    return encoded.joined(separator: CollectionFormat(of: field).encodedSeparator)
  }

  static func items(_ value: JSONFragment) -> [String] {
    guard case .array(let elements) = value else { return [value.wireText] }
    return elements.map(\.wireText)
  }
}
