/// Several new children of one container at once, laid out as they are when they come one after the other.
extension JSONDocument {
  /// What of the last child so far tells how the next one is laid out.
  private enum LastChild {
    /// An array or object with something in it, on one line.
    case array, object
    case other

    init(_ value: JSONValue, isOnOneLine: Bool) {
      self = !isOnOneLine ? .other : value.isArray ? .array : value.isObject ? .object : .other
    }

    init(_ fragment: JSONFragment, isOnOneLine: Bool) {
      switch fragment {
      case .array(let elements) where isOnOneLine && !elements.isEmpty: self = .array
      case .object(let members) where isOnOneLine && !members.isEmpty: self = .object
      default: self = .other
      }
    }

    /// Whether a child of the same kind becomes one on one line, too.
    func isAlike(_ fragment: JSONFragment) -> Bool {
      switch (self, fragment) {
      case (.array, .array(let elements)): !elements.contains { $0.hasChildren }
      case (.object, .object(let members)): !members.contains { $0.value.hasChildren }
      default: false
      }
    }
  }

  /// Writes new members or elements after the last; nil where each has to see the one before it.
  func appendingEdit(
    of new: [(key: String?, fragment: JSONFragment)], to container: JSONValue
  ) -> TextEdit? {
    // The first thing in a document settles its layout.
    guard root.count > 0 else { return nil }
    let siblings = Array(container.children)
    guard let last = siblings.last else { return fillingEdit(of: container, with: new) }
    var layout = self.layout
    if container.isObject { layout.colon = JSONLayout.colon(of: JSONMember(value: last), in: bytes) }
    let separator = separator(behind: siblings, of: container)
    let isInline = isOnOneLine(container)
    guard isInline || separator.contains(0x0A) else { return nil }
    let model = LastChild(last, isOnOneLine: isOnOneLine(last))
    let text = text(of: new[...], after: model, separator, layout, onOneLine: isInline)
    return TextEdit(range: last.range.upperBound..<last.range.upperBound, replacement: text)
  }

  /// What stands before a child that comes after the last one.
  func separator(behind siblings: [JSONValue], of container: JSONValue) -> [UInt8] {
    separator(at: siblings.count, among: siblings, of: container, layout)
  }

  private func fillingEdit(
    of container: JSONValue, with new: [(key: String?, fragment: JSONFragment)]
  ) -> TextEdit? {
    guard let first = new.first else { return nil }
    let layout = self.layout
    let inner = container.range.lowerBound + 1..<container.range.upperBound - 1
    let comma = [UInt8(ascii: ",")]
    let isInline = container.parent.map { isOnOneLine($0) } ?? false
    guard let newline = layout.newline, !isInline else {
      let child = written(first.fragment, key: first.key, layout, [], onOneLine: true)
      let rest = text(of: new.dropFirst(), after: .other, comma + layout.gap, layout, onOneLine: true)
      return TextEdit(range: inner, replacement: child + rest)
    }
    let anchor = container.keyRange?.lowerBound ?? container.range.lowerBound
    let outer = JSONLayout.indent(ofLineAt: anchor, in: bytes)
    let lead = newline + outer + layout.unit
    let child = written(first.fragment, key: first.key, layout, outer + layout.unit, onOneLine: false)
    let model = LastChild(first.fragment, isOnOneLine: !child.contains(0x0A))
    let rest = text(of: new.dropFirst(), after: model, comma + lead, layout, onOneLine: false)
    return TextEdit(range: inner, replacement: lead + child + rest + newline + outer)
  }

  private func text(
    of new: ArraySlice<(key: String?, fragment: JSONFragment)>, after last: LastChild, _ separator: [UInt8],
    _ layout: JSONLayout, onOneLine: Bool
  ) -> [UInt8] {
    let indent =
      separator.lastIndex(of: 0x0A).map { line in
        Array(separator[(line + 1)...].prefix { $0 == 0x20 || $0 == 0x09 })
      } ?? []
    var last = last
    var text: [UInt8] = []
    for (key, fragment) in new {
      let isInline = onOneLine || last.isAlike(fragment)
      let child = written(fragment, key: key, layout, indent, onOneLine: isInline)
      text += separator + child
      last = LastChild(fragment, isOnOneLine: !child.contains(0x0A))
    }
    return text
  }
}
