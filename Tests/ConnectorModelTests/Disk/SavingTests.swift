import Glibc
import TestSupport
import Testing

@testable import ConnectorModel

struct SavingTests {
  private let fixture = ConnectorFixture()
  private let definition = "apiDefinition.swagger.json"

  private func error(_ body: () throws -> Void) -> DiskError? {
    do {
      try body()
      return nil
    } catch {
      return error as? DiskError
    }
  }

  private func leftovers() throws -> [String] {
    try DiskPath(fixture.path).names().compactMap { $0 }.filter { $0.hasPrefix(".") }
  }

  @Test func replacesAndKeepsTheMode() throws {
    let loaded = try fixture.load()
    chmod(fixture.path + "/" + definition, 0o640)
    let fingerprint = try loaded.folder.save(
      Array("{}".utf8), as: .definition, expecting: loaded.fingerprints[.definition])
    #expect(fixture.read(definition) == "{}")
    #expect(FileStatus(fixture.path + "/" + definition)?.mode == 0o640)
    #expect(loaded.folder.changes(since: [.definition: fingerprint]) == [.properties: .appeared])
    let again = try loaded.folder.save(Array("[]".utf8), as: .definition, expecting: fingerprint)
    #expect(again != fingerprint)
    #expect(try leftovers().isEmpty)
  }

  /// A process that has ended: its number is nobody's for a while.
  private func endedProcess() throws -> Int32 {
    var process: pid_t = 0
    try #require(posix_spawn(&process, "/bin/true", nil, nil, [strdup("true"), nil], nil) == 0)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return process
  }

  @Test func `what a killed save left behind goes with the next one, and nothing else does`() throws {
    let loaded = try fixture.load()
    let dead = try endedProcess()
    let old = [timespec(tv_sec: time(nil) - 600, tv_nsec: 0), timespec(tv_sec: time(nil) - 600, tv_nsec: 0)]
    let names = [
      ".conwiz-\(dead)-1.tmp", ".conwiz-\(dead)-new.tmp", ".conwiz-\(getpid())-2.tmp", ".conwiz-notes",
    ]
    for name in names {
      fixture.temporary.write("orders/" + name, "half")
      if !name.contains("new") { utimensat(AT_FDCWD, fixture.path + "/" + name, old, 0) }
    }
    _ = try loaded.folder.save(
      Array("{}".utf8), as: .definition, expecting: loaded.fingerprints[.definition])
    #expect(try Set(leftovers()) == Set(names.dropFirst()))
  }

  @Test func neverOverwritesAChange() throws {
    let loaded = try fixture.load()
    let path = loaded.folder.path(of: .definition)
    fixture.temporary.write("orders/" + definition, "{\"theirs\": 1}")
    let problem = error {
      _ = try loaded.folder.save([1], as: .definition, expecting: loaded.fingerprints[.definition])
    }
    #expect(problem == .changedOnDisk(path))
    #expect(fixture.read(definition) == "{\"theirs\": 1}")
    #expect(loaded.folder.changes(since: loaded.fingerprints) == [.definition: .changed])
    let theirs = try Fingerprint(at: path)
    _ = try loaded.folder.save(Array("{}".utf8), as: .definition, expecting: theirs)
    #expect(fixture.read(definition) == "{}")
    #expect(try leftovers().isEmpty)
  }

  @Test func noticesAChangeThatKeepsSizeAndTime() throws {
    let loaded = try fixture.load()
    let path = loaded.folder.path(of: .definition)
    var times = [timespec(), timespec()]
    var status = stat()
    stat(path, &status)
    times = [status.st_atim, status.st_mtim]
    fixture.temporary.write(
      "orders/" + definition, ConnectorFixture.definition.replacing("Orders", with: "Ordars"))
    utimensat(AT_FDCWD, path, &times, 0)
    let problem = error {
      _ = try loaded.folder.save([1], as: .definition, expecting: loaded.fingerprints[.definition])
    }
    #expect(problem == .changedOnDisk(path))
  }

  @Test func aTouchedFileHasNotChanged() throws {
    let loaded = try fixture.load()
    fixture.temporary.write("orders/" + definition, ConnectorFixture.definition)
    utimensat(AT_FDCWD, loaded.folder.path(of: .definition), nil, 0)
    #expect(loaded.folder.changes(since: loaded.fingerprints).isEmpty)
  }

  @Test func noticesARemovedFile() throws {
    let loaded = try fixture.load()
    unlink(loaded.folder.path(of: .properties))
    #expect(loaded.folder.changes(since: loaded.fingerprints) == [.properties: .removed])
    let problem = error {
      _ = try loaded.folder.save([1], as: .properties, expecting: loaded.fingerprints[.properties])
    }
    #expect(problem == .changedOnDisk(loaded.folder.path(of: .properties)))
  }

