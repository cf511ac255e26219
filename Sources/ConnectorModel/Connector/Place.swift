package import JSONText

/// A place in one of the two files.
package struct Place: Hashable, Sendable {
  /// The file.
  package let file: ConnectorFile
  /// The pointer within that file.
  package let pointer: JSONPointer

  /// Makes a place.
  package init(_ file: ConnectorFile, _ pointer: JSONPointer) {
    self.file = file
    self.pointer = pointer
  }
}

extension Place: CustomStringConvertible {
  /// The pointer as `conwiz get` takes it: `properties:` stands before pointers into apiProperties.json.
  package var description: String { (file == .properties ? "properties:" : "") + pointer.description }

  /// Reads the form that `description` writes; nil when the pointer is not one.
  package init?(_ text: String) {
    let isProperties = text.hasPrefix("properties:")
    guard let pointer = JSONPointer(isProperties ? String(text.dropFirst("properties:".count)) : text) else {
      return nil
    }
    self.init(isProperties ? .properties : .definition, pointer)
  }
}
