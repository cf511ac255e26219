import JSONText

extension Place {
  /// The place of a member or element of what stands here.
  package func appending(_ token: String) -> Place { Place(file, pointer.appending(token)) }

  /// The place of the object or list that holds what stands here; the root is its own.
  package var parent: Place { Place(file, pointer.parent ?? .root) }

  /// A place in the definition given by its tokens.
  package static func definition(_ tokens: String...) -> Place {
    Place(.definition, JSONPointer(tokens: tokens))
  }

  /// A place in apiProperties.json given by its tokens below `properties`.
  package static func properties(_ tokens: String...) -> Place {
    Place(.properties, JSONPointer(tokens: ["properties"] + tokens))
  }
}
