import JSONText

/// An object fragment under construction: members in order, found by name.
struct ObjectBuilder {
  private(set) var members: [JSONFragment.Member] = []

  init() {}

  /// Starts from the members of an object fragment; from nothing for other kinds.
  init(_ fragment: JSONFragment) {
    if case .object(let members) = fragment { self.members = members }
  }

  var isEmpty: Bool { members.isEmpty }

  var fragment: JSONFragment { .object(members) }

  /// The value of a member; setting nil removes it, setting another value keeps its place.
  subscript(key: String) -> JSONFragment? {
    get { members.last { $0.key == key }?.value }
    set {
      let position = members.lastIndex { $0.key == key }
      switch (position, newValue) {
      case (let position?, let value?): members[position] = JSONFragment.Member(key, value)
      case (let position?, nil): members.remove(at: position)
      case (nil, let value?): members.append(JSONFragment.Member(key, value))
      case (nil, nil): break
      }
    }
  }

  /// Removes a member and gives its value.
  mutating func take(_ key: String) -> JSONFragment? {
    let value = self[key]
    self[key] = nil
    return value
  }
}

extension JSONFragment {
  /// The text of a string fragment.
  var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The elements of an array fragment.
  var elements: [JSONFragment]? {
    if case .array(let elements) = self { return elements }
    return nil
  }

  /// The members of an object fragment.
  var members: [Member]? {
    if case .object(let members) = self { return members }
    return nil
  }

  /// Whether it is `true`.
  var isTrue: Bool { self == .boolean(true) }
}
