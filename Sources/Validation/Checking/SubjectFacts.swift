/// What the rules on the whole document need to know of one path item or shared entry, so that they need not
/// look into it again; offsets count from the start of the subject.
struct SubjectFacts: Sendable {
  /// One `$ref`.
  struct Reference: Sendable {
    /// What is expected at the other end.
    enum Role: Sendable {
      case schema, parameter, response
    }

    let target: String
    let role: Role
    let direction: Direction
    /// The position of the operation in `operations` that the reference belongs to.
    let operation: Int?
    /// Whether what it leads to is always part of the schema that it stands in.
    let isNeeded: Bool
    var offset: Int
  }

  /// One operation.
  struct Operation: Sendable {
    let id: String?
    /// Whether the body's own schema holds `x-ms-notification-url: true`.
    var hasCallback = false
    var offset: Int
    /// Where the value of operationId stands.
    var idOffset: Int
  }

  /// The schema of one body: of a body parameter, a response or a notification.
  struct Body: Sendable {
    /// How many schemas are written in it; references do not count.
    let schemas: Int
    /// Its references, as positions in `references`.
    let references: Range<Int>
    /// The position of the operation in `operations` that the body belongs to.
    let operation: Int?
    var offset: Int
  }

  var references: [Reference] = []
  var operations: [Operation] = []
  var lookups: [Lookup] = []
  var bodies: [Body] = []
  /// How many schemas are written in the entry; references do not count.
  var schemas = 0
  /// Whether the entry is nothing but a reference.
  var isAlias = false
  /// Whether the entry itself holds `x-ms-notification-url: true`.
  var hasCallback = false

  /// The facts, their offsets moved.
  func shifted(by distance: Int) -> SubjectFacts {
    var moved = self
    for index in moved.references.indices { moved.references[index].offset += distance }
    for index in moved.operations.indices {
      moved.operations[index].offset += distance
      moved.operations[index].idOffset += distance
    }
    for index in moved.bodies.indices { moved.bodies[index].offset += distance }
    for index in moved.lookups.indices { moved.lookups[index].offset += distance }
    return moved
  }
}
