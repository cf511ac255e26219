import Importing
import TerminalUI
import Testing

@testable import Wizard

@Suite struct NewConnectorTests {
  @Test func `the focus goes from the folder of an import to its button`() throws {
    let text = #"{"swagger": "2.0", "info": {"title": "Lamps", "version": "1"}, "paths": {}}"#
    let result = try ImportSource(bytes: Array(text.utf8), name: "lamps.json").convert()
    var layer = NewConnectorLayer(importing: result, from: "lamps.json")
    var context = AppContext(workspace: nil, size: Size(columns: 80, rows: 24), now: 0)
    _ = layer.handle(.named(.down), &context)
    #expect(layer.form.focusedField?.id == "make")
  }

  @Test func `what is typed takes the place of what was proposed, once`() {
    var layer = NewConnectorLayer()
    var context = AppContext(workspace: nil, size: Size(columns: 80, rows: 24), now: 0)
    let keys: [Key] = ["l", .named(.tab), "L", "a", .named(.backTab), "x", .named(.tab), .named(.left), "m"]
    for key in keys { _ = layer.handle(key, &context) }
    #expect(layer.form.fields.map(\.kind).prefix(3) == [.text("lx"), .text("Lma"), .text("api.contoso.com")])
  }
}
