import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct SettingsTests {
    @Test func theKeysAndColoursOfTheSettingsAreUsed() throws {
      let bench = Bench()
      bench.folder.write(
        "config/conwiz/config.yaml",
        "theme: mine\nkeys: {save: [Alt-z]}\nthemes: {mine: {base: light, key: 200}}\n")
      let terminal = try bench.open(["XDG_CONFIG_HOME": bench.folder.path + "/config"])
      try terminal.expect("Alt-z Save")
      #expect(terminal.transcriptText.contains("38;5;200"))
      terminal.type("x")
      try terminal.expect("not saved")
      terminal.press(.alt("z"))
      try terminal.expectNo("not saved")
      terminal.press(.alt("q"))
      try terminal.expectEnd(.exited(0))
      #expect(bench.definitionText.contains("Harbour Lanternsx"))
    }

    @Test func aBadFileIsToldAndTheWizardStarts() throws {
      let bench = Bench()
      bench.folder.write("config/conwiz/config.yaml", "theme: [dark\n")
      let terminal = try bench.open(["XDG_CONFIG_HOME": bench.folder.path + "/config"])
      try terminal.expect("config.yaml:")
      try terminal.quit()
    }
  }
}
