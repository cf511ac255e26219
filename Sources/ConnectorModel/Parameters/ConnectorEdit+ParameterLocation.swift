package import JSONText

extension ConnectorEdit {
  /// Sends a parameter at another place: the path's template, the body's schema and what only one location
  /// knows follow.
  package static func changeLocation(
    ofParameterAt entry: JSONPointer, to location: ParameterLocation, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let parameter = try draft.parameter(at: entry)
    let old = parameter.location
    let title = "Send parameter \(parameter.name) in \(location.rawValue)"
    guard location != old else { return draft.edit(title: title, focus: Place(.definition, entry)) }
    let users = try draft.operations(using: parameter)
    for user in users { try draft.refuseClash(parameter.name, location, in: user, except: parameter) }
    if old == .body || location == .body {
      let fragment = JSONFragment(parameter.value)
      let moved = location == .body ? fragment.movedIntoBody : fragment.movedOutOfBody(to: location)
      try draft.set(parameter.place, to: moved)
    } else {
      try draft.set(parameter.place.appending("in"), to: .string(location.rawValue))
    }
    try draft.settle(parameter.place, in: location)
    var focus = entry
    guard old == .path || location == .path else {
      return draft.edit(title: title, focus: Place(.definition, focus))
    }
    for path in Set(users.map(\.path)).sorted() {
      let template = PathTemplate(path)
      let isThere = template.names.contains(parameter.name)
      let changed = old == .path ? template.removing(parameter.name) : template.appending(parameter.name)
      if old != .path, isThere { continue }
      try draft.moveTemplate(of: users.filter { $0.path == path }, to: changed.text)
      if focus.isWithin(JSONPointer(tokens: ["paths", path])) { focus.tokens[1] = changed.text }
    }
    return draft.edit(title: title, focus: Place(.definition, focus))
  }
}

extension EditDraft {
  /// Removes and adds what a location forbids and asks for (OpenAPI 2.0, Parameter Object).
  fileprivate mutating func settle(
    _ place: Place, in location: ParameterLocation
  ) throws(ConnectorEditError) {
    let value = connector.value(at: place)
    if location == .path {
      try set(place.appending("required"), to: true)
      if value?["x-ms-url-encoding"] == nil { try set(place.appending("x-ms-url-encoding"), to: "single") }
    } else {
      try remove(place.appending("x-ms-url-encoding"))
    }
    if location != .query, location != .formData {
      try remove(place.appending("allowEmptyValue"))
      if value?["collectionFormat"]?.string == "multi" { try remove(place.appending("collectionFormat")) }
    }
    if location != .formData, location != .body, value?["type"]?.string == "file" {
      try set(place.appending("type"), to: "string")
    }
  }
}

extension JSONFragment {
  private static let belongsToParameter: Set = [
    "name", "in", "description", "required", "x-ms-summary", "x-ms-visibility",
  ]
  private static let notInSchema: Set = ["collectionFormat", "allowEmptyValue", "x-ms-url-encoding"]

  /// A parameter as a body: what describes its value moves into `schema`.
  fileprivate var movedIntoBody: JSONFragment {
    let kept = objectMembers.filter { JSONFragment.belongsToParameter.contains($0.key) }
    let schema = objectMembers.filter {
      !JSONFragment.belongsToParameter.contains($0.key) && !JSONFragment.notInSchema.contains($0.key)
    }
    return JSONFragment.object(kept + [Member("schema", .object(schema))]).replacing("in", with: "body")
  }

  /// A body as another parameter: a schema of a simple type moves out, any other becomes a string.
  fileprivate func movedOutOfBody(to location: ParameterLocation) -> JSONFragment {
    let kept = removing(["schema"]).replacing("in", with: .string(location.rawValue))
    let schema = self["schema"]
    let type = schema?["type"]?.fieldText
    let isSimple = ["string", "integer", "number", "boolean", "array"].contains(type)
    let moved = isSimple ? schema?.objectMembers ?? [] : [Member("type", "string")]
    let names = Set(kept.objectMembers.map(\.key))
    return .object(kept.objectMembers + moved.filter { !names.contains($0.key) })
  }
}
