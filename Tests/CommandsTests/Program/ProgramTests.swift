import Testing

/// What every command has in common.
struct ProgramTests {
  @Test func wrongUsageLeavesWithTwoAndSaysSoOnStandardError() async {
    let result = await Captured.run("validate", "--profile", "nonsense", "x")
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("nonsense"))
    #expect(await Captured.run("frobnicate").status == 2)
  }

  @Test func helpAndVersionGoToStandardOutput() async {
    let help = await Captured.run("--help")
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    for name in ["new", "import", "validate", "rules", "get", "set", "rename", "test", "completions"] {
      #expect(help.output.contains("\n  \(name)"))
      let page = await Captured.run(name, "--help")
      #expect(page.status == 0)
      #expect(page.output.contains("USAGE: conwiz \(name)"))
    }
    #expect(await Captured.run("--version").output == "conwiz 0.1.0\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsNameTheSubcommands(shell: String) async {
    let result = await Captured.run("completions", shell)
    #expect(result.status == 0)
    #expect(result.output.contains("validate"))
  }

  @Test func anUnknownShellIsWrongUsage() async {
    let result = await Captured.run("completions", "tcsh")
    #expect(result.status == 2)
    #expect(result.errors == "conwiz: There are no completions for 'tcsh'; name bash, zsh or fish.\n")
  }

  @Test func controlCharactersOfArgumentsDoNotReachTheTerminal() async {
    let result = await Captured.run("get", "a\u{1B}[2Jb", "/info")
    #expect(result.status == 3)
    #expect(!result.errors.contains("\u{1B}"))
  }
}
