import Glibc

/// The exchange of two files' names in one step: `renameat2` with `RENAME_EXCHANGE` (Linux 3.15, glibc 2.28).
///
/// Swift's Glibc module does not name the call, so it is looked up.
enum NameSwap {
  private typealias Call =
    @Sendable @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  private static let call: Call? = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Call.self) }
  private static let exchange: UInt32 = 2

  /// Swaps two names of one file system; zero, or the `errno`, which is `ENOSYS` where there is no such call.
  static func swap(_ first: String, _ second: String) -> Int32 {
    guard let call else { return ENOSYS }
    return call(AT_FDCWD, first, AT_FDCWD, second, exchange) == 0 ? 0 : errno
  }
}
