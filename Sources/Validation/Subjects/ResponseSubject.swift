import JSONText

/// One Response Object where it is written: under an operation or in the root's `responses`.
struct ResponseSubject {
  /// The status code or `default`; nil for a shared response.
  let code: String?
  let value: JSONValue
}
