import Importing
import TerminalUI
import Testing

@testable import Wizard

@Suite struct ConversionLayerTests {
  private static let address = ImportOrigin.address("https://harbour.example/openapi.json")

  /// The wizard with an address that is being read.
  private func reading() -> Harbour {
    var harbour = Harbour(columns: 80, rows: 24)
    _ = harbour.state.choose(.address)
    for character in "https://harbour.example/openapi.json" { harbour.press(.character(character)) }
    harbour.press(.named(.enter))
    return harbour
  }

  private func failure() -> Result<ConvertedSource, OpenFailure> {
    .failure(OpenFailure(path: "x", message: "the host does not answer"))
  }

  @Test func `what takes long tells for how long`() {
    var harbour = reading()
    #expect(harbour.screen.contains("reading https://harbour.example/openapi.json …"))
    #expect(!harbour.screen.contains("Esc stops it"))
    harbour.receive(.tick(milliseconds: harbour.state.now + 3200))
    #expect(harbour.screen.contains("reading https://harbour.example/openapi.json … 3 s"))
    #expect(harbour.screen.contains("Esc stops it; nothing has changed"))
    #expect(harbour.effects.contains { if case .wake(1000) = $0 { true } else { false } })
  }

  @Test func `a failure is told where the address was typed`() {
    var harbour = reading()
    harbour.receive(.converted(harbour.state.lastConversion, Self.address, failure()))
    #expect(harbour.state.layers.last is AddressLayer)
    #expect(harbour.screen.contains("the host does not answer"))
  }

  @Test func `Esc stops it, and what comes later is not taken`() throws {
    var harbour = reading()
    let number = harbour.state.lastConversion
    harbour.press(.character("q"))
    harbour.press(.named(.escape))
    #expect(harbour.effects.contains { if case .cancelConversion = $0 { true } else { false } })
    #expect(harbour.screen.contains("stopped; nothing was imported"))
    #expect(harbour.screen.contains("https://harbour.example/openapi.json "))
    harbour.receive(.converted(number, Self.address, failure()))
    #expect(!harbour.screen.contains("the host does not answer"))
    harbour.press(.named(.enter))
    harbour.receive(.converted(number, Self.address, failure()))
    #expect(harbour.state.layers.last is ConversionLayer)
  }
}
