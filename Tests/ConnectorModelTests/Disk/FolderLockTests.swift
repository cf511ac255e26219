import Glibc
import TestSupport
import Testing

@testable import ConnectorModel

struct FolderLockTests {
  private let fixture = ConnectorFixture()

  private func holder(_ folder: ConnectorFolder, overriding: Bool = false) -> LockHolder? {
    do throws(DiskError) {
      _ = try FolderLock(folder, in: fixture.home, overriding: overriding)
      return nil
    } catch {
      guard case .heldBy(let holder) = error else { return nil }
      return holder
    }
  }

  @Test func theSecondSessionLearnsWhoHoldsIt() throws {
    let folder = try ConnectorFolder.locate(fixture.path)
    let lock = try FolderLock(folder, in: fixture.home)
    #expect(holder(folder)?.process == Int(getpid()))
    #expect(holder(folder)?.path == folder.realPath)
    #expect(FileStatus(lock.path)?.mode == 0o600)
    #expect(FileStatus(fixture.home.path)?.mode == 0o700)
    lock.release()
    lock.release()
    #expect(FileStatus(lock.path) == nil)
    #expect(holder(folder) == nil)
  }

  @Test func itIsTheSameByAnyPath() throws {
    let link = fixture.temporary.path + "/link"
    symlink("orders", link)
    let lock = try FolderLock(try ConnectorFolder.locate(fixture.path), in: fixture.home)
    #expect(holder(try ConnectorFolder.locate(link)) != nil)
    withExtendedLifetime(lock) {}
  }

  @Test func itEndsWithItsOwner() throws {
    let folder = try ConnectorFolder.locate(fixture.path)
    do {
      let lock = try FolderLock(folder, in: fixture.home)
      #expect(holder(folder) != nil)
      withExtendedLifetime(lock) {}
    }
    #expect(holder(folder) == nil)
  }

  @Test func whatADeadProcessLeftIsTakenOver() throws {
    let folder = try ConnectorFolder.locate(fixture.path)
    let lock = try FolderLock(folder, in: fixture.home)
    let path = lock.path
    lock.release()
    let dead = LockHolder(
      process: 1 << 30, host: LockHolder.current(path: "").host, since: 1, path: folder.realPath)
    let name = String(path.dropFirst(fixture.temporary.path.count + 1))
    fixture.temporary.write(name, dead.line)
    #expect(holder(folder) == nil)
    fixture.temporary.write(name, [0xFF, 0x00])
    #expect(holder(folder) == nil)
  }

  @Test func anotherMachinesWordCounts() throws {
    let folder = try ConnectorFolder.locate(fixture.path)
    let lock = try FolderLock(folder, in: fixture.home)
    let name = String(lock.path.dropFirst(fixture.temporary.path.count + 1))
    lock.release()
    let other = LockHolder(process: 12, host: "another.example", since: 1, path: folder.realPath)
    fixture.temporary.write(name, other.line)
    #expect(holder(folder) == other)
    #expect(holder(folder, overriding: true) == nil)
  }
}