  @Test func aNewFileTakesNobodysPlace() throws {
    let loaded = try fixture.load()
    let path = loaded.folder.path(of: .properties)
    #expect(
      error { _ = try loaded.folder.save([1], as: .properties, expecting: nil) } == .alreadyExists(path))
    #expect(fixture.read("apiProperties.json") == ConnectorFixture.properties)
    unlink(path)
    _ = try loaded.folder.save(Array("{}".utf8), as: .properties, expecting: nil)
    let mode = FileStatus(path)?.mode ?? 0
    #expect(mode & 0o600 == 0o600 && mode & 0o133 == 0)
  }

  @Test func savesThroughALinkAndKeepsIt() throws {
    let path = fixture.path + "/" + definition
    rename(path, fixture.temporary.path + "/shared.json")
    symlink("../shared.json", path)
    let loaded = try fixture.load()
    _ = try loaded.folder.save(
      Array("{}".utf8), as: .definition, expecting: loaded.fingerprints[.definition])
    #expect(FileStatus(ofLink: path)?.kind == .link)
    #expect(fixture.temporary.text("shared.json") == "{}")
  }

  @Test func aFullDeviceIsAnError() throws {
    let file = try OpenFile("/dev/full", O_WRONLY, .write)
    #expect(throws: DiskError.diskFull("/dev/full")) { try file.write([1, 2, 3]) }
  }

  @Test(.enabled(if: SystemCalls.canMount, "needs the right to mount"))
  func aFullDiskLosesNothing() throws {
    let path = fixture.temporary.path + "/small"
    let content = Array(repeating: UInt8(ascii: " "), count: 20_000) + Array("{}".utf8)
    try SystemCalls.withSmallDisk(kilobytes: 64, at: path) {
      fixture.temporary.write("small/apiDefinition.swagger.json", content)
      let loaded = try ConnectorFolder.locate(path).load()
      let large = Array(repeating: UInt8(ascii: " "), count: 100_000)
      let problem = error {
        _ = try loaded.folder.save(large, as: .definition, expecting: loaded.fingerprints[.definition])
      }
      #expect(problem == .diskFull(loaded.folder.path(of: .definition)))
      #expect(fixture.temporary.read("small/apiDefinition.swagger.json") == content)
      #expect(try DiskPath(path).names() == ["apiDefinition.swagger.json"])
      #expect(
        error { _ = try loaded.folder.save(large, as: .properties, expecting: nil) }
          == .diskFull(loaded.folder.path(of: .properties)))
      #expect(try DiskPath(path).names() == ["apiDefinition.swagger.json"])
      SystemCalls.setReadOnly(true, at: path)
      let refused = error {
        _ = try loaded.folder.save([1], as: .definition, expecting: loaded.fingerprints[.definition])
      }
      #expect(refused == .readOnlyDisk(loaded.folder.path(of: .definition)))
      #expect(loaded.folder.obstacle == .readOnlyDisk(path))
      #expect(loaded.folder.changes(since: loaded.fingerprints).isEmpty)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "needs the rights of another user"))
  func aFolderWithoutRightsLosesNothing() throws {
    chmod(fixture.temporary.path, 0o755)
    chmod(fixture.path, 0o755)
    let loaded = try fixture.load()
    let path = loaded.folder.path(of: .definition)
    let problem = SystemCalls.asNobody {
      error { _ = try loaded.folder.save([1], as: .definition, expecting: loaded.fingerprints[.definition]) }
    }
    #expect(problem == .noPermission(path, .write))
    chmod(path, 0o666)
    let folderProblem = SystemCalls.asNobody {
      error { _ = try loaded.folder.save([1], as: .definition, expecting: loaded.fingerprints[.definition]) }
    }
    #expect(folderProblem == .noPermission(path, .write))
    #expect(SystemCalls.asNobody { loaded.folder.obstacle } == .noPermission(fixture.path, .write))
    #expect(fixture.read(definition) == ConnectorFixture.definition)
  }

  @Test(arguments: 1...20)
  func hashesTellContentsApart(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 1...200, using: &generator)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    var hashes: Set<ContentHash> = [ContentHash(bytes), ContentHash(bytes + [0]), ContentHash([])]
    for position in bytes.indices {
      var other = bytes
      other[position] ^= UInt8.random(in: 1...255, using: &generator)
      hashes.insert(ContentHash(other))
    }
    #expect(hashes.count == bytes.count + 3)
    #expect(ContentHash(ContentHash(bytes).description) == ContentHash(bytes))
  }
}
