import Glibc

/// A folder of its own for a test, removed with everything in it when the test lets go of it.
package final class TemporaryFolder: Sendable {
  /// The absolute path, without a slash at the end.
  package let path: String

  /// Makes the folder below `$TMPDIR` or `/tmp`.
  package init() {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((base + "/conwiz-test-XXXXXX").utf8CString)
    path =
      mkdtemp(&template) == nil
      ? base : String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    guard path.contains("conwiz-test-") else { return }
    TemporaryFolder.remove(path)
  }

  /// Writes a file below the folder and returns its absolute path.
  @discardableResult
  package func write(_ name: String, _ bytes: some Sequence<UInt8>) -> String {
    let target = path + "/" + name
    var parent = path
    for part in name.split(separator: "/").dropLast() {
      parent += "/" + part
      mkdir(parent, 0o755)
    }
    if let file = fopen(target, "wb") {
      let all = Array(bytes)
      fwrite(all, 1, all.count, file)
      fclose(file)
    }
    return target
  }

  /// Writes a text file below the folder and returns its absolute path.
  @discardableResult
  package func write(_ name: String, _ text: String) -> String { write(name, text.utf8) }

  /// The bytes of a file below the folder, empty when there is none.
  package func read(_ name: String) -> [UInt8] { Corpus.bytes(of: path + "/" + name) }

  /// The text of a file below the folder, empty when there is none.
  package func text(_ name: String) -> String { String(decoding: read(name), as: UTF8.self) }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      chmod(path, 0o700)
      for name in Directory.entries(path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
