import ConnectorModel
import JSONText
import Testing

@testable import Wizard

@Suite struct ChangeListTests {
  private func list(_ old: String, _ new: String) -> (list: ChangeList, connector: Connector) {
    let connector = Connector(definition: FileContent(Array(new.utf8)), properties: .missing)
    let list = ChangeList(from: [.definition: Array(old.utf8)], to: connector) { $0.standardName }
    return (list, connector)
  }

  private func pointer(_ old: String, _ new: String) -> String? {
    let (list, connector) = list(old, new)
    guard let change = list.changes.first,
      case .pointer(let pointer)? = list.target(of: change, in: connector.definitionFile)
    else { return nil }
    return pointer.description
  }

  @Test func `lines have the number of the text that has them`() {
    let (list, _) = list("{\n\"a\": 1,\n\"b\": 2\n}\n", "{\n\"n\": 0,\n\"m\": 0,\n\"b\": 2\n}\n")
    #expect(list.rows.map(\.number) == [nil, nil, nil, 1, 2, 2, 3, 4, 5])
    #expect(list.rows.map(\.change) == [nil, nil] + [Int?](repeating: 0, count: 7))
    #expect(list.changes[0].firstDifference == 4)
    #expect(list.total(of: .definition) == "+2 -1 in apiDefinition.swagger.json")
  }

  @Test(arguments: [
    ("{\n\"a\": 1,\n\"b\": {\"c\": 2}\n}", "{\n\"a\": 1,\n\"b\": {\"c\": 3}\n}", "/b/c"),
    ("{\n\"a\": 1\n}", "{\n\"a\": 1,\n\"b\": 2\n}", "/b"),
    ("{\n\"a\": 1,\n\"b\": 2\n}", "{\n\"a\": 1\n}", "/a"),
    ("{\n\"a\": 1,\n\"b\": 2,\n\"c\": 3\n}", "{\n\"a\": 1,\n\"c\": 3\n}", "/c"),
    ("{\n  \"a\": {\n    \"b\": 2\n  }\n}", "{\n  \"a\": {\n  }\n}", "/a"),
    ("{\n\"a\": 1\n}", "{\n  \"a\": 1\n}", "/a"),
    ("[\n{\"x\": 1}\n]", "[\n{\"x\": 1},\n{\"x\": 2}\n]", "/1"),
  ])
  func `a change leads to what it is about`(_ old: String, _ new: String, _ wanted: String) {
    #expect(pointer(old, new) == wanted)
  }

  @Test func `a file that is no JSON leads to the line`() {
    let (list, connector) = list("{\n\"a\": 1\n}", "{\n\"a\": \n}")
    #expect(list.target(of: list.changes[0], in: connector.definitionFile) == .offset(2))
  }

  @Test func `a file that is gone is all taken out`() {
    let connector = Connector(definition: FileContent(Array("{}\n".utf8)), properties: .missing)
    let list = ChangeList(
      from: [.definition: Array("{}\n".utf8), .properties: Array("{\n}\n".utf8)], to: connector
    ) { $0.standardName }
    #expect(list.total(of: .properties) == "+0 -2 in apiProperties.json")
    #expect(list.total(of: .definition).isEmpty)
  }

  @Test func `the patch names the file as it is called`() {
    let connector = Connector(definition: FileContent(Array("{}\n".utf8)), properties: .missing)
    let list = ChangeList(from: [:], to: connector) { _ in "swagger.json" }
    #expect(
      String(decoding: list.patch, as: UTF8.self)
        == "--- /dev/null\n+++ b/swagger.json\n@@ -0,0 +1 @@\n+{}\n")
  }
}
