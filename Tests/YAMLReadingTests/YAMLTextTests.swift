import JSONText
import TestSupport
import Testing
import YAMLReading

struct YAMLTextTests {
  private func json(_ text: String) throws -> String {
    String(decoding: try YAMLText(Array(text.utf8)).document.bytes, as: UTF8.self)
  }

  private func failure(
    _ text: String, largest: Int = YAMLText.largestExpansion
  ) -> YAMLError? {
    do throws(YAMLError) {
      _ = try YAMLText(Array(text.utf8), largestExpansion: largest)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ("a: yes", #"{"a":"yes"}"#), ("on: off", #"{"on":"off"}"#), ("a: true", #"{"a":true}"#),
      ("a: 2001-12-14", #"{"a":"2001-12-14"}"#), ("swagger: 2.0", #"{"swagger":2.0}"#),
      ("a: 0123", #"{"a":"0123"}"#), ("a: 0", #"{"a":0}"#), ("a: -0.5", #"{"a":-0.5}"#),
      ("a: 0x1F", #"{"a":31}"#), ("a: 0o17", #"{"a":15}"#), ("a: 1e3", #"{"a":1e3}"#),
      ("a: +12", #"{"a":12}"#), ("a: 5.", #"{"a":5}"#), ("a: .5", #"{"a":0.5}"#),
      ("a: 1.2.3", #"{"a":"1.2.3"}"#),
      ("a: .inf", #"{"a":".inf"}"#), ("a: 12:30", #"{"a":"12:30"}"#), ("a: 1_000", #"{"a":"1_000"}"#),
      ("a: ~", #"{"a":null}"#), ("a:", #"{"a":null}"#), (#"a: """#, #"{"a":""}"#), ("a: '1'", #"{"a":"1"}"#),
      ("a: !!str 1", #"{"a":"1"}"#), (#"a: !!int "1""#, #"{"a":1}"#), ("a: !mine x", #"{"a":"x"}"#),
      ("200: {description: OK}", #"{"200":{"description":"OK"}}"#),
      ("- 1\n- [a, {b: c}]", #"[1,["a",{"b":"c"}]]"#),
      ("a: |\n  one\n  two\n", #"{"a":"one\ntwo\n"}"#), ("a: \"\\u0001\"", #"{"a":"\u0001"}"#),
    ])
  func scalarsFollowTheCoreSchema(_ text: String, _ expected: String) throws {
    #expect(try json(text) == expected)
  }

  @Test func aliasesAndMergeKeysAreResolved() throws {
    let text = """
      base: &base {a: 1, b: 2}
      more: &more {b: 3, c: 4}
      one: *base
      two: {<<: *base, b: 9}
      three: {<<: [*base, *more]}
      """
    let root = try YAMLText(Array(text.utf8)).document.root
    #expect(root["one"]?["b"]?.integer == 2)
    #expect(root["two"]?.keys == ["b", "a"])
    #expect(root["three"]?["b"]?.integer == 2)
    #expect(root["three"]?["c"]?.integer == 4)
  }

  @Test func linesAreThoseOfTheText() throws {
    let yaml = try YAMLText(Array("# a comment\npaths:\n  /a:\n    get:\n      tags: [x, y]\n".utf8))
    let root = yaml.document.root
    #expect(yaml.line(of: root) == 2)
    let tags = try #require(root["paths"]?["/a"]?["get"]?["tags"])
    #expect(yaml.line(of: tags) == 5)
    #expect(tags[1].map { yaml.line(of: $0) } == 5)
  }

  @Test func faultsHaveAPlace() {
    #expect(failure("a: 1\na: 2")?.problem == "the key 'a' stands twice in one mapping")
    #expect(failure("a: [1\nb: 2")?.position?.line == 2)
    #expect(failure("a: *nothing")?.position == SourcePosition(line: 1, column: 4))
    #expect(failure("\ta: 1")?.position?.line == 1)
    #expect(failure("? [a, b]\n: c")?.problem == "a key is not text")
    #expect(failure("")?.problem == "there is nothing in it")
    #expect(failure("a: 1\n---\nb: 2") != nil)
  }

  @Test func aByteOrderMarkIsNoPartOfTheText() throws {
    let yaml = try YAMLText([0xEF, 0xBB, 0xBF] + Array("a: 1\nb: 2\n".utf8))
    #expect(yaml.document.root.keys == ["a", "b"])
  }

  @Test func textsThatGrowWithoutEndAreRefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(failure(text, largest: 1 << 20)?.problem == "its aliases make it larger than 1 MB")
    #expect(failure(text)?.problem == "its aliases make it larger than 4 MB")
    // What is long itself may grow more.
    let long = "a: &a \(String(repeating: "x", count: 1 << 20))\nb: [*a, *a, *a, *a, *a, *a, *a, *a]"
    #expect(failure(long) == nil)
    #expect(failure(String(repeating: "[", count: 100_000)) != nil)
    #expect(failure(String(repeating: "- ", count: 100_000)) != nil)
    #expect(failure(String(repeating: "[", count: 600) + String(repeating: "]", count: 600)) != nil)
  }

  @Test func realDocumentsAreRead() throws {
    let paths =
      Corpus.files(in: "openapi2yaml", ending: ".yaml") + Corpus.files(in: "openapi3", ending: ".yaml")
    for path in paths where !path.hasSuffix(".expected.yaml") {
      let bytes = Corpus.bytes(of: path)
      guard bytes.count < 400_000 else { continue }
      #expect(throws: Never.self, "\(path)") { try YAMLText(bytes) }
    }
  }
}
