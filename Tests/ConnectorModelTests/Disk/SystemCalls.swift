import Glibc

/// System calls for tests that need a small, a read-only or a forbidden disk.
///
/// Swift's Glibc module does not name them, so they are looked up. Mounting needs root: where it fails the tests
/// that depend on it do not run, and the ones on `/dev/full` stand for them.
enum SystemCalls {
  /// Runs a body on a small tmpfs of its own; nil when nothing can be mounted here.
  static func withSmallDisk<Result>(
    kilobytes: Int, at path: String, _ body: () throws -> Result
  ) rethrows -> Result? {
    mkdir(path, 0o755)
    guard mounting(path, "size=\(kilobytes)k", 0) else { return nil }
    defer { unmount(path) }
    return try body()
  }

  /// Makes a mounted disk read-only or writable again.
  static func setReadOnly(_ isReadOnly: Bool, at path: String) {
    _ = mounting(path, "", remount | (isReadOnly ? readOnly : 0))
  }

  /// Whether the process may mount.
  static let canMount: Bool = {
    var template = Array("/tmp/conwiz-test-mount-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return false }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let isPossible = withSmallDisk(kilobytes: 16, at: path) { true } ?? false
    rmdir(path)
    return isPossible
  }()

  /// Runs a body with the file rights of nobody, on this thread only; nil when that is not possible.
  static func asNobody<Result>(_ body: () throws -> Result) rethrows -> Result? {
    typealias Call = @convention(c) (UInt32) -> Int32
    guard geteuid() == 0, let symbol = dlsym(nil, "setfsuid") else { return nil }
    let setFileUser = unsafeBitCast(symbol, to: Call.self)
    _ = setFileUser(65534)
    defer { _ = setFileUser(0) }
    return try body()
  }

  private static let readOnly: UInt = 1
  private static let remount: UInt = 32

  private static func mounting(_ path: String, _ options: String, _ flags: UInt) -> Bool {
    typealias Call =
      @convention(c) (
        UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafePointer<CChar>, UInt, UnsafePointer<CChar>
      ) -> Int32
    guard let symbol = dlsym(nil, "mount") else { return false }
    return unsafeBitCast(symbol, to: Call.self)("tmpfs", path, "tmpfs", flags, options) == 0
  }

  private static func unmount(_ path: String) {
    typealias Call = @convention(c) (UnsafePointer<CChar>, Int32) -> Int32
    guard let symbol = dlsym(nil, "umount2") else { return }
    _ = unsafeBitCast(symbol, to: Call.self)(path, 2)
  }
}
