import Glibc
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct UnreadableDraftTests {
    @Test func itIsSaidAndPutAside() throws {
      let bench = Bench()
      let terminal = try DraftTests.type(bench)
      terminal.kill()
      let name = try #require(names(bench).first { $0.hasSuffix(".jsonl") })
      let newer = bench.draft.replacing("\"version\":1", with: "\"version\":99")
      bench.folder.write("state/conwiz/drafts/" + name, newer)
      let again = try bench.start([bench.path])
      try again.expect("the draft of an earlier session cannot be read")
      try again.extendTitle(by: "?")
      try again.await { bench.draft.contains("Lanterns?") || bench.draft.contains("?") }
      let aside = try #require(names(bench).first { $0.hasSuffix(".unreadable-1") })
      #expect(bench.folder.text("state/conwiz/drafts/" + aside) == newer)
    }

    @Test(.enabled(if: OrdinaryUser.isAvailable, "rights do not stop the superuser"))
    func whereNothingCanBePutAsideNoDraftIsKept() throws {
      let bench = Bench()
      try OrdinaryUser.own(bench)
      try OrdinaryUser.ownState(bench)
      let first = try OrdinaryUser.start(bench, [bench.path])
      try first.expect("warning")
      first.type("!")
      try first.await { bench.draft.contains("!") }
      first.kill()
      let before = bench.draft
      let name = try #require(names(bench).first { $0.hasSuffix(".jsonl") })
      let drafts = bench.folder.path + "/state/conwiz/drafts"
      chmod(drafts + "/" + name, 0)
      // Of somebody else, so that the program cannot mend the rights.
      if geteuid() == 0 { chown(drafts, 0, 0) }
      chmod(drafts, 0o555)
      defer { chmod(drafts, 0o700) }
      let again = try OrdinaryUser.start(bench, [bench.path])
      try again.expect("no draft is kept:")
      try again.expect("saved, no draft")
      try again.extendTitle(by: "?")
      try again.save()
      #expect(bench.draft == before)
    }

    private func names(_ bench: Bench) -> [String] {
      Directory.entries(bench.folder.path + "/state/conwiz/drafts")
    }
  }
}
