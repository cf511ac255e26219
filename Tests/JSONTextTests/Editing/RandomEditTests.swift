import JSONText
import TestSupport
import Testing

/// Long sequences of random edits: each must do what it means, leave other bytes alone and be undone exactly.
@Suite struct RandomEditTests {
  static let fixtures = [
    "{\n    \"swagger\": \"2.0\",\n    \"info\": {\n        \"title\": \"Orders\",\n        \"version\": \"1\"\n    },\n"
      + "    \"tags\": [\"a\", \"b\"],\n    \"paths\": {}\n}\n",
    "{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":[],\"e\":\"caf\\u00e9\"}",
    "{\"a\": {\"b\": [1, 2, {\"c\": null}]}, \"d\": [], \"e\": {}}",
    "\u{FEFF}{\r\n\t\"a\" : {\r\n\t\t\"b\" : [\r\n\t\t\t1 ,\r\n\t\t\t2\r\n\t\t]\r\n\t} ,\r\n\t\"c\" : { }\r\n}\r\n",
    "{ \"a\": 1\n, \"b\": [ { }, [\n], [[1]] ]\n, \"c\": {\"x\": {\n \"y\": -1.50e+3 }} }",
    "[{\n  \"a\": 1\n}, {\n  \"b\": [\n\n  ]\n}]",
  ]

  @Test(arguments: 1...120) func fixtures(_ seed: Int) throws {
    let text = RandomEditTests.fixtures[seed % RandomEditTests.fixtures.count]
    try run(try document(text), steps: 25, seed: seed)
  }

  /// A sample of real connectors, where they stand beside the checkout.
  @Test(arguments: Corpus.definitions.enumerated().filter { $0.offset % 12 == 0 }.map(\.element))
  func connectors(_ path: String) throws {
    let bytes = Corpus.bytes(of: path)
    guard bytes.count < 60_000, let document = try? JSONDocument(bytes),
      document.duplicateMembers().isEmpty
    else { return }
    try run(document, steps: 8, seed: bytes.count)
  }

  private func run(_ document: JSONDocument, steps: Int, seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var session = EditedDocument(document)
    for step in 0..<steps {
      let before = session.document
      let edit = RandomEditTests.edit(of: before, &random)
      try session.apply(edit)
      let expected = JSONFragment(before.root).after(edit)
      #expect(JSONFragment(session.document.root) == expected, "seed \(seed), step \(step): \(edit)")
      expectOthersUntouched(before, session.document, edit)
    }
    for change in session.inverses { try session.apply(change) }
    #expect(session.document.bytes == document.bytes, "seed \(seed)")
  }

  /// Members of the root on whose path the edit does not lie keep their bytes.
  private func expectOthersUntouched(_ before: JSONDocument, _ after: JSONDocument, _ edit: JSONEdit) {
    guard before.root.isObject, let touched = RandomEditTests.place(of: edit).tokens.first else { return }
    for member in before.root.members where member.key != touched {
      guard let same = after.root[member.key] else { continue }
      #expect(same.source == member.value.source)
    }
  }

  private static func place(of edit: JSONEdit) -> JSONPointer {
    switch edit {
    case .set(let pointer, _), .insertMember(let pointer, _, _, _), .insertElement(let pointer, _, _),
      .remove(let pointer), .rename(let pointer, _), .move(let pointer, _):
      pointer
    }
  }

  static func edit(of document: JSONDocument, _ random: inout SeededGenerator) -> JSONEdit {
    let values = all(in: document.root)
    let value = values[Int.random(in: 0..<values.count, using: &random)]
    let parent = value.parent
    switch Int.random(in: 0..<6, using: &random) {
    case 0 where value.isObject:
      return .insertMember(
        into: value.pointer, key: "new\(random.next() % 100_000)", fragment(&random),
        at: Int.random(in: 0...value.count, using: &random))
    case 1 where value.isArray:
      return .insertElement(
        into: value.pointer, fragment(&random), at: Int.random(in: 0...value.count, using: &random))
    case 2 where parent != nil && values.count > 6: return .remove(value.pointer)
    case 3 where parent?.isObject == true:
      return .rename(value.pointer, to: "é name\(random.next() % 100_000)")
    case 4 where parent != nil:
      return .move(value.pointer, to: Int.random(in: 0..<(parent?.count ?? 1), using: &random))
    default:
      return parent == nil
        ? .move(value.children.first { _ in true }?.pointer ?? .root, to: 0)
        : .set(value.pointer, fragment(&random))
    }
  }

  private static func all(in root: JSONValue) -> [JSONValue] {
    root.children.reduce(into: [root]) { $0 += all(in: $1) }
  }

  private static func fragment(_ random: inout SeededGenerator) -> JSONFragment {
    let samples: [JSONFragment] = [
      "text", "tab\tand é", 12, true, .null, .array([]), .object([]), [1, "b"], ["k": "v"],
      ["k": ["n": [1, ["m": .null]]]],
    ]
    return samples[Int.random(in: 0..<samples.count, using: &random)]
  }
}
