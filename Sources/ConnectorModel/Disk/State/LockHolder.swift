import Glibc
import JSONText

/// The session that edits a connector.
package struct LockHolder: Hashable, Sendable {
  /// The process.
  package let process: Int
  /// The name of the machine it runs on.
  package let host: String
  /// When it took the lock, in seconds since 1970.
  package let since: Int
  /// The connector's folder.
  package let path: String

  /// Describes a holder.
  package init(process: Int, host: String, since: Int, path: String) {
    self.process = process
    self.host = host
    self.since = since
    self.path = path
  }

  /// This process, now.
  static func current(path: String) -> LockHolder {
    LockHolder(process: Int(getpid()), host: hostName, since: time(nil), path: path)
  }

  /// Whether the process may still be there: unknown for other machines, which counts as yes.
  var mayBeAlive: Bool {
    guard isHere, let id = pid_t(exactly: process), id > 0 else {
      return !isHere
    }
    return kill(id, 0) == 0 || errno == EPERM
  }

  /// Whether the process runs on this machine.
  var isHere: Bool { host == LockHolder.hostName }

  /// The sentence for people.
  package var message: String {
    "'\(path)' is being edited by another conwiz (process \(process) on \(host), since \(clock)); "
      + "close that one, or go on read-only."
  }

  var line: [UInt8] {
    let fragment: JSONFragment = [
      "pid": .number(String(process)), "host": .string(host), "since": .number(String(since)),
      "path": .string(path),
    ]
    return fragment.written(in: .compact) + [0x0A]
  }

  init?(line: [UInt8]) {
    guard let root = try? JSONDocument(line).root, let process = root["pid"]?.integer,
      let host = root["host"]?.string
    else { return nil }
    self.init(
      process: process, host: host, since: root["since"]?.integer ?? 0, path: root["path"]?.string ?? "")
  }

  private var clock: String {
    var seconds = time_t(since)
    var parts = tm()
    localtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%d %H:%M", &parts)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static let hostName: String = {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "this machine" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }()
}
