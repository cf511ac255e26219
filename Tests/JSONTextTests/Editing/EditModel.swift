import JSONText

/// What an edit means, carried out on plain values: the yardstick for the edits of bytes.
extension JSONFragment {
  /// The fragment after an edit whose pointers lead somewhere.
  func after(_ edit: JSONEdit) -> JSONFragment {
    switch edit {
    case .set(let pointer, let value): replacing(pointer.tokens[...]) { _ in value }
    case .insertMember(let pointer, let key, let value, let position):
      replacing(pointer.tokens[...]) { container in
        guard case .object(var members) = container else { return container }
        members.insert(Member(key, value), at: position)
        return .object(members)
      }
    case .insertElement(let pointer, let value, let position):
      replacing(pointer.tokens[...]) { container in
        guard case .array(var elements) = container else { return container }
        elements.insert(value, at: position)
        return .array(elements)
      }
    case .remove(let pointer):
      changingChild(pointer) { children, index in children.remove(at: index) }
    case .rename(let pointer, let name):
      changingChild(pointer) { children, index in children[index] = Member(name, children[index].value) }
    case .move(let pointer, let target):
      changingChild(pointer) { children, index in children.insert(children.remove(at: index), at: target) }
    }
  }

  private func changingChild(_ pointer: JSONPointer, _ change: (inout [Member], Int) -> Void) -> JSONFragment
  {
    guard let parent = pointer.parent, let token = pointer.last else { return self }
    return replacing(parent.tokens[...]) { container in
      switch container {
      case .object(var members):
        guard let index = members.lastIndex(where: { $0.key == token }) else { return container }
        change(&members, index)
        return .object(members)
      case .array(let elements):
        var members = elements.map { Member("", $0) }
        change(&members, Int(token) ?? 0)
        return .array(members.map(\.value))
      default: return container
      }
    }
  }

  private func replacing(
    _ tokens: ArraySlice<String>, _ change: (JSONFragment) -> JSONFragment
  ) -> JSONFragment {
    guard let token = tokens.first else { return change(self) }
    let rest = tokens.dropFirst()
    switch self {
    case .object(var members):
      if let index = members.lastIndex(where: { $0.key == token }) {
        members[index] = Member(token, members[index].value.replacing(rest, change))
      } else {
        members.append(Member(token, JSONFragment.null.replacing(rest, change)))
      }
      return .object(members)
    case .array(var elements):
      guard let index = Int(token), elements.indices.contains(index) else { return self }
      elements[index] = elements[index].replacing(rest, change)
      return .array(elements)
    default: return self
    }
  }
}
