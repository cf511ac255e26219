import Curses
import TerminalUI
import Testing
import Wizard

@testable import Settings

@Suite struct SettingsReaderTests {
  private func read(_ text: String) throws -> (settings: UserSettings, problems: [SettingsProblem]) {
    try SettingsFile.read(Array(text.utf8))
  }

  @Test func `what a file says is taken, and the rest is left open`() throws {
    let (settings, problems) = try read(
      """
      theme: mine
      color: never
      mouse: true
      themes:
        mine:
          base: light
          error: {foreground: bright-red, background: 17, bold: true, underline: false}
          active-tab: blue
      keys:
        save: [F2, Ctrl-S, w]
        quit: Alt-z
      """)
    #expect(problems.isEmpty)
    #expect(settings.theme == .light && settings.colour == .never && settings.mouse == true)
    #expect(settings.ascii == nil && settings.plain == nil)
    #expect(settings.looks[.error] == Look(9, on: 17, .bold) && settings.looks[.activeTab] == Look(4))
    #expect(settings.keys.map(\.command) == [.save, .quit])
    #expect(settings.keys[0].keys == [.function(2), .control("s"), "w"])
    #expect(settings.theme(named: "mine")?.base == .light && settings.theme(named: "cb") != nil)
  }

  @Test(arguments: ["", "\n  \n", "# only a comment\n", "theme: dark"]) func `little is fine`(
    text: String
  ) throws {
    #expect(try read(text).problems.isEmpty)
  }

  @Test(arguments: [
    ("them: dark", 1, "no setting 'them'; did you mean theme or themes?"),
    ("mouse: maybe", 1, "mouse is true or false"),
    ("\ntheme: drak", 2, "no theme 'drak'; there are dark, light, mono, high-contrast, cb"),
    ("color: red", 1, "auto, always or never"),
    ("themes:\n  x:\n    eror: red", 3, "no role 'eror'"),
    ("themes:\n  x:\n    error: redd", 3, "no colour 'redd'; there are default, black"),
    ("themes:\n  x:\n    error: {blink: true}", 3, "a look has no 'blink'"),
    ("themes:\n  x:\n    base: none", 3, "base is one of dark"),
    ("keys:\n  sav: F2", 2, "no command 'sav'; did you mean save or save-copy?"),
    ("keys:\n  save: F99", 2, "keys are named as in F2"),
    ("keys:\n  save: Ctrl-M", 2, "terminals send Enter for ^M"),
    ("keys:\n  save: F2\n  undo: F2", 3, "F2 is given to save already"),
    ("keys: {save: [F2, F10]}", 1, "F10 is Quit's; Quit keeps Alt-q"),
    ("keys:\n  save: F8", 2, "F8 is Delete's; Delete keeps Del"),
    ("keys:\n  find: Ctrl-C", 2, "^C stops what runs everywhere; choose another key"),
    ("keys:\n  redo: Ctrl-Z", 2, "^Z stops the program everywhere"),
    ("keys:\n  help: Enter", 2, "Enter takes what is selected everywhere"),
    ("keys:\n  help: Tab", 2, "Tab goes on everywhere"),
    ("keys:\n  help: Esc", 2, "Esc goes back everywhere"),
    ("keys:\n  quit: '%'", 2, "Quit needs a key that works in text fields, too; it keeps F10, Alt-q"),
    ("reduce-motion: some", 1, "reduce-motion is true or false"),
    ("theme: [a]", 1, "theme is the name of one, such as theme: light; there are dark, light"),
    ("- a", 1, "settings are names with values"),
  ]) func `a problem is told with its line and what is allowed`(text: String, line: Int, words: String) throws
  {
    let problems = try read(text).problems
    #expect(problems.count == 1)
    #expect(problems.first?.line == line)
    #expect(problems.first?.problem.contains(words) == true, "\(problems)")
  }

  @Test func `what is given to another command on purpose is no problem`() throws {
    let (settings, problems) = try read("keys: {save: [F2, F10], quit: [Alt-q], cancel: Ctrl-C}")
    #expect(problems.isEmpty, "\(problems)")
    #expect(settings.keys.map(\.command) == [.save, .quit, .cancel])
  }

  @Test func `Quit never loses its last key`() throws {
    let (settings, problems) = try read("keys: {save: [F2, F10], copy-text: Alt-q}")
    #expect(
      problems.map(\.problem) == [
        "F10 is Quit's; Quit keeps F10, Alt-q", "Alt-q is Quit's; Quit keeps F10, Alt-q",
      ])
    KeyBindings.$current.withValue(KeyBindings(replacing: settings.keys)) {
      #expect(CommandTable.command(for: .function(10), inText: true) == .quit)
      #expect(CommandTable.command(for: .function(2), inText: true) == .save)
    }
  }

  @Test func `a key that stands twice is told where it stands again`() {
    #expect {
      try read("theme: dark\nmouse: true\ntheme: light\n")
    } throws: { error in
      (error as? SettingsProblem)?.line == 3
    }
  }

  @Test func `a sentence ends once`() {
    #expect(
      SettingsProblem(line: 2, problem: "did you mean save?").message(of: "x") == "x:2: did you mean save?")
    #expect(SettingsProblem(line: nil, problem: "no").message(of: "x") == "x: no.")
  }

  @Test func `what is no YAML is told with its line`() {
    #expect {
      try read("theme: [dark\nmouse: true\n")
    } throws: { error in
      (error as? SettingsProblem)?.line != nil
    }
  }

  @Test func `the default file says what is so without it`() throws {
    let (settings, problems) = try read(DefaultSettings.text)
    #expect(problems.isEmpty, "\(problems)")
    #expect(settings.theme == .dark && settings.looks.isEmpty && settings.mouse == false)
    let bindings = KeyBindings(replacing: settings.keys)
    for (entry, standard) in zip(bindings.entries, CommandTable.standard) {
      #expect(entry.keys + entry.listKeys == standard.keys + standard.listKeys, "\(entry.name)")
    }
    for line in DefaultSettings.text.split(separator: "\n") { #expect(line.allSatisfy { $0.isASCII }) }
  }

  @Test func `a key goes to the command that names it, everywhere it is shown`() {
    let bindings = KeyBindings(replacing: [(.save, [.function(5), "w"])])
    KeyBindings.$current.withValue(bindings) {
      #expect(CommandTable.command(for: .function(5), inText: true) == .save)
      #expect(CommandTable.command(for: "w", inText: true) == nil)
      #expect(CommandTable.command(for: "w", inText: false) == .save)
      #expect(CommandTable.command(for: .function(2), inText: false) == nil)
      #expect(CommandTable.keyLabel(.save) == "F5" && CommandTable.keyLabel(.runTest) == "Alt-s")
    }
    #expect(CommandTable.command(for: .function(2), inText: true) == .save)
  }
}
