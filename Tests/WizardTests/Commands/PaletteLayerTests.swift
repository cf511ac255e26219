import TerminalUI
import Testing

@testable import Wizard

@Suite struct PaletteLayerTests {
  @Test(arguments: [40, 60, 80]) func `the key of a command is never cut`(columns: Int) {
    var harbour = Harbour(columns: columns, rows: 24)
    harbour.press(.function(9))
    for key in "show what changed since saving" { harbour.press(.character(key)) }
    #expect(harbour.screen.contains("Alt-g │"), "\(harbour.screen)")
  }
}
