import Glibc
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// What changed since saving, and since the last commit of git.
  ///
  /// Where git is missing, the view says so instead.
  @Suite struct ChangesTests {
    private static let noGit = "git could not be started; install it"

    /// Runs git in the connector's folder, with nobody's configuration; false where there is no git or it fails.
    private func git(_ bench: Bench, _ arguments: String...) -> Bool {
      let words =
        ["env", "HOME=" + bench.folder.path, "GIT_CONFIG_NOSYSTEM=1", "git", "-C", bench.path]
        + ["-c", "user.name=Keeper", "-c", "user.email=keeper@harbour.example"] + arguments
      let pointers = words.map { strdup($0) } + [nil]
      defer { for pointer in pointers { free(pointer) } }
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      for descriptor in [Int32(1), 2] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
      var process = pid_t()
      guard posix_spawnp(&process, "env", &actions, nil, pointers, environ) == 0 else { return false }
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      return status == 0
    }

    /// Opens the view, and compares with the last commit.
    private func openCommit(_ terminal: Terminal) throws {
      terminal.press(.alt("g"))
      try terminal.expect("since saving")
      terminal.type("g")
    }

    @Test func aChangeIsReadAndTakenBackToTheByte() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.focus("Title")
      terminal.type(" of Old")
      terminal.press(.alt("g"))
      try terminal.expect("1 of 1  +1 -1 in apiDefinition.swagger.json  since saving")
      try terminal.expect("-    \"title\": \"Harbour Lanterns\",")
      try terminal.expect("+    \"title\": \"Harbour Lanterns of Old\",")
      terminal.type("z")
      try terminal.expect("nothing changed since saving")
      terminal.press(.escape)
      try terminal.expectNo("nothing changed")
      terminal.press(.alt("u"))
      try terminal.expect("Undone: Take a change back")
      try terminal.save()
      #expect(
        bench.definitionText
          == Lanterns.definition().replacing("Lanterns\",\n    \"d", with: "Lanterns of Old\",\n    \"d"))
      try terminal.redo(seeing: "Redone: Take a change back")
      try terminal.save()
      #expect(bench.definitionText == Lanterns.definition())
      #expect(bench.propertiesText == Lanterns.properties)
      try terminal.quit()
    }

    @Test func theLastCommitIsComparedWith() throws {
      let bench = Bench(definition: Lanterns.definition().replacing("burning", with: "alight"))
      let isCommitted =
        git(bench, "init", "-q", ".") && git(bench, "add", "apiDefinition.swagger.json")
        && git(bench, "commit", "-q", "-m", "Light")
      bench.write(definition: Array(Lanterns.definition().utf8))
      let terminal = try bench.open()
      try openCommit(terminal)
      guard isCommitted else { return try terminal.expect(Self.noGit) }
      try terminal.expect("1 of 2  +1 -1 in apiDefinition.swagger.json  since the last commit")
      try terminal.expect("harbour alight at night")
      terminal.type("n")
      try terminal.expect("2 of 2  +20 -0 in apiProperties.json")
      terminal.type("pz")
      try terminal.expect("1 of 1")
      terminal.press(.escape)
      try terminal.save()
      #expect(bench.definitionText == Lanterns.definition().replacing("burning", with: "alight"))
      try terminal.quit()
    }

    @Test func thereMayBeNoRepositoryAndNoCommit() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try openCommit(terminal)
      let hasGit = git(bench, "--version")
      try terminal.expect(hasGit ? "the folder is in no git repository" : Self.noGit)
      guard hasGit else { return try terminal.quit() }
      #expect(git(bench, "init", "-q", "."))
      terminal.type("g")
      try terminal.expect("there is no commit yet to compare with")
      try terminal.quit()
    }

    @Test func gitMayBeMissing() throws {
      let bench = Bench()
      let terminal = try bench.open(["PATH": bench.folder.path])
      try openCommit(terminal)
      try terminal.expect(Self.noGit)
      try terminal.quit()
    }

    /// A program in git's place: one that never answers, and one that never ends.
    @Test(arguments: [
      ("sleep 60", "git did not answer within five seconds"),
      ("while :; do printf %65536s; done", "larger than 8 MB"),
      ("echo fatal: the lamp is out >&2; exit 3", "git cannot read the last commit: fatal: the lamp is out"),
    ])
    func anythingElseThanGitIsEnded(_ script: String, _ wanted: String) throws {
      let bench = Bench()
      chmod(bench.folder.write("programs/git", "#!/bin/sh\n\(script)\n"), 0o755)
      let terminal = try bench.open(["PATH": bench.folder.path + "/programs:/usr/bin:/bin"])
      try openCommit(terminal)
      try terminal.expect(wanted)
      try terminal.quit()
    }
  }
}
