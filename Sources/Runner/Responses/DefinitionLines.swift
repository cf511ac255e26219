package import ConnectorModel
package import JSONText

/// Finds the lines of places in a definition, its line starts read once.
package struct DefinitionLines: Sendable {
  private let document: JSONDocument
  private let index: LineIndex

  /// Reads the line starts of a definition.
  package init(_ definition: APIDefinition) {
    document = definition.document
    index = LineIndex(definition.document.bytes)
  }

  /// The line of a place, counted from 1; nil when there is no such place.
  package func line(of pointer: JSONPointer) -> Int? { document.value(at: pointer).map { line(of: $0) } }

  /// The line on which a value, or the name before it, begins.
  package func line(of value: JSONValue) -> Int {
    index.lineNumber(of: value.keyRange?.lowerBound ?? value.range.lowerBound)
  }
}
