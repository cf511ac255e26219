/// The body of an operation as a tree of objects with fields at its leaves.
package indirect enum BodyShape: Sendable {
  /// A value that is filled in one field.
  case leaf(InputField)
  /// An object whose members are filled one by one, or which is given whole as JSON under its name.
  case object(name: String, property: String, isRequired: Bool, members: [BodyShape])

  /// The name under which a value for the whole part is given.
  package var name: String {
    switch self {
    case .leaf(let field): field.name
    case .object(let name, _, _, _): name
    }
  }

  /// The member of the enclosing object that the part is.
  var property: String {
    switch self {
    case .leaf(let field): field.wireName
    case .object(_, let property, _, _): property
    }
  }

  /// Whether the enclosing object needs the part.
  var isRequired: Bool {
    switch self {
    case .leaf(let field): field.isRequired
    case .object(_, _, let isRequired, _): isRequired
    }
  }

  /// The fields at the leaves, in the order of the schema.
  package var fields: [InputField] {
    switch self {
    case .leaf(let field): [field]
    case .object(_, _, _, let members): members.flatMap(\.fields)
    }
  }

  /// The names of the part and of everything in it.
  var names: [String] {
    switch self {
    case .leaf(let field): [field.name]
    case .object(let name, _, _, let members): [name] + members.flatMap(\.names)
    }
  }
}
