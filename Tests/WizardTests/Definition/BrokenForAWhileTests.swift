import TerminalUI
import Testing

@testable import Wizard

@Suite struct BrokenForAWhileTests {
  /// The wizard in the second operation's form, with a field of it in focus, after the definition was broken.
  private func broken() -> (harbour: Harbour, before: String) {
    var harbour = Harbour()
    harbour.press(.alt("3"), .named(.down), .named(.enter), .named(.down))
    let before = harbour.screen
    harbour.press(.alt("e"), "x", .named(.escape), .named(.escape))
    return (harbour, before)
  }

  @Test func `undo leads back to where it was`() {
    var (harbour, before) = broken()
    #expect(harbour.screen.contains("The definition is not readable"))
    harbour.press(.control("_"))
    harbour.press(.named(.down), .named(.up))
    harbour.receive(.tick(milliseconds: 10_000))
    #expect(body(of: harbour.screen) == body(of: before))
  }

  @Test func `whoever went elsewhere stays there`() {
    var (harbour, before) = broken()
    harbour.press(.named(.escape), .named(.down), .named(.down), .named(.down))
    harbour.press(.control("_"))
    #expect(body(of: harbour.screen) != body(of: before))
    #expect(harbour.screen.contains("ListLanterns"))
  }

  @Test func `the operation of the Test tab is the same again`() {
    var harbour = Harbour()
    harbour.press(.alt("4"), .named(.enter), "2")
    #expect(harbour.screen.contains("AddLantern"), "\(harbour.screen)")
    harbour.press(.alt("e"), "x", .named(.escape), .named(.escape))
    #expect(harbour.screen.contains("not readable"))
    harbour.press(.control("_"))
    #expect(harbour.screen.contains("AddLantern"), "\(harbour.screen)")
  }

  /// The rows of the body, without title and foot.
  private func body(of screen: String) -> [Substring] {
    Array(screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3).dropLast(2))
  }
}
