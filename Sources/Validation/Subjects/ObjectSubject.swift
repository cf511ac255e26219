import JSONText

/// One schema with the properties that are written in it.
struct ObjectSubject {
  let schema: SchemaSubject
  /// Its properties that are objects, in the order of the file.
  let properties: [SchemaSubject]
}
