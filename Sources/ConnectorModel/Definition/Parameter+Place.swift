import JSONText

extension Parameter {
  /// Where the Parameter Object stands: at its entry, or at the shared parameter the entry refers to.
  package var place: Place { Place(.definition, value.pointer) }

  /// Where the entry of the parameter list stands.
  package var entryPlace: Place { Place(.definition, entry.pointer) }
}
