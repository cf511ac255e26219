/// Why a pattern could not be held against a text.
enum PatternError: Error, Hashable {
  /// The pattern is not a regular expression of ECMA-262.
  case invalid
  /// The pattern uses what this matcher leaves out: back references, look-behind, rare properties.
  case unsupported
  /// The pattern or the work it needs is too large.
  case tooCostly

  var message: String {
    switch self {
    case .invalid: "is not a regular expression of ECMA-262"
    case .unsupported: "uses a back reference, look-behind or property that is not supported"
    case .tooCostly: "is too costly"
    }
  }
}
