import JSONText

/// What the schema of an answer has of that which a dynamic extension looks for.
enum LookupAnswer {
  /// Everything, or it does not say.
  case fits
  /// The operation declares no schema.
  case undeclared
  /// The path to the list leads nowhere.
  case noCollection(SchemaPath.Miss)
  /// There is something else in place of the list.
  case noList(JSONValue)
  /// The entries have no such value or name.
  case otherEntries(value: SchemaPath.Miss?, title: SchemaPath.Miss?)
  /// The path to the schema leads nowhere.
  case noSchema(SchemaPath.Miss)
}
