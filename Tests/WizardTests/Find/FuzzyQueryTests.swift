import Testing
import Wizard

@Suite struct FuzzyQueryTests {
  private func score(_ query: String, _ text: String) -> Int? {
    FuzzyQuery(query).match(FuzzyText(text))?.score
  }

  @Test(arguments: [
    ("gi", "GetInvoice"), ("getinv", "GetInvoice"), ("inv get", "GetInvoice"), ("GI", "GetInvoice"),
    ("/inv", "GET /invoices"), ("ünv", "Münver"), ("x-ms", "x-ms-summary"), ("2 1", "v1/v2"),
  ])
  func `letters in order match`(query: String, text: String) {
    #expect(score(query, text) != nil)
  }

  @Test(arguments: [
    ("ig", "GetInvoice"), ("GV", "GetInvoice"), ("getx", "GetInvoice"), ("get inv z", "GetInvoice"),
    ("a", ""),
  ])
  func `a letter that is missing does not`(query: String, text: String) {
    #expect(score(query, text) == nil)
  }

  @Test(arguments: [
    ("inv", "GetInvoice", "GetItNoVan"), ("get", "GetTool", "WidGetTool"), ("lt", "ListTools", "Salt"),
    ("tool", "Tool", "ToolPage"), ("page", "ToolPage", "Paragraphs by edge"),
    ("id", "/tools/{id}", "validate"),
  ])
  func `runs, beginnings of words and short texts come first`(
    query: String, better: String, worse: String
  ) throws {
    let first = try #require(score(query, better))
    let second = try #require(score(query, worse))
    #expect(first > second)
  }

  @Test func `the matched letters are told`() {
    #expect(FuzzyQuery("lin").match(FuzzyText("ListInvoices"))?.positions == [0, 4, 5])
    #expect(FuzzyQuery("lis").match(FuzzyText("ListInvoices"))?.positions == [0, 1, 2])
    #expect(FuzzyQuery("").isEmpty)
    #expect(FuzzyQuery("   ").isEmpty)
  }
}
