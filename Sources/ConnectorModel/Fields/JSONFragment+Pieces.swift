import JSONText

extension JSONFragment {
  /// A path parameter as the wizard writes it; the encoding keeps the validator silent.
  static func pathParameter(_ name: String) -> JSONFragment {
    [
      "name": .string(name), "in": "path", "required": true, "type": "string",
      "x-ms-url-encoding": "single",
    ]
  }

  /// The members of an object; none for other kinds.
  var objectMembers: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// The object with one member replaced, or added at the end.
  func replacing(_ key: String, with value: JSONFragment) -> JSONFragment {
    var members = objectMembers
    if let position = members.lastIndex(where: { $0.key == key }) {
      members[position] = Member(key, value)
    } else {
      members.append(Member(key, value))
    }
    return .object(members)
  }

  /// The object without some of its members.
  func removing(_ keys: Set<String>) -> JSONFragment {
    .object(objectMembers.filter { !keys.contains($0.key) })
  }
}

extension JSONFragment {
  /// A new parameter with what its location needs.
  static func blankParameter(_ name: String, in location: ParameterLocation) -> JSONFragment {
    switch location {
    case .path: .pathParameter(name)
    case .body:
      [
        "name": .string(name), "in": "body", "required": false,
        "schema": ["type": "object", "properties": [:]],
      ]
    case .query, .header, .formData:
      ["name": .string(name), "in": .string(location.rawValue), "required": false, "type": "string"]
    }
  }

  /// A `$ref` to an entry of `definitions`, `parameters` or `responses`.
  static func reference(to section: ReferenceSection, _ name: String) -> JSONFragment {
    ["$ref": .string("#" + JSONPointer(tokens: [section.rawValue, name]).description)]
  }
}
