package import JSONText

/// An edit in the making: its steps so far, and the connector as they leave it.
///
/// A factory with several steps looks every next place up in `connector`, so no step has to foresee what the
/// earlier ones do to pointers.
package struct EditDraft: Sendable {
  /// The connector after the steps so far.
  package private(set) var connector: Connector
  private var steps: [ConnectorEdit.Step] = []

  /// Starts with no step.
  package init(_ connector: Connector) { self.connector = connector }

  /// The edit of all steps so far.
  package func edit(title: String, coalescingKey: String? = nil, focus: Place? = nil) -> ConnectorEdit {
    ConnectorEdit(title: title, coalescingKey: coalescingKey, focus: focus, steps: steps)
  }

  /// Adds a step and carries it out.
  package mutating func add(_ step: ConnectorEdit.Step) throws(ConnectorEditError) {
    _ = try ConnectorEdit(title: "", steps: [step]).apply(to: &connector)
    steps.append(step)
  }

  /// Adds one edit of a file; a missing apiProperties.json is made first.
  package mutating func apply(_ file: ConnectorFile, _ edit: JSONEdit) throws(ConnectorEditError) {
    for step in ConnectorEdit.preparation(of: file, on: connector) { try add(step) }
    try add(.json(file, edit))
  }

  /// Adds edits of one file that speak of it as it is now.
  package mutating func applyTogether(
    _ file: ConnectorFile, _ edits: [JSONEdit]
  ) throws(ConnectorEditError) {
    guard !edits.isEmpty else { return }
    try add(.together(file, edits))
  }

  /// Puts a value at a place, a new member where its like usually stands.
  package mutating func set(_ place: Place, to fragment: JSONFragment) throws(ConnectorEditError) {
    if let old = connector.value(at: place), JSONFragment(old) == fragment { return }
    for step in ConnectorEdit.preparation(of: place.file, on: connector) { try add(step) }
    try add(.json(place.file, MemberOrder.edit(placing: fragment, at: place, in: connector)))
  }

  /// Takes a member or element out when it is there.
  package mutating func remove(_ place: Place) throws(ConnectorEditError) {
    guard connector.value(at: place) != nil else { return }
    try add(.json(place.file, .remove(place.pointer)))
  }

  /// The value at a place of the definition.
  package func value(at pointer: JSONPointer) -> JSONValue? {
    connector.definitionFile.document?.value(at: pointer)
  }

  /// The value at a place of the definition; refused when there is none.
  package func object(at pointer: JSONPointer) throws(ConnectorEditError) -> JSONValue {
    guard connector.definitionFile.document != nil else { throw .noDocument(.definition) }
    guard let value = value(at: pointer) else { throw .json(.definition, .notFound(pointer)) }
    guard value.isObject else { throw .json(.definition, .notAnObject(pointer)) }
    return value
  }

  /// The window on the definition as it is now.
  package func definition() throws(ConnectorEditError) -> APIDefinition {
    guard let definition = connector.definition else { throw .noDocument(.definition) }
    return definition
  }

  /// The operation at a pointer; refused when there is none.
  package func operation(at pointer: JSONPointer) throws(ConnectorEditError) -> Operation {
    guard let operation = try definition().operation(at: pointer) else {
      throw .json(.definition, .notFound(pointer))
    }
    return operation
  }
}
