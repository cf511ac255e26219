/// How far a schema is unfolded into fields: the form of a call, its card and its dynamic content have the same ones.
package enum FormLimits {
  /// The levels of objects and lists.
  package static let deepest = 12
  /// The fields of one form.
  package static let mostFields = 1024
}
