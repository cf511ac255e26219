package import ConnectorModel

/// One `OPERATION.NAME=VALUE` of the command line, read against a definition.
package struct InputAssignment: Hashable, Sendable {
  /// The operation.
  package let operation: String
  /// The canonical name of the field, or of the part of the body.
  package let name: String
  /// The text after the equals sign; may be empty.
  package let value: String

  /// Reads an assignment.
  ///
  /// The operation is the longest operationId that the text starts with, since ids and names may hold dots.
  package init(_ text: String, in definition: APIDefinition) throws(RequestError) {
    guard let equals = text.firstIndex(of: "=") else { throw .malformedAssignment(text) }
    let left = text[..<equals]
    let candidates = definition.operations.filter { left.hasPrefix($0.name + ".") }
    guard let operation = candidates.max(by: { $0.name.utf8.count < $1.name.utf8.count }) else {
      let wanted = left.firstIndex(of: ".").map { left[..<$0] } ?? left
      guard left.contains(".") else { throw .malformedAssignment(text) }
      throw .unknownOperation(String(wanted), known: definition.operations.map(\.name))
    }
    let written = String(left.dropFirst(operation.name.count + 1))
    let form = OperationForm(operation, in: definition)
    guard let name = form.canonicalName(of: written) else {
      throw .unknownInput(written, operation: operation.name, known: form.names)
    }
    self.operation = operation.name
    self.name = name
    value = String(text[text.index(after: equals)...])
  }

  /// The values of several assignments, by operation; a later one of the same field wins.
  package static func values(
    _ texts: [String], in definition: APIDefinition
  ) throws(RequestError) -> [String: InputValues] {
    var values: [String: InputValues] = [:]
    for text in texts {
      let assignment = try InputAssignment(text, in: definition)
      values[assignment.operation, default: InputValues()][assignment.name] = .text(assignment.value)
    }
    return values
  }
}
