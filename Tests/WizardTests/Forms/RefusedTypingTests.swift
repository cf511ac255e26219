import ConnectorModel
import TerminalUI
import Testing

@testable import Wizard

/// What is typed into a field whose place the file cannot take.
@Suite struct RefusedTypingTests {
  private static let definition = #"{"swagger": "2.0", "info": ["x"], "host": "a.example", "paths": {}}"#

  @Test func `it does not stand in the field, and the status line says what to do`() {
    var harbour = Harbour(definition: Self.definition)
    harbour.type("Hello")
    #expect(harbour.text() == Self.definition)
    #expect(!harbour.screen.contains("Hello"))
    #expect(harbour.status.contains("make it one in the text of the file first"))
  }

  @Test func `the questions do not say that it is the value now`() {
    var talk = PlainTalk(
      Connector(
        definition: FileContent(Array(Self.definition.utf8)), properties: FileContent(Array("{}".utf8))))
    let told = talk.say(":describe", "#1", "Hello")
    #expect(told.contains("'/info' is not an object"), "\(told)")
    #expect(!told.contains("is now"), "\(told)")
    #expect(told.hasSuffix("New value:") || told.hasSuffix("New value: "), "\(told)")
  }

  @Test func `a text of several lines stays in its editor until Esc says twice that it may go`() {
    var harbour = Harbour(definition: Self.definition)
    harbour.press(.named(.down), .named(.enter))
    harbour.type("A long text")
    harbour.press(.named(.escape))
    #expect(harbour.screen.contains("A long text") && harbour.status.contains("Esc again"))
    harbour.press(.named(.escape))
    #expect(!harbour.screen.contains("A long text") && harbour.status.contains("on the clipboard"))
    #expect(harbour.effects.contains { if case .copy("A long text") = $0 { true } else { false } })
    #expect(harbour.text() == Self.definition)
  }
}
