extension JSONDocument {
  /// The byte replacements of one edit, laid out as the neighbours are.
  package func change(for edit: JSONEdit) throws(JSONEditError) -> TextChange {
    switch edit {
    case .set(let pointer, let fragment): try settingChange(pointer, fragment)
    case .insertMember(let pointer, let key, let fragment, let position):
      try insertionChange(of: fragment, key: key, into: container(pointer, isObject: true), at: position)
    case .insertElement(let pointer, let fragment, let position):
      try insertionChange(of: fragment, key: nil, into: container(pointer, isObject: false), at: position)
    case .remove(let pointer): try removalChange(found(pointer))
    case .rename(let pointer, let name): try renamingChange(found(pointer), to: name)
    case .move(let pointer, let position): try movingChange(found(pointer), to: position)
    }
  }

  /// The document after one edit.
  package func applying(_ edit: JSONEdit) throws(JSONEditError) -> JSONDocument {
    try applying(change(for: edit), at: .root)
  }

  /// The document after a change of its text; refused when the result could not be read again.
  func applying(_ change: TextChange, at pointer: JSONPointer) throws(JSONEditError) -> JSONDocument {
    do throws(JSONSyntaxError) {
      return try JSONDocument(change.applied(to: bytes))
    } catch {
      throw error.reason == .tooDeep ? .tooDeep(pointer) : .notJSON(error)
    }
  }

  private func found(_ pointer: JSONPointer) throws(JSONEditError) -> JSONValue {
    guard let value = value(at: pointer) else { throw .notFound(pointer) }
    return value
  }

  private func container(_ pointer: JSONPointer, isObject: Bool) throws(JSONEditError) -> JSONValue {
    let value = try found(pointer)
    if isObject, !value.isObject { throw .notAnObject(pointer) }
    if !isObject, !value.isArray { throw .notAnArray(pointer) }
    return value
  }

  private func settingChange(
    _ pointer: JSONPointer, _ fragment: JSONFragment
  ) throws(JSONEditError) -> TextChange {
    if let old = value(at: pointer) { return replacementChange(of: old, by: fragment) }
    var missing = fragment
    var place = pointer
    while let parent = place.parent, let token = place.last {
      if let container = value(at: parent) {
        if container.isObject {
          return try insertionChange(of: missing, key: token, into: container, at: container.count)
        }
        guard container.isArray else { throw .notAnObject(parent) }
        guard token == "-" || token == String(container.count) else {
          guard JSONPointer.position(of: token) != nil else { throw .notAnObject(parent) }
          throw .positionOutside(parent, count: container.count)
        }
        return try insertionChange(of: missing, key: nil, into: container, at: container.count)
      }
      missing = token == "-" ? .array([missing]) : .object([JSONFragment.Member(token, missing)])
      place = parent
    }
    throw .notFound(pointer)
  }

  /// Replaces a value; a container that stood on one line is written on one line again.
  private func replacementChange(of old: JSONValue, by fragment: JSONFragment) -> TextChange {
    let layout = self.layout
    let wasOnOneLine = old.count > 0 && !old.source.contains(0x0A)
    let inOneLine = wasOnOneLine || (old.parent.map { isOnOneLine($0) } ?? false)
    let indent = JSONLayout.indent(ofLineAt: old.keyRange?.lowerBound ?? old.range.lowerBound, in: bytes)
    let text = fragment.written(in: layout, indent: indent, onOneLine: inOneLine)
    return TextChange(TextEdit(range: old.range, replacement: text))
  }

  private func renamingChange(_ value: JSONValue, to name: String) throws(JSONEditError) -> TextChange {
    guard let parent = value.parent, let keyRange = value.keyRange else {
      throw value.parent == nil ? .rootCannotBe("renamed") : .notAnObject(value.pointer.parent ?? .root)
    }
    if value.key != name, parent[name] != nil { throw .memberExists(parent.pointer.appending(name)) }
    let literal = JSONString.encode(name, ascii: self.layout.isASCII)
    return TextChange(TextEdit(range: keyRange, replacement: literal))
  }

  func isOnOneLine(_ container: JSONValue) -> Bool {
    container.count > 0 && !container.source.contains(0x0A)
  }
}
