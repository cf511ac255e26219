import JSONText

/// What is meant by names that are no types of OpenAPI 2.0.
enum TypeFixes {
  private static let meanings: [String: (type: String, format: String?)] = [
    "date": ("string", "date"), "datetime": ("string", "date-time"), "date-time": ("string", "date-time"),
    "time": ("string", nil), "uuid": ("string", "uuid"), "guid": ("string", "uuid"), "text": ("string", nil),
    "int": ("integer", nil), "int32": ("integer", "int32"), "int64": ("integer", "int64"),
    "long": ("integer", "int64"), "float": ("number", "float"), "double": ("number", "double"),
    "decimal": ("number", nil), "bool": ("boolean", nil), "list": ("array", nil), "dict": ("object", nil),
    // A sample with a null tells no type; most are texts.
    "null": ("string", nil),
  ]

  /// The repair of a `type` value; nil when it is not clear what was meant.
  static func fix(of value: JSONValue, formatIsFree: Bool) -> QuickFix? {
    guard let written = value.string?.lowercased(), let owner = value.parent?.pointer else { return nil }
    let types = ["string", "number", "integer", "boolean", "array", "object"]
    let meaning = meanings[written] ?? types.first { $0 == written }.map { ($0, nil) }
    guard let meaning else { return nil }
    let set = JSONEdit.set(value.pointer, .string(meaning.type))
    guard let format = meaning.format, formatIsFree else {
      let fix = QuickFix("Write \(meaning.type)", set)
      return types.contains(written) ? fix : fix.needingReview
    }
    return QuickFix(
      "Write \(meaning.type) with format \(format)", set, .set(owner.appending("format"), .string(format))
    ).needingReview
  }
}
