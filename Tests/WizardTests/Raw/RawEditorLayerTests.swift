import ConnectorModel
import TerminalUI
import Testing

@testable import Wizard

@Suite struct RawEditorLayerTests {
  private func workspace(_ bytes: [UInt8]) -> Workspace {
    Workspace(
      OpenedConnector(folder: nil, connector: Connector(definition: FileContent(bytes), properties: .missing))
    )
  }

  /// The definition's bytes after the keys and Esc.
  private func edited(_ bytes: [UInt8], _ keys: Key...) -> [UInt8] {
    let start = workspace(bytes)
    var layer = RawEditorLayer(start, file: .definition, offset: 0)
    var context = AppContext(workspace: start, size: Size(columns: 80, rows: 24), now: 0)
    for key in keys + [.named(.escape)] { _ = layer.handle(key, &context) }
    return context.workspace?.connector.definitionFile.bytes ?? []
  }

  @Test func `leaving without a change changes nothing`() {
    for text in ["{}", "{\r\n}\r\n", "{\n}\r\n", "\u{FEFF}{\n}"] {
      #expect(edited(Array(text.utf8)) == Array(text.utf8))
    }
  }

  @Test func `line ends and a byte order mark survive an edit`() {
    #expect(edited(Array("\u{FEFF}{\r\n}\r\n".utf8), .named(.end), " ") == Array("\u{FEFF}{ \r\n}\r\n".utf8))
    #expect(edited(Array("{\n}\r\n".utf8), .named(.end), " ") == Array("{ \n}\r\n".utf8))
  }

  @Test func `bytes that are not UTF-8 become the letters they were meant to be`() {
    let bytes = Array("{\"a\": \"S".utf8) + [0xF8] + Array("ren\"}".utf8)
    #expect(edited(bytes) == Array("{\"a\": \"Søren\"}".utf8))
  }

  @Test(arguments: [true, false])
  func `a text of sixteen-bit units becomes UTF-8`(isLittle: Bool) {
    let text = "{\n  \"a\": \"Sø😀\"\n}"
    let units = [0xFEFF] + Array(text.utf16)
    let bytes = units.flatMap {
      isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
    }
    #expect(String(decoding: edited(bytes), as: UTF8.self) == text)
  }

  @Test func `a text that is not JSON is kept as it was typed`() {
    #expect(
      edited(Array("{}".utf8), .named(.end), .named(.backspace), .named(.escape)) == Array("{".utf8))
  }

  @Test func `the first Esc on a text that is not JSON says so, the second keeps it`() {
    var harbour = Harbour()
    harbour.press(.alt("e"), "x", .named(.escape))
    #expect(harbour.status.contains("is not JSON, line "), "\(harbour.status)")
    #expect(harbour.state.layers.last is RawEditorLayer)
    harbour.press(.control("_"), .named(.escape))
    #expect(harbour.state.layers.isEmpty)
    #expect(harbour.text() == Harbour.definition)
    harbour.press(.alt("e"), .alt("<"), "x", .named(.escape), .named(.escape))
    #expect(harbour.state.layers.isEmpty)
    #expect(harbour.text() == "x" + Harbour.definition)
  }

  @Test func `a file that was broken before is left at the first Esc`() {
    var harbour = Harbour(definition: "{")
    harbour.press(.alt("e"), .named(.escape))
    #expect(harbour.state.layers.isEmpty)
  }

  @Test func `help names the key of the file that a field stands in`() {
    func words(_ harbour: Harbour) -> String {
      harbour.screen.split { $0.isWhitespace || $0 == "│" || $0 == "▼" }.joined(separator: " ")
    }
    var harbour = Harbour()
    harbour.press(.function(1))
    #expect(words(harbour).contains("Alt-e opens the file as text there"), "\(harbour.screen)")
    harbour.press(.named(.escape))
    for _ in 0..<20 where harbour.state.screens[0].focusedPlace?.file != .properties {
      harbour.press(.named(.down))
    }
    harbour.press(.function(1))
    #expect(words(harbour).contains("Alt-w opens the file as text there"), "\(harbour.screen)")
  }

  @Test(arguments: [Key.alt("e"), .alt("j")])
  func `the text of an editor goes to the clipboard`(opening: Key) {
    var harbour = Harbour()
    harbour.press(opening, .alt("c"))
    #expect(harbour.status == "copied the text")
    let copied = harbour.effects.contains { if case .copy(let text) = $0 { !text.isEmpty } else { false } }
    #expect(copied)
  }
}
