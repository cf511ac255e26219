/// Insertion, removal and reordering. A member owns its name, its value, what stands between, and one comma.
extension JSONDocument {
  /// Writes a new member or element before the one at a position, or after the last.
  func insertionChange(
    of fragment: JSONFragment, key: String?, into container: JSONValue, at position: Int
  ) throws(JSONEditError) -> TextChange {
    let siblings = Array(container.children)
    guard (0...siblings.count).contains(position) else {
      throw .positionOutside(container.pointer, count: siblings.count)
    }
    if let key, container[key] != nil { throw .memberExists(container.pointer.appending(key)) }
    guard !siblings.isEmpty else { return try fillingChange(of: container, with: fragment, key: key) }
    let isLast = position == siblings.count
    let neighbour = siblings[isLast ? position - 1 : position]
    let lead = leadingSpace(of: neighbour, isFirst: isLast ? position == 1 : position == 0, in: container)
    var layout = JSONLayout(of: self)
    if container.isObject { layout.colon = JSONLayout.colon(of: JSONMember(value: neighbour), in: bytes) }
    let gap = isOnOneLine(container) && lead.isEmpty && position <= 1 ? layout.gap : lead
    let indent = gap.lastIndex(of: 0x0A).map { Array(gap[($0 + 1)...]) } ?? []
    let child = written(fragment, key: key, layout, indent, onOneLine: isOnOneLine(container))
    let comma: [UInt8] = [UInt8(ascii: ",")]
    if isLast {
      let end = neighbour.range.upperBound
      let text = comma + (siblings.count == 1 && isOnOneLine(container) ? layout.gap : gap) + child
      return TextChange(TextEdit(range: end..<end, replacement: text))
    }
    let start = span(of: neighbour).lowerBound
    let text = child + comma + (position == 0 && isOnOneLine(container) ? layout.gap : gap)
    return TextChange(TextEdit(range: start..<start, replacement: text))
  }

  /// Writes the first member or element of an empty container, on lines of its own where the file has lines.
  private func fillingChange(
    of container: JSONValue, with fragment: JSONFragment, key: String?
  ) throws(JSONEditError) -> TextChange {
    let layout = JSONLayout(of: self)
    let inner = container.range.lowerBound + 1..<container.range.upperBound - 1
    let isInline = container.parent.map { isOnOneLine($0) } ?? false
    guard let newline = layout.newline, !isInline else {
      return TextChange(
        TextEdit(range: inner, replacement: written(fragment, key: key, layout, [], onOneLine: true)))
    }
    let anchor = container.keyRange?.lowerBound ?? container.range.lowerBound
    let outer = JSONLayout.indent(ofLineAt: anchor, in: bytes)
    let indent = outer + layout.unit
    let child = written(fragment, key: key, layout, indent, onOneLine: false)
    return TextChange(TextEdit(range: inner, replacement: newline + indent + child + newline + outer))
  }

  private func written(
    _ fragment: JSONFragment, key: String?, _ layout: JSONLayout, _ indent: [UInt8], onOneLine: Bool
  ) -> [UInt8] {
    let name = key.map { JSONString.encode($0, ascii: layout.isASCII) + layout.colon } ?? []
    return name + fragment.written(in: layout, indent: indent, onOneLine: onOneLine)
  }

  /// The white space before a child: after the comma of the child before it, or after the opening bracket.
  private func leadingSpace(of child: JSONValue, isFirst: Bool, in container: JSONValue) -> [UInt8] {
    let start = span(of: child).lowerBound
    var begin = start
    while begin > container.range.lowerBound + 1, JSONDocument.isSpace(bytes[begin - 1]) { begin -= 1 }
    return Array(bytes[begin..<start])
  }

  /// Takes a child out with one comma: its own where another follows, else the one before it.
  func removalChange(_ value: JSONValue) throws(JSONEditError) -> TextChange {
    guard let parent = value.parent, let position = value.position else { throw .rootCannotBe("removed") }
    let siblings = Array(parent.children)
    let range: Range<Int>
    if siblings.count == 1 {
      range = parent.range.lowerBound + 1..<parent.range.upperBound - 1
    } else if position + 1 < siblings.count {
      range = span(of: value).lowerBound..<span(of: siblings[position + 1]).lowerBound
    } else {
      range = siblings[position - 1].range.upperBound..<value.range.upperBound
    }
    return TextChange(TextEdit(range: range, replacement: []))
  }

  /// Reorders by exchanging the texts of the children; the separators between them stay where they are.
  func movingChange(_ value: JSONValue, to target: Int) throws(JSONEditError) -> TextChange {
    guard let parent = value.parent, let position = value.position else { throw .rootCannotBe("moved") }
    var order = Array(parent.children)
    guard order.indices.contains(target) else {
      throw .positionOutside(parent.pointer, count: order.count)
    }
    let places = order.map { span(of: $0) }
    order.insert(order.remove(at: position), at: target)
    let affected = min(position, target)...max(position, target)
    let edits = affected.map { index in
      TextEdit(range: places[index], replacement: Array(bytes[span(of: order[index])]))
    }
    guard let change = TextChange(edits) else { throw .notFound(value.pointer) }
    return change
  }

  private func span(of child: JSONValue) -> Range<Int> {
    (child.keyRange?.lowerBound ?? child.range.lowerBound)..<child.range.upperBound
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
