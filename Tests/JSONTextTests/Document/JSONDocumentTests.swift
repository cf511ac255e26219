import JSONText
import Testing

@Suite struct JSONDocumentTests {
  static let text = """
    {
      "info": {"title": "Orders", "x": null},
      "paths": {"/orders/{id}": {"get": {"tags": ["a", "b", ["c"]]}}},
      "n": -1.50e3,
      "big": 12345678901234567890,
      "yes": true,
      "dup": 1, "dup": 2
    }
    """

  @Test func membersAndElementsAreFound() throws {
    let root = try document(JSONDocumentTests.text).root
    #expect(root.isObject)
    #expect(root.count == 7)
    #expect(root.keys == ["info", "paths", "n", "big", "yes", "dup", "dup"])
    #expect(root["info"]?["title"]?.string == "Orders")
    #expect(root["info"]?["x"]?.isNull == true)
    #expect(root["missing"] == nil)
    #expect(root["yes"]?.boolean == true)
    #expect(root["yes"]?["no"] == nil)
    let tags = try #require(root["paths"]?["/orders/{id}"]?["get"]?["tags"])
    #expect(tags.isArray)
    #expect(tags.elements.compactMap(\.string) == ["a", "b"])
    #expect(tags[2]?[0]?.string == "c")
    #expect(tags[3] == nil)
    #expect(tags[-1] == nil)
    #expect(tags.keys.isEmpty)
    #expect(root.elements.first { _ in true } == nil)
  }

  @Test func numbersKeepTheirSpelling() throws {
    let root = try document(JSONDocumentTests.text).root
    #expect(root["n"]?.numberText == "-1.50e3")
    #expect(root["n"]?.double == -1500)
    #expect(root["n"]?.integer == nil)
    #expect(root["big"]?.numberText == "12345678901234567890")
    #expect(root["big"]?.integer == nil)
    #expect(root["dup"]?.integer == 2)
    #expect(root["info"]?.numberText == nil)
  }

  @Test func everyValueIsFoundAgainByItsPointer() throws {
    let document = try document(JSONDocumentTests.text)
    var pending = [document.root]
    var seen = 0
    while let value = pending.popLast() {
      seen += 1
      pending += Array(value.children)
      if value.key == "dup" { continue }
      #expect(document.value(at: value.pointer) == value)
      if let position = value.position { #expect(value.parent.map { Array($0.children)[position] } == value) }
    }
    #expect(seen == 17)
    #expect(document.root.pointer == .root)
    #expect(document.root.parent == nil)
    #expect(document.root.key == nil)
  }

  @Test func theInnermostValueCoversAnOffset() throws {
    let marked = MarkedText(#"{"a": {"b👉c": [1, 22]}, "d": 3}"#)
    let document = try JSONDocument(marked.bytes)
    #expect(document.value(covering: marked.offset).pointer.description == "/a/bc")
    let number = MarkedText(#"{"a": {"bc": [1, 2👉2]}, "d": 3}"#)
    #expect(document.value(covering: number.offset).pointer.description == "/a/bc/1")
    #expect(document.value(covering: 0) == document.root)
    #expect(document.value(covering: 1000) == document.root)
  }

  @Test func rangesHoldQuotesAndBrackets() throws {
    let document = try document(#"{ "key" : [ 1 ] }"#)
    let member = try #require(document.root.members.first { _ in true })
    #expect(member.keyRange == 2..<7)
    #expect(member.range == 2..<15)
    #expect(String(decoding: member.value.source, as: UTF8.self) == "[ 1 ]")
  }

  @Test func documentsAreEqualWhenTheirBytesAre() throws {
    #expect(try document("{}") == document("{}"))
    #expect(try document("{}") != document("{ }"))
  }

  @Test func keysWithEscapesAreFoundByTheirText() throws {
    let root = try document(#"{"caf\u00e9": 1, "a\/b": 2}"#).root
    #expect(root["café"]?.integer == 1)
    #expect(root["a/b"]?.integer == 2)
    #expect(root["cafe\u{301}"] == nil)
  }
}
