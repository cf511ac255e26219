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
    var layout = self.layout
    if container.isObject { layout.colon = JSONLayout.colon(of: JSONMember(value: neighbour), in: bytes) }
    let separator = separator(at: position, among: siblings, of: container, layout)
    let indent =
      separator.lastIndex(of: 0x0A).map { line in
        Array(separator[(line + 1)...].prefix { $0 == 0x20 || $0 == 0x09 })
      } ?? JSONLayout.indent(ofLineAt: span(of: neighbour).lowerBound, in: bytes)
    let isInline = isOnOneLine(container) || isAlike(fragment, neighbour)
    let child = written(fragment, key: key, layout, indent, onOneLine: isInline)
    let place = isLast ? neighbour.range.upperBound : span(of: neighbour).lowerBound
    return TextChange(
      TextEdit(range: place..<place, replacement: isLast ? separator + child : child + separator))
  }

  /// The comma and the white space around it, as the neighbours have them.
  func separator(
    at position: Int, among siblings: [JSONValue], of container: JSONValue, _ layout: JSONLayout
  ) -> [UInt8] {
    if siblings.count > 1 {
      let right = min(max(position, 1), siblings.count - 1)
      return Array(bytes[siblings[right - 1].range.upperBound..<span(of: siblings[right]).lowerBound])
    }
    let lead = bytes[container.range.lowerBound + 1..<span(of: siblings[0]).lowerBound]
    return [UInt8(ascii: ",")] + (lead.contains(0x0A) ? Array(lead) : layout.gap)
  }

  /// Whether the neighbour is a container of the same kind on one line, so that the new child becomes one too.
  private func isAlike(_ fragment: JSONFragment, _ neighbour: JSONValue) -> Bool {
    switch fragment {
    case .array(let elements):
      neighbour.isArray && isOnOneLine(neighbour) && !elements.contains { $0.hasChildren }
    case .object(let members):
      neighbour.isObject && isOnOneLine(neighbour) && !members.contains { $0.value.hasChildren }
    default: false
    }
  }

  /// Writes the first member or element of an empty container, on lines of its own where the file has lines.
  private func fillingChange(
    of container: JSONValue, with fragment: JSONFragment, key: String?
  ) throws(JSONEditError) -> TextChange {
    let layout = self.layout
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

  func written(
    _ fragment: JSONFragment, key: String?, _ layout: JSONLayout, _ indent: [UInt8], onOneLine: Bool
  ) -> [UInt8] {
    let name = key.map { JSONString.encode($0, ascii: layout.isASCII) + layout.colon } ?? []
    return name + fragment.written(in: layout, indent: indent, onOneLine: onOneLine)
  }

  /// Takes a child out with one comma: its own where another follows, else the one before it.
  func removalChange(_ value: JSONValue) throws(JSONEditError) -> TextChange {
    guard let parent = value.parent, let position = value.position else { throw .rootCannotBe("removed") }
    return TextChange(removals(of: [position], in: parent)[0])
  }

  /// Takes children out, each with one comma; those at the end with the one before the first of them.
  func removals(of positions: [Int], in parent: JSONValue) -> [TextEdit] {
    let children = Array(parent.children)
    guard positions.count < children.count else {
      let inner = parent.range.lowerBound + 1..<parent.range.upperBound - 1
      return [TextEdit(range: inner, replacement: [])]
    }
    let (leading, kept) = JSONDocument.leading(positions, of: children.count)
    var edits = leading.map { position in
      let range = span(of: children[position]).lowerBound..<span(of: children[position + 1]).lowerBound
      return TextEdit(range: range, replacement: [])
    }
    if kept < children.count {
      let range = children[kept - 1].range.upperBound..<children[children.count - 1].range.upperBound
      edits.append(TextEdit(range: range, replacement: []))
    }
    return edits
  }

  /// The positions without those at the end of so many, and the number of children up to there.
  static func leading(_ positions: [Int], of count: Int) -> (positions: [Int], kept: Int) {
    var positions = positions
    var kept = count
    while let last = positions.last, last == kept - 1 {
      positions.removeLast()
      kept -= 1
    }
    return (positions, kept)
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

  func span(of child: JSONValue) -> Range<Int> {
    (child.keyRange?.lowerBound ?? child.range.lowerBound)..<child.range.upperBound
  }
}
