import TerminalUI
import Testing

@testable import Transport
@testable import Wizard

@Suite struct ReducedMotionTests {
  /// A layer that counts seconds, as running calls do.
  private struct Counter: Layer {
    func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome { .ignored }

    func draw(in canvas: inout Canvas, _ view: ViewContext) {
      canvas.write("\(view.now / 1000) s", column: 0, row: 0)
    }
  }

  private func state(reducesMotion: Bool) -> AppState {
    var state = AppState(
      options: WizardOptions(reducesMotion: reducesMotion), size: Size(columns: 80, rows: 24))
    state.layers.append(Counter())
    return state
  }

  private func shown(_ state: AppState) -> String {
    let row = state.draw(glyphs: .unicode).text().split(separator: "\n", omittingEmptySubsequences: false)[3]
    return String(row.prefix { $0 != "s" }) + "s"
  }

  @Test func `seconds run by themselves`() {
    var state = state(reducesMotion: false)
    state.advance(to: 5000)
    _ = state.update(.tick(milliseconds: 5000))
    #expect(shown(state) == "5 s")
  }

  @Test func `with less motion they go on when something happens`() {
    var state = state(reducesMotion: true)
    state.advance(to: 5000)
    _ = state.update(.tick(milliseconds: 5000))
    #expect(shown(state) == "0 s")
    _ = state.update(.key("x"))
    #expect(shown(state) == "5 s")
  }

  @Test func `a call moves on only with its phases`() {
    var state = state(reducesMotion: true)
    let progress = TransferProgress(
      phase: .receiving, sent: 0, toSend: 0, received: 1, expected: 0, elapsed: 0)
    for (time, expected) in [(1000, "1 s"), (2000, "1 s"), (3000, "1 s")] {
      state.advance(to: time)
      _ = state.update(.callProgress(1, progress))
      #expect(shown(state) == expected)
    }
    state.advance(to: 4000)
    _ = state.update(.callEnded(1, .failure(TransportError(.cancelled, url: "http://x"))))
    #expect(shown(state) == "4 s")
  }
}
