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
}
