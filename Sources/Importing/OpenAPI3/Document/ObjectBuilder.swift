import JSONText

/// An object fragment under construction: members in order, found by name.
///
/// A few members are searched one by one; more have an index, so that thousands of paths or schemas take time that
/// grows with their number and not with its square.
struct ObjectBuilder {
  /// The most members that are searched one by one.
  private static let fewMembers = 16

  private(set) var members: [JSONFragment.Member] = []
  /// The places of the members by their names; empty for few of them.
  private var places: [String: Int] = [:]

  init() {}

  /// Starts from the members of an object fragment; from nothing for other kinds.
  init(_ fragment: JSONFragment) {
    guard case .object(let members) = fragment else { return }
    self.members = members
    index()
  }

  var isEmpty: Bool { members.isEmpty }

  var fragment: JSONFragment { .object(members) }

  /// The value of a member; setting nil removes it, setting another value keeps its place.
  subscript(key: String) -> JSONFragment? {
    get { place(of: key).map { members[$0].value } }
    set {
      switch (place(of: key), newValue) {
      case (let place?, let value?): members[place] = JSONFragment.Member(key, value)
      case (let place?, nil):
        members.remove(at: place)
        index()
      case (nil, let value?):
        members.append(JSONFragment.Member(key, value))
        if places.isEmpty { index() } else { places[key] = members.count - 1 }
      case (nil, nil): break
      }
    }
  }

  private func place(of key: String) -> Int? {
    places.isEmpty ? members.lastIndex { $0.key == key } : places[key]
  }

  private mutating func index() {
    places.removeAll()
    guard members.count > ObjectBuilder.fewMembers else { return }
    places.reserveCapacity(members.count)
    for (place, member) in members.enumerated() { places[member.key] = place }
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
