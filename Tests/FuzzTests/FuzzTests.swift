import FuzzSubjects
import TestSupport
import Testing

/// The subjects of the fuzz targets on inputs that were changed at random, for the seconds that every run has.
///
/// A crash ends the run; the seed and the subject stand in the name of the test that was begun last.
@Suite struct FuzzTests {
  private static let inputs = 2500

  static let cases = FuzzSubject.allCases.flatMap { subject in (1...4).map { (subject, $0) } }

  @Test(arguments: cases)
  func whatIsPromisedHolds(_ subject: FuzzSubject, seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<FuzzTests.inputs {
      let input = MutatedInput(of: FuzzTests.seeds(of: subject), &random).bytes
      if let problem = subject.problem(with: input) { Issue.record("\(problem): \(input)") }
    }
  }

  /// Inputs that mean something, to begin with.
  private static func seeds(of subject: FuzzSubject) -> [String] {
    switch subject {
    case .json: [#"{"a": [1, -2.5e3, true, null, "caf\u00e9 \"x\""], "b": {"c": {}}}"#, "[]", "\"x\""]
    case .yaml: ["a: 1\nb:\n  - x: 'y'\n    z: |\n      text\n  - &n {q: 1}\nc: *n\n", "- 1\n- [a, b]\n"]
    case .import: [FuzzTests.openAPI, FuzzTests.collection, FuzzTests.command, FuzzTests.swagger]
    case .plan:
      [
        "name: Orders\nsteps:\n  - operation: A  # first\n    inputs: {x: 1}\n    expect: {status: 200}\n",
        #"{"steps": [{"operation": "A", "name": "one"}, {"operation": "B", "inputs": {"y": "${one.body.id}"}}]}"#,
      ]
    case .expression:
      [
        "@connectionParameters('host', 'a.b')", "@{headers('X')}/@{queryParameters('y', '')}",
        "@json(body())?['a'][0]", "it is @@ not",
      ]
    case .schema:
      [FuzzTests.recursive + "\u{0}" + #"{"a": 1, "b": {"a": "x"}}"#, FuzzTests.list + "\u{0}" + "[]"]
    case .keys:
      [
        "abc\u{1B}[A\u{1B}[1;5C\u{1B}OP\u{1B}[200~paste\u{1B}[201~", "日本\u{1B}x\u{18}\u{05}\u{1B}[<0;10;20M",
        "\u{7F}\r\t",
      ]
    }
  }

  private static let openAPI = ##"""
    {"openapi": "3.0.1", "info": {"title": "T"}, "paths": {"/a/{id}": {"get": {"parameters":
    [{"name": "id", "in": "path", "schema": {"type": "string"}}], "responses": {"200": {"content":
    {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}}}}}},
    "components": {"schemas": {"A": {"oneOf": []}}}}
    """##

  private static let collection = #"""
    {"info": {"name": "C", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
    "item": [{"name": "R", "request": {"method": "POST", "url": "https://{{host}}/a?b=1",
    "body": {"mode": "raw", "raw": "{\"c\": 1}"}}}]}
    """#

  private static let command = #"curl -X POST https://contoso.example/a -H 'X-Key: 1' --data '{"a": [1]}'"#

  private static let swagger = """
    swagger: '2.0'
    info: {title: T}
    paths:
      /a:
        get: {responses: {'200': {description: d}}}
    """

  private static let recursive = ##"""
    {"type": "object", "required": ["a"], "properties": {"a": {"enum": [1, "x"]}, "b": {"$ref": "#"}}}
    """##

  private static let list = #"{"type": "array", "items": {"allOf": [{"minLength": 2}, {"pattern": "^a+$"}]}}"#
}
