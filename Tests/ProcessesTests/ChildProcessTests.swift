import Glibc
import TestSupport
import Testing

@testable import Processes

@Suite struct ChildProcessTests {
  @Test func aProgramHasTheSignalsOfAFreshProcess() throws {
    signal(SIGPIPE, SIG_IGN)
    let run = BoundedProcess(
      words: ["sh", "-c", "grep -E '^Sig(Blk|Ign)' /proc/self/status"], milliseconds: 5000, largest: 10_000)
    guard case .ended(0, let output, _) = run.run() else {
      Issue.record("the shell did not run")
      return
    }
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    let sets = lines.compactMap { UInt64($0.split(separator: "\t").last ?? "", radix: 16) }
    #expect(sets.count == 2)
    #expect(sets.allSatisfy { $0 & (1 << UInt64(SIGPIPE - 1)) == 0 })
  }

  @Test func whatTakesTooLongEndsWithAllItsParts() throws {
    let folder = TemporaryFolder()
    let mark = folder.path + "/still-there"
    let run = BoundedProcess(
      words: ["sh", "-c", "(sleep 4; echo late > '\(mark)') | cat"], milliseconds: 200, largest: 10_000)
    guard case .tooLong = run.run() else {
      Issue.record("it was not ended")
      return
    }
    sleep(5)
    #expect(access(mark, F_OK) != 0)
  }
}
