import TerminalTestSupport
import Testing

@Suite struct KeyArrivalTests {
  @Test(arguments: [
    (NamedKeyPress.up, "Up"), (.altLeft, "Alt-Left"), (.home, "Home"), (.end, "End"), (.pageDown, "PgDn"),
    (.insert, "Ins"), (.delete, "Del"), (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"),
    (.backTab, "Shift-Tab"), (.backspace, "Backspace"), (.space, "Space"), (.control("s"), "^S"),
    (.control("q"), "^Q"), (.control("c"), "^C"), (.control("@"), "^Space"), (.control("_"), "^_"),
    (.control("\\"), "^\\"), (.alt("x"), "Alt-x"), (.alt("1"), "Alt-1"), (.function(1), "F1"),
    (.function(12), "F12"),
  ]) func everyKeyArrives(key: NamedKeyPress, label: String) throws {
    let terminal = try Probe.start()
    terminal.press(key)
    #expect(terminal.waitFor("Keys: " + label))
  }

  @Test func typedTextArrivesWhole() throws {
    let terminal = try Probe.start()
    terminal.type("grüße 日本 👍")
    #expect(terminal.waitFor("Field: grüße 日本 👍"))
  }

  @Test func aPasteIsOneKeyWithoutEffects() throws {
    let terminal = try Probe.start()
    terminal.paste("one\r\ntwo\u{1B}[21~\u{03}")
    #expect(terminal.waitFor("Keys: Paste(11)"))
    #expect(terminal.waitUntil { $0.screen[15].hasPrefix("Count 1 ") })
  }

  @Test func aMegabytePasteIsOneKey() throws {
    let terminal = try Probe.start()
    terminal.paste(String(repeating: "0123456789abcde\n", count: 65536))
    #expect(terminal.waitFor("Keys: Paste(1048576)"))
  }

  @Test func bracketedPasteIsOffAfterwards() throws {
    let terminal = try Probe.start()
    terminal.press(.function(10))
    #expect(terminal.waitForEnd() == .exited(0))
    let text = terminal.transcriptText
    let on = try #require(text.firstRange(of: "\u{1B}[?2004h"))
    #expect(text[on.upperBound...].contains("\u{1B}[?2004l"))
  }

  @Test func mouseReportsAreOffUntilAskedFor() throws {
    let terminal = try Probe.start()
    #expect(!terminal.wantsMouse)
    terminal.press(.function(6))
    #expect(terminal.waitUntil { $0.wantsMouse })
    terminal.type("\u{1B}[<0;10;5M")
    #expect(terminal.waitFor("Keys: press@9,4"))
    terminal.press(.function(10))
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(!terminal.wantsMouse)
  }

  @Test func bellAndClipboardReachTheTerminal() throws {
    let terminal = try Probe.start()
    terminal.press(.function(2), .function(5))
    #expect(terminal.waitUntil { $0.bells == 1 })
    #expect(terminal.waitFor("Keys: F2 F5"))
    #expect(
      terminal.transcriptText.contains("\u{1B}]52;c;Y29waWVkIHRleHQ=\u{07}"))
  }

  @Test(arguments: 1...10) func randomBytesNeitherEndNorStopIt(seed: Int) throws {
    let terminal = try Probe.start()
    var generator = SeededBytes(seed: seed)
    // F8, F9 and F10 end the probe on purpose, ^Z stops it: their bytes are left out.
    terminal.send(generator.bytes(4000).filter { $0 != 0x1A && $0 != 0x7E && $0 != 0x75 })
    terminal.send([0x1B, 0x1B] + Array("\u{1B}[201~".utf8))
    terminal.press(.function(2), .function(2))
    #expect(terminal.waitUntil { $0.bells >= 2 })
    terminal.press(.function(10))
    #expect(terminal.waitForEnd() == .exited(0))
  }
}
