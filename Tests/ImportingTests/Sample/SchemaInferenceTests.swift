import Importing
import JSONText
import TestSupport
import Testing

struct SchemaInferenceTests {
  private func inferred(
    _ samples: String..., options: SchemaInference = SchemaInference()
  ) throws -> InferredSchema {
    options.schema(of: try samples.map { try JSONDocument(Array($0.utf8)).root })
  }

  private func text(_ samples: String...) throws -> String {
    let values = try samples.map { try JSONDocument(Array($0.utf8)).root }
    return SchemaInference().schema(of: values).schema.text
  }

  @Test(arguments: [
    ("1", #"{"type": "integer", "format": "int32"}"#),
    ("-2147483648", #"{"type": "integer", "format": "int32"}"#),
    ("2147483648", #"{"type": "integer", "format": "int64"}"#),
    ("1.0", #"{"type": "number", "format": "float"}"#), ("1e3", #"{"type": "number", "format": "float"}"#),
    ("12345.6789", #"{"type": "number", "format": "double"}"#),
    ("92233720368547758080", #"{"type": "number", "format": "double"}"#),
    ("true", #"{"type": "boolean"}"#), (#""a""#, #"{"type": "string"}"#), (#""""#, #"{"type": "string"}"#),
    (#""2026-01-02T03:04:05.6+01:00""#, #"{"type": "string", "format": "date-time"}"#),
    (#""2026-01-02T03:04:05""#, #"{"type": "string"}"#), (#""2026-13-02""#, #"{"type": "string"}"#),
    (#""2026-12-02""#, #"{"type": "string", "format": "date"}"#),
    (#""0b4f1e7e-6d0a-4c5b-9a55-0123456789AB""#, #"{"type": "string", "format": "uuid"}"#),
    (#""https://contoso.com/a""#, #"{"type": "string", "format": "uri"}"#),
    (#""a.b@contoso.com""#, #"{"type": "string", "format": "email"}"#),
    ("null", #"{"type": "string", "x-nullable": true}"#), ("{}", #"{"type": "object", "properties": {}}"#),
    ("[]", #"{"type": "array", "items": {"type": "object"}}"#),
    (
      #"{"a": [{"b": 1}, {"c": null}]}"#,
      #"{"type": "object", "properties": {"a": {"type": "array", "items": {"type": "object", "properties": "#
        + #"{"b": {"type": "integer", "format": "int32"}, "c": {"type": "string", "x-nullable": true}}}}}}"#
    ),
  ])
  func oneSampleTellsItsSchema(_ sample: String, _ schema: String) throws {
    #expect(try text(sample) == schema)
  }

  @Test func samplesAreUnited() throws {
    #expect(
      try text(#"{"a": 1, "b": "x"}"#, #"{"a": 2.5, "c": null}"#, #"{"c": true, "b": null}"#)
        == #"{"type": "object", "properties": {"a": {"type": "number", "format": "float"}, "#
        + #""b": {"type": "string", "x-nullable": true}, "c": {"type": "boolean", "x-nullable": true}}}"#)
    #expect(try text(#""2026-12-02""#, #""""#) == #"{"type": "string", "format": "date"}"#)
    #expect(try text(#""2026-12-02""#, #""soon""#) == #"{"type": "string"}"#)
  }

  @Test func doubtsAreNoted() throws {
    let sample = #"{"n": null, "e": [], "m": [1, "a"], "o": [{}, 1], "h": 9007199254740993}"#
    let notes = try inferred(sample).notes.map { "\($0.pointer) \($0.doubt)" }
    #expect(
      notes == ["/n onlyNull", "/e emptyArray", "/m/* mixedKinds", "/o/* mixedKinds", "/h hugeInteger"])
    #expect(try text(#"[1, "a"]"#) == #"{"type": "array", "items": {"type": "string"}}"#)
    #expect(try text("[{}, 1]") == #"{"type": "array", "items": {}}"#)
    let wide = "{" + (0..<600).map { #""p\#($0)": 1"# }.joined(separator: ",") + "}"
    #expect(try inferred(wide).notes.map(\.doubt) == [.tooManyProperties(600)])
    let deep = String(repeating: #"{"a":"#, count: 20) + "1" + String(repeating: "}", count: 20)
    #expect(try inferred(deep).notes.map(\.doubt) == [.tooDeep])
  }

  @Test func keysThatAreIdentifiersMakeAMap() throws {
    #expect(
      try text(#"{"1": 1, "2": 2, "3": 3, "4": 4, "5": 5000000000}"#)
        == #"{"type": "object", "additionalProperties": {"type": "integer", "format": "int64"}}"#)
  }

  @Test func labelsComeOnlyWhenAskedFor() throws {
    var options = SchemaInference()
    options.describesByName = true
    options.summarizesByName = true
    let schema = try inferred(#"{"createdAt": 1, "user_id": "x"}"#, options: options).schema
    #expect(
      schema["properties"]?["createdAt"]?["x-ms-summary"] == "Created At"
        && schema["properties"]?["createdAt"]?["description"] == "createdAt"
        && schema["properties"]?["user_id"]?["x-ms-summary"] == "User ID")
  }

  @Test(arguments: 1...100)
  func theOrderOfSamplesDoesNotMatter(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let samples = try (0..<5).map { _ in
      try JSONDocument(Array(SchemaInferenceTests.randomValue(&generator, depth: 3).text.utf8)).root
    }
    let schema = SchemaInference().schema(of: samples).schema
    let shuffled = SchemaInference().schema(of: samples.shuffled(using: &generator)).schema
    let left = try JSONDocument(schema.written()).root
    let right = try JSONDocument(shuffled.written()).root
    #expect(left.means(right))
    #expect(SchemaInference().schema(of: samples + samples).schema == schema)
  }

  private static func randomValue(_ generator: inout SeededGenerator, depth: Int) -> JSONFragment {
    switch Int.random(in: 0...(depth > 0 ? 7 : 5), using: &generator) {
    case 0: .null
    case 1: .boolean(true)
    case 2: .number(String(Int.random(in: -9_000_000_000...9_000_000_000, using: &generator)))
    case 3: .number("1.5")
    case 4: "2026-01-02"
    case 5: "text"
    case 6:
      .array(
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in randomValue(&generator, depth: depth - 1) })
    default:
      .object(
        (0..<Int.random(in: 0...4, using: &generator)).map { number in
          JSONFragment.Member("k\(number)", randomValue(&generator, depth: depth - 1))
        })
    }
  }
}
