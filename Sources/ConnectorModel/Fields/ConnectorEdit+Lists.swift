package import JSONText

extension ConnectorEdit {
  /// Sets a list and touches only the elements that differ; nil or (unless kept) no element removes it.
  package static func setList(
    _ place: Place, _ values: [JSONFragment]?, on connector: Connector, keepsEmpty: Bool = false,
    title: String? = nil
  ) -> ConnectorEdit {
    guard let values, keepsEmpty || !values.isEmpty else { return remove(place, on: connector, title: title) }
    guard let old = connector.value(at: place), old.isArray else {
      return set(place, to: .array(values), on: connector, title: title)
    }
    let title = title ?? "Set " + connector.phrase(for: place)
    let edits = listEdits(from: old.elements.map { JSONFragment($0) }, to: values, at: place.pointer)
    return ConnectorEdit(title: title, steps: edits.map { .json(place.file, $0) })
  }

  /// The edits, one after the other, between two lists: replaced, then removed or added elements.
  private static func listEdits(
    from old: [JSONFragment], to new: [JSONFragment], at pointer: JSONPointer
  ) -> [JSONEdit] {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    let replaced = min(old.count, new.count) - start - tail
    var edits = (start..<start + replaced).map { JSONEdit.set(pointer.appending($0), new[$0]) }
    let end = start + replaced
    for position in (end..<max(end, old.count - tail)).reversed() {
      edits.append(.remove(pointer.appending(position)))
    }
    for position in end..<max(end, new.count - tail) {
      edits.append(.insertElement(into: pointer, new[position], at: position))
    }
    return edits
  }
}
