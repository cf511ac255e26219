import Importing
import TerminalUI
import Testing

@testable import Wizard

extension Harbour {
  /// Whether a connector is made beside other things.
  fileprivate var makes: Bool {
    effects.contains { if case .make("quay", _, _, joining: true) = $0 { true } else { false } }
  }
}

@Suite struct NewConnectorTests {
  @Test func `the focus goes from the folder of an import to its button`() throws {
    let text = #"{"swagger": "2.0", "info": {"title": "Lamps", "version": "1"}, "paths": {}}"#
    let result = try ImportSource(bytes: Array(text.utf8), name: "lamps.json").convert()
    var layer = NewConnectorLayer(importing: result, from: "lamps.json")
    var context = AppContext(workspace: nil, size: Size(columns: 80, rows: 24), now: 0)
    _ = layer.handle(.named(.down), &context)
    #expect(layer.form.focusedField?.id == "make")
  }

  @Test func `a folder with other things in it is asked about`() {
    var harbour = Harbour()
    let joining = Effect.make(folder: "quay", definition: [], properties: [], joining: true)
    let taken = AppEvent.folderTaken(
      folder: "quay", names: ["Makefile", "README.md", "docs", "src"], joining: joining)
    harbour.receive(taken)
    #expect(harbour.screen.contains("quay holds other things already: Makefile, README.md, docs and"))
    harbour.press(.named(.enter))
    #expect(harbour.state.layers.isEmpty)
    #expect(!harbour.makes)
    harbour.receive(taken)
    harbour.press(.named(.left), .named(.enter))
    #expect(harbour.makes)
  }

  @Test func `what is typed takes the place of what was proposed, once`() {
    var layer = NewConnectorLayer()
    var context = AppContext(workspace: nil, size: Size(columns: 80, rows: 24), now: 0)
    let keys: [Key] = ["l", .named(.tab), "L", "a", .named(.backTab), "x", .named(.tab), .named(.left), "m"]
    for key in keys { _ = layer.handle(key, &context) }
    #expect(layer.form.fields.map(\.kind).prefix(3) == [.text("lx"), .text("Lma"), .text("api.contoso.com")])
  }
}
