/// A header, query parameter, variable of a path, or part of a form.
struct PostmanField: Hashable {
  var key: String
  /// The sample value; nil where the source has none.
  var value: String?
  var description: String = ""
  /// Whether the author switched it off, which most do to document something optional.
  var isDisabled = false
  /// Whether it is a file of a form.
  var isFile = false
}
