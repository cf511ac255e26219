import JSONText

/// What the sample service answers.
struct ServiceResponse: Sendable {
  /// The status code.
  let status: Int
  /// The value of `Location`, when there is one.
  var location: String?
  /// The body, nil for none.
  var json: JSONFragment?
}
