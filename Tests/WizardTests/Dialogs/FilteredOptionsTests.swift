import TerminalUI
import Testing

@testable import Wizard

@Suite struct FilteredOptionsTests {
  @Test func `what begins with the typed letters comes first, and is selected`() {
    var options = FilteredOptions(["string", "integer", "file"].map { FieldOption($0) }, selecting: nil)
    #expect(options.selected?.value == "string")
    _ = options.handle("i", rows: 24)
    #expect(options.shown.map(\.value) == ["integer", "string", "file"])
    #expect(options.selected?.value == "integer")
    _ = options.handle("x", rows: 24)
    #expect(options.shown.isEmpty && options.selected == nil)
    _ = options.handle(.control("u"), rows: 24)
    #expect(options.shown.count == 3)
  }
}
