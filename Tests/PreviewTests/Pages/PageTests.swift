import ConnectorModel
import CorpusConnectors
import SafeText
import TestSupport
import Testing

@testable import Preview

@Suite struct PageTests {
  private let definition = """
    {"swagger": "2.0", "info": {"title": "Orders | *x*", "description": "# No heading\\n\\nSecond <b>", "version": "1"},
    "paths": {"/do": {"get": {"operationId": "Do", "summary": "Do it", "parameters": [{"name": "a_b", "in": "query",
    "type": "string", "x-ms-summary": "A", "description": "An a", "enum": ["x", "y"], "default": "x"}],
    "responses": {"200": {"description": "OK", "schema": {"type": "object", "properties": {"id": {"type": "string",
    "x-ms-summary": "Id"}}}}, "429": {"description": "Slow"}}}},
    "/hidden": {"get": {"operationId": "Hidden", "x-ms-visibility": "internal", "responses": {}}}}}
    """

  @Test func `the page has what certification asks of a readme, and nothing that Markdown acts on`() throws {
    let page = try #require(CataloguePage(of: try Definition(definition).connector))
    let text = MarkdownPage.text(of: page.blocks)
    #expect(text.hasPrefix("# Orders \\| \\*x\\*\n\n\\# No heading\n\nSecond \\<b\\>\n\n**Version:** 1\n"))
    for heading in [
      "## Prerequisites", "## Obtaining Credentials", "## Actions", "### Do it", "## Throttling",
    ] {
      #expect(text.contains(heading + "\n"), "\(heading)")
    }
    #expect(text.contains("| A | a\\_b | no | string | An a. One of: x, y. Default: x. |\n"))
    #expect(text.contains("| Id | id | string |  |\n"))
    #expect(text.contains("when it is called too often: Do it."))
    #expect(!text.contains("Hidden") && !text.contains("## Triggers"))
  }

  @Test(arguments: [40, 100]) func `the pages of real connectors fit their width`(
    width: Int
  ) {
    for path in Corpus.sample(every: 6, from: width == 40 ? 1 : 4) {
      let connector = Connector(definitionAt: path)
      guard let page = CataloguePage(of: connector) else { continue }
      let wide = PlainPage.lines(of: page.blocks, width: width).first { $0.columns > width }
      #expect(wide == nil, "\(path): \(wide ?? "")")
      let again = CataloguePage(of: connector)?.blocks
      #expect(again == page.blocks)
    }
  }
}
