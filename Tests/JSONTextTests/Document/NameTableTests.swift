import JSONText
import Testing

struct NameTableTests {
  private let table = NameTable(["type": 1, "items": 2, "x-ms-summary": 3, "": 4, "type": 9])

  @Test func namesAreFound() {
    #expect(table["type"] == 1)
    #expect(table["items"] == 2)
    #expect(table[""] == 4)
    #expect(table["Type"] == nil)
    #expect(table["typ"] == nil)
  }

  @Test func keysAreFoundByTheirMeaning() throws {
    let text = #"{"type": 0, "it\u0065ms": 0, "": 0, "other": 0, "x-ms-summary": [0]}"#
    let root = try JSONDocument(Array(text.utf8)).root
    #expect(root.children.map { table[of: $0] } == [1, 2, 4, nil, 3])
    #expect(table[of: root] == nil)
    #expect(root["x-ms-summary"]?[0].flatMap { table[of: $0] } == nil)
  }

  @Test func everyOfManyNamesIsFound() {
    let names = (0..<500).map { "name\($0)" }
    let table = NameTable(names.enumerated().map { (name: $1, meaning: $0) })
    #expect(names.map { table[$0] } == Array(0..<500))
    #expect(table["name500"] == nil)
  }
}
