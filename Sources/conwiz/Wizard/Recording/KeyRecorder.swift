import Glibc
import TerminalUI
import Wizard

/// Writes the keys of a session into a file that only its user can read, each with one write, so that those before a
/// crash are there.
struct KeyRecorder {
  private let output: FileDescriptorOutput

  /// Begins a file anew; nil where it cannot be written, with `errno` saying why.
  init?(path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    output = FileDescriptorOutput(descriptor: descriptor)
  }

  /// Notes a key; of one that types into a secret only that there was one.
  func record(_ key: Key, isSecret: Bool) {
    guard let line = KeyScript.line(for: key, isSecret: isSecret) else { return }
    output.write(line + "\n")
  }
}
