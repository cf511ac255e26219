/// Edits that all speak of one document as one change, so that it is indexed once for all of them.
extension JSONDocument {
  /// Edits of the children of one container.
  private struct Group {
    let container: JSONValue
    var removed: [Int] = []
    var added: [(key: String?, fragment: JSONFragment)] = []
  }

  /// The change of all edits; nil when they touch each other and have to be carried out one after the other.
  ///
  /// What stands in one container is put together first: of several that come to its end, or go from there, each
  /// reckons with a comma of the others.
  func change(forAll edits: [JSONEdit]) throws(JSONEditError) -> TextChange? {
    var groups: [Int: Group] = [:]
    var order: [Int] = []
    var single: [TextEdit] = []
    for edit in edits {
      guard let container = container(of: edit) else {
        single += try change(for: edit).edits
        continue
      }
      if groups[container.index] == nil { order.append(container.index) }
      switch edit {
      case .remove(let pointer):
        guard let position = value(at: pointer)?.position else { throw .notFound(pointer) }
        groups[container.index, default: Group(container: container)].removed.append(position)
      case .set(let pointer, let fragment):
        let key = container.isObject ? pointer.last : nil
        groups[container.index, default: Group(container: container)].added.append((key, fragment))
      default: break
      }
    }
    for group in order.compactMap({ groups[$0] }) {
      guard let change = try change(for: group) else { return nil }
      single += change
    }
    return JSONDocument.whole(single)
  }

  /// The container whose children an edit makes more or fewer, where others may do the same beside it.
  private func container(of edit: JSONEdit) -> JSONValue? {
    switch edit {
    case .remove(let pointer): return value(at: pointer)?.parent
    case .set(let pointer, _):
      guard let parent = pointer.parent, let container = value(at: parent), let token = pointer.last else {
        return nil
      }
      if container.isObject { return container[token] == nil ? container : nil }
      return container.isArray && token == "-" ? container : nil
    default: return nil
    }
  }

  private func change(for group: Group) throws(JSONEditError) -> [TextEdit]? {
    let keys = group.added.compactMap { $0.key.map { Array($0.utf8) } }
    guard Set(group.removed).count == group.removed.count, Set(keys).count == keys.count else { return nil }
    if group.added.isEmpty { return removals(of: group.removed.sorted(), in: group.container) }
    if group.removed.isEmpty, group.added.count == 1 {
      let (key, fragment) = group.added[0]
      let place = group.container.count
      return try insertionChange(of: fragment, key: key, into: group.container, at: place).edits
    }
    guard let addition = appendingEdit(of: group.added, to: group.container) else { return nil }
    return exchange(group.removed.sorted(), addition, in: group.container)
  }

  /// Removals with what comes to the end of the same container: where its last children go, the new ones follow the
  /// last that stays, with the comma that stood behind it.
  private func exchange(
    _ removed: [Int], _ addition: TextEdit, in container: JSONValue
  ) -> [TextEdit] {
    let children = Array(container.children)
    let (leading, kept) = JSONDocument.leading(removed, of: children.count)
    let removals = leading.isEmpty ? [] : removals(of: leading, in: container)
    guard kept < children.count else { return removals + [addition] }
    let text = addition.replacement.dropFirst(separator(behind: children, of: container).count)
    let start = kept == 0 ? span(of: children[0]).lowerBound : children[kept - 1].range.upperBound
    let comma = bytes[start..<span(of: children[kept]).lowerBound]
    let edit = TextEdit(range: start..<addition.range.upperBound, replacement: Array(comma) + text)
    return removals + [edit]
  }

  /// One change out of several edits; nil when they touch each other.
  ///
  /// They do when two overlap, or one inserts where another begins or ends, since both would reckon with the same
  /// comma. A value that is only replaced leaves the comma behind it alone.
  private static func whole(_ edits: [TextEdit]) -> TextChange? {
    guard let change = TextChange(edits) else { return nil }
    for (left, right) in zip(change.edits, change.edits.dropFirst())
    where left.range.upperBound == right.range.lowerBound {
      let isBehindValue = !left.range.isEmpty && !left.replacement.isEmpty && right.range.isEmpty
      if left.range.isEmpty || (right.range.isEmpty && !isBehindValue) { return nil }
    }
    return change
  }
}
