import JSONText

/// A sign-in that gave way to one of another kind: all that the change took from both files, so that the kind can be
/// chosen again and come back with its names, texts and scopes.
package struct FormerSignIn: Hashable, Sendable {
  /// An entry of `securityDefinitions` or `connectionParameters`.
  struct Entry: Hashable, Sendable {
    let name: String
    let value: JSONFragment
  }

  /// A `security` of the root or of an operation.
  struct Requirement: Hashable, Sendable {
    let place: Place
    let elements: [JSONFragment]
  }

  /// The kind it was of.
  package let kind: SecurityKind
  let schemes: [Entry]
  let parameters: [Entry]
  /// That of the root, where it has one, and those of operations that name one of the schemes.
  let requirements: [Requirement]

  /// Of `security`, `securityDefinitions` and `connectionParameters`, those that were not there.
  let missing: [Place]

  /// Reads the sign-in that a connector has.
  package init(of connector: Connector) {
    let shape = SecurityShape(of: connector)
    kind = shape.choice.kind
    func entries(_ names: [String], in container: Place) -> [Entry] {
      names.compactMap { name in
        connector.value(at: container.appending(name)).map { Entry(name: name, value: JSONFragment($0)) }
      }
    }
    schemes = entries(shape.schemes, in: .definition("securityDefinitions"))
    parameters = entries(shape.parameters, in: shape.container)
    missing = [.definition("security"), .definition("securityDefinitions"), shape.container].filter {
      connector.value(at: $0) == nil
    }
    let operations = connector.definition?.operations ?? []
    let places =
      [.definition("security")] + operations.map { Place(.definition, $0.pointer.appending("security")) }
    requirements = places.enumerated().compactMap { position, place in
      guard let list = connector.value(at: place), list.isArray else { return nil }
      let isNamed = list.elements.contains { $0.keys.contains(where: shape.schemes.contains) }
      guard position == 0 || isNamed else { return nil }
      return Requirement(place: place, elements: list.elements.map { JSONFragment($0) })
    }
  }
}
