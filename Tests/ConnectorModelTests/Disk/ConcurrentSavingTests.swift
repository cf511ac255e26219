import Glibc
import Synchronization
import TestSupport
import Testing

@testable import ConnectorModel

struct ConcurrentSavingTests {
  /// Two writers replace one file in turn without knowing of each other; every content but the last must have
  /// been seen by whoever replaced it.
  @Test(.timeLimit(.minutes(5)), arguments: 1...3) func noContentIsReplacedUnseen(_ round: Int) async throws {
    let fixture = ConnectorFixture()
    let folder = try ConnectorFolder.locate(fixture.path)
    let path = folder.path(of: .definition)
    let isDone = Atomic(false)
    async let theirs = ConcurrentSavingTests.replace(path, beside: fixture.temporary, 100 * round)
    async let ours = ConcurrentSavingTests.save(folder, until: { isDone.load(ordering: .relaxed) })
    let others = await theirs
    isDone.store(true, ordering: .relaxed)
    let own = try await ours
    let last = String(decoding: try ReadFile(path).bytes, as: UTF8.self)
    // A content that was replaced in the very moment of being put back is kept beside the file.
    let kept = try DiskPath(fixture.path).names().compactMap { $0 }.filter { $0.hasSuffix(".tmp") }
      .map { fixture.read($0) }
    let made = Set(others.made + own.made).union([ConnectorFixture.definition])
    #expect(made.subtracting(others.seen + own.seen + kept) == [last])
    #expect(own.made.allSatisfy { !others.made.contains($0) })
  }

  @concurrent private static func save(
    _ folder: ConnectorFolder, until isDone: () -> Bool
  ) async throws -> (made: [String], seen: [String]) {
    var made: [String] = []
    var seen: [String] = []
    while !isDone() {
      await Task.yield()
      let read = try ReadFile(folder.path(of: .definition))
      let content = "ours \(made.count)"
      do throws(DiskError) {
        _ = try folder.save(Array(content.utf8), as: .definition, expecting: read.fingerprint)
        made.append(content)
        seen.append(String(decoding: read.bytes, as: UTF8.self))
      } catch {
        #expect(error == .changedOnDisk(folder.path(of: .definition)))
      }
    }
    return (made, seen)
  }

  @concurrent private static func replace(
    _ path: String, beside temporary: TemporaryFolder, _ count: Int
  ) async -> (made: [String], seen: [String]) {
    var made: [String] = []
    var seen: [String] = []
    for number in 0..<count {
      await Task.yield()
      let content = "theirs \(number)"
      let other = temporary.write("other", content)
      guard NameSwap.swap(other, path) == 0 else { continue }
      made.append(content)
      seen.append(temporary.text("other"))
    }
    return (made, seen)
  }
}
