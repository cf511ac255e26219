package import JSONText

/// The window on `apiDefinition.swagger.json`: the Swagger object of OpenAPI 2.0.
package struct APIDefinition: Sendable {
  /// The document that is looked at.
  package let document: JSONDocument

  /// Looks at a document.
  package init(document: JSONDocument) { self.document = document }

  /// The root object.
  package var root: JSONValue { document.root }

  /// The Info object.
  package var info: JSONValue? { root["info"] }

  /// `info.title`.
  package var title: String? { info?["title"]?.string }

  /// `host`: the server's name, without scheme and path.
  package var host: String? { root["host"]?.string }

  /// `basePath`.
  package var basePath: String? { root["basePath"]?.string }

  /// `schemes`, in the order of the file.
  package var schemes: [String] { root["schemes"].strings }

  /// `consumes` of the root.
  package var consumes: [String] { root["consumes"].strings }

  /// `produces` of the root.
  package var produces: [String] { root["produces"].strings }

  /// The Paths object's entries, extensions left out, in the order of the file.
  package var pathItems: [PathItem] {
    guard let paths = root["paths"], paths.isObject else { return [] }
    return paths.members.compactMap { member in
      member.key.hasPrefix("x-") ? nil : PathItem(path: member.key, value: member.value)
    }
  }

  /// Every operation, in the order of the file.
  package var operations: [Operation] { pathItems.flatMap(\.operations) }

  /// The first operation of an operationId.
  package func operation(id: String) -> Operation? { operations.first { $0.operationID == id } }

  /// The operation at a pointer `/paths/…/verb`.
  package func operation(at pointer: JSONPointer) -> Operation? {
    let tokens = pointer.tokens
    guard tokens.count >= 3, tokens[0] == "paths", let method = HTTPVerb(rawValue: tokens[2]),
      let item = root["paths"]?[tokens[1]], let value = item[tokens[2]], value.isObject
    else { return nil }
    return Operation(path: tokens[1], verb: method, value: value, pathItem: item)
  }

  /// The value a local `$ref` ends at, or the value itself; nil when a reference leads nowhere or in a circle.
  package func resolve(_ value: JSONValue) -> JSONValue? {
    var current = value
    for _ in 0..<32 {
      guard let reference = current["$ref"]?.string else { return current }
      guard let target = target(of: reference) else { return nil }
      current = target
    }
    return nil
  }

  /// The value that a `$ref` of this document names; nil for external references and missing targets.
  package func target(of reference: String) -> JSONValue? {
    guard reference.hasPrefix("#"), let pointer = JSONPointer(reference) else { return nil }
    return document.value(at: pointer)
  }

  /// `definitions`, `parameters` or `responses`, with what they hold.
  package func references(of section: ReferenceSection) -> [JSONMember] {
    root[section.rawValue].members
  }

  /// `securityDefinitions`, in the order of the file.
  package var securityDefinitions: [SecurityDefinition] {
    root["securityDefinitions"].map { section in
      section.members.map { SecurityDefinition(name: $0.key, value: $0.value) }
    } ?? []
  }

  /// The property of `x-ms-connector-metadata` with a name; one of another case where there is none just so.
  package func metadata(_ name: String) -> JSONValue? {
    metadataPosition(name).flatMap { root["x-ms-connector-metadata"]?[$0]?["propertyValue"] }
  }

  /// The position of a property in `x-ms-connector-metadata`, found as `metadata(_:)` finds it.
  package func metadataPosition(_ name: String) -> Int? {
    let names = root["x-ms-connector-metadata"]?.elements.map { $0["propertyName"]?.string } ?? []
    return names.firstIndex(of: name) ?? names.firstIndex { $0?.lowercased() == name.lowercased() }
  }
}
