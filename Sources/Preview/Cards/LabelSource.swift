/// Where the designer takes the label of a field or token from.
package enum LabelSource: String, Hashable, Sendable {
  /// `x-ms-summary`.
  case summary
  /// `title` of a schema.
  case title
  /// The technical name, since the definition gives no label.
  case name
}
