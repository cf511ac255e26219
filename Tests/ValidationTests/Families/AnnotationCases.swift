extension RuleCase {
  private static func family(_ first: String, _ second: String) -> String {
    #"""
    "/a": {"get": {"operationId": "A", \#(first)}}, "/b": {"get": {"operationId": "B", \#(second)}}
    """#
  }

  private static func annotation(_ members: String) -> String {
    #""x-ms-api-annotation": {\#(members)}"#
  }

  private static func version(_ revision: Int, _ family: String = "A") -> String {
    annotation(#""family": "\#(family)", "revision": \#(revision)"#)
  }

  /// Versions of operations.
  static let annotations = [
    RuleCase(
      "annotation-shape", .operation, #""x-ms-api-annotation": 1️⃣"A""#,
      "'x-ms-api-annotation' must be an object, not a string.", good: annotation("")),
    RuleCase(
      "annotation-shape", .operation, annotation(#""family": 1️⃣1"#),
      "The family must be a string, not a number.", good: annotation(#""family": "1""#)),
    RuleCase(
      "annotation-shape", .info, #"1️⃣"x-ms-api-annotation": []"#,
      "'x-ms-api-annotation' must be an object, not an array.", good: annotation(#""status": "Preview""#)),
    RuleCase(
      "annotation-revision", .operation, annotation(#""revision": 1️⃣"2""#),
      "The revision must be a whole number from 1.", good: annotation(#""revision": 1"#)),
    RuleCase(
      "annotation-revision", .operation, annotation(#""revision": 1️⃣0"#),
      "The revision must be a whole number from 1.", good: annotation(#""family": "A""#)),
    RuleCase(
      "annotation-revision-missing", .paths,
      family(#"1️⃣"x-ms-api-annotation": {"family": "A"}"#, version(1)),
      "The family 'A' has no revision.", good: family(annotation(#""status": "Preview""#), version(1))),
    RuleCase(
      "annotation-duplicate-revision", .paths,
      family(version(1), #"1️⃣"x-ms-api-annotation": {"family": "A", "revision": 1}"#),
      "The family 'A' has revision 1 already: 'A'.",
      good: family(version(1), version(2)) + #", "/c": {"get": {\#(version(1, "C"))}}"#),
    RuleCase(
      "annotation-several-active", .paths,
      family(#"1️⃣"x-ms-api-annotation": {"family": "A", "revision": 1}"#, version(2)),
      "'A' can be chosen beside 'B', the newer one of the family 'A'.",
      good: family(#""deprecated": true, "# + version(1), version(2))
        + #", "/c": {"get": {"x-ms-visibility": "internal", \#(version(3))}}"#),
    RuleCase(
      "annotation-several-active", .paths,
      family(version(3), #"1️⃣"x-ms-api-annotation": {"family": "A"}"#),
      "'B' can be chosen beside 'A', the newer one of the family 'A'.", good: family(version(1), version(1))),
    RuleCase(
      "annotation-replacement-incomplete", .operation,
      annotation(#"1️⃣"replacement": {"api": "", "operationId": 1}"#),
      "The replacement does not name 'api' and 'operationId'.",
      good: annotation(#""replacement": {"api": "shop", "operationId": "B"}"#)),
    RuleCase(
      "annotation-replacement-incomplete", .operation, annotation(#""replacement": 1️⃣"B""#),
      "The replacement must be an object, not a string.", good: annotation("")),
    RuleCase(
      "annotation-replacement-not-deprecated", .operation,
      #""operationId": "A", "x-ms-api-annotation": {1️⃣"replacement": {"api": "shop", "operationId": "B"}}"#,
      "The operation 'A' has a replacement, but is not deprecated.",
      good: #""deprecated": true, "# + annotation(#""replacement": {}"#)),
    RuleCase(
      "annotation-replacement-operation-missing", .operation,
      annotation(#""replacement": {"operationId": 1️⃣"B"}"#),
      "The replacement 'B' is no operation of this connector.",
      good: #""operationId": "B", "# + annotation(#""replacement": {"operationId": "B"}"#)),
    RuleCase(
      "annotation-unknown-property", .operation,
      annotation(#"1️⃣"famly": "A", 2️⃣"version": 1, "replacement": {3️⃣"apiId": ""}"#),
      "'famly' has no effect here; did you mean 'family'?", "'version' has no effect here.",
      "'apiId' has no effect here; did you mean 'api'?",
      good: annotation(#""family": "A", "revision": 1, "status": "Preview", "replacement": {}"#)),
    RuleCase(
      "annotation-unknown-property", .info, annotation(#""status": "Preview", 1️⃣"family": "A""#),
      "'family' has no effect here.", good: annotation(#""status": "Preview""#)),
  ]
}
