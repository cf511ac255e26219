/// Taking over what another document says while every line that says the same already stays as it is.
extension JSONDocument {
  /// More single edits than this are a rewrite, which is written at once.
  private static let mostEdits = 400

  /// The bytes of this document once it means what another value does.
  ///
  /// Members that are there keep their order, spelling, indentation and line ends; new ones stand behind the member
  /// that they follow in `value`. Where this is not possible, as with repeated names, the value is written as a whole
  /// in the layout of this document.
  package func adopting(_ value: JSONValue) -> [UInt8] {
    if root.means(value) { return bytes }
    var edits: [JSONEdit] = []
    JSONDocument.collect(root, value, &edits)
    var edited = EditedDocument(self)
    if edits.count <= JSONDocument.mostEdits, (try? edited.applyTogether(edits)) != nil,
      edited.document.root.means(value)
    {
      return edited.document.bytes
    }
    let layout = self.layout
    return JSONFragment(value).written(in: layout) + (bytes.last == 0x0A ? layout.newline ?? [0x0A] : [])
  }

  private static func collect(_ own: JSONValue, _ other: JSONValue, _ edits: inout [JSONEdit]) {
    if own.means(other) { return }
    switch (own.kind, other.kind) {
    case (.object, .object): collectMembers(own, other, &edits)
    case (.array, .array): collectElements(own, other, &edits)
    default: edits.append(.set(own.pointer, JSONFragment(other)))
    }
  }

  private static func collectMembers(_ own: JSONValue, _ other: JSONValue, _ edits: inout [JSONEdit]) {
    let keys = Array(own.keys)
    var position = 0
    var added: [JSONEdit] = []
    for member in other.members {
      if let present = own[member.key] {
        collect(present, member.value, &edits)
        position = (present.position ?? position) + 1
      } else {
        added.append(
          .insertMember(into: own.pointer, key: member.key, JSONFragment(member.value), at: position))
      }
    }
    // Of several that go to one place the last is put there first, and the others before it.
    edits += added.reversed()
    let kept = Set(other.keys)
    edits += keys.filter { !kept.contains($0) }.map { .remove(own.pointer.appending($0)) }
  }

  /// Elements that are alike at both ends stay; those between are paired in their order.
  private static func collectElements(_ own: JSONValue, _ other: JSONValue, _ edits: inout [JSONEdit]) {
    let mine = Array(own.elements)
    let theirs = Array(other.elements)
    let shorter = min(mine.count, theirs.count)
    var start = 0
    while start < shorter, mine[start].means(theirs[start]) { start += 1 }
    var tail = 0
    while tail < shorter - start, mine[mine.count - 1 - tail].means(theirs[theirs.count - 1 - tail]) {
      tail += 1
    }
    let (mineEnd, theirsEnd) = (mine.count - tail, theirs.count - tail)
    let paired = min(mineEnd, theirsEnd)
    for index in start..<max(start, paired) { collect(mine[index], theirs[index], &edits) }
    for index in (max(start, paired)..<max(start, paired, theirsEnd)).reversed() {
      edits.append(.insertElement(into: own.pointer, JSONFragment(theirs[index]), at: max(start, paired)))
    }
    for index in max(start, paired)..<max(start, paired, mineEnd) {
      edits.append(.remove(mine[index].pointer))
    }
  }
}
