import TerminalTestSupport
import Testing

extension EndToEnd {
  @Suite struct SizeTests {
    @Test func typingThroughAStormOfSizes() throws {
      let bench = Bench()
      let terminal = try bench.open(columns: 200, rows: 60)
      terminal.press(.control("e"))
      for round in 0..<10 {
        terminal.resize(columns: 20, rows: 5)
        terminal.resize(columns: 200 - round, rows: 60)
        terminal.type("\(round)")
        terminal.resize(columns: 80, rows: 24)
      }
      // What is typed into a window that is too small is not taken; what is shown is what is saved.
      try terminal.expect("[1 Describe")
      try terminal.expect("F10 Quit")
      terminal.type("!")
      try terminal.expect("! *")
      try terminal.save()
      let title = terminal.screen[0].dropFirst().prefix { $0 != "!" }
      #expect(bench.definitionText == Lanterns.definition().replacing(Lanterns.title, with: title + "!"))
      try terminal.quit()
    }

    @Test func twoHundredSizesLoseNoLetter() throws {
      let bench = Bench()
      let terminal = try bench.open()
      terminal.press(.control("e"))
      let letters = "abcdefghij"
      for (round, letter) in String(repeating: letters, count: 10).enumerated() {
        terminal.resize(columns: 40 + round * 7 % 160, rows: 9 + round * 5 % 50)
        terminal.type(String(letter))
        terminal.resize(columns: 200 - round, rows: 60 - round % 40)
      }
      terminal.resize(columns: 180, rows: 24)
      try terminal.expect("Lanterns" + String(repeating: letters, count: 10) + " *")
      try terminal.save()
      #expect(
        bench.definitionText
          == Lanterns.definition().replacing(
            Lanterns.title, with: Lanterns.title + String(repeating: letters, count: 10)))
      try terminal.quit()
    }

    @Test func tooSmallSaysSoAndQuits() throws {
      let bench = Bench()
      let terminal = try bench.start([bench.path], columns: 20, rows: 5)
      try terminal.expect("30x6 needed")
      terminal.type("abc")
      try terminal.quit()
      #expect(bench.definitionText == Lanterns.definition())
    }

    @Test(arguments: [(40, 9), (30, 6), (60, 12), (250, 90)]) func everySizeShowsTheTabs(
      columns: Int, rows: Int
    ) throws {
      let bench = Bench()
      let terminal = try bench.start([bench.path], columns: columns, rows: rows)
      try terminal.expect("[1 Describe")
      try terminal.goToEveryTab()
      try terminal.quit()
    }
  }
}
