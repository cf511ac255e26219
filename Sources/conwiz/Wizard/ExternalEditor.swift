import Commands
import ConnectorModel
import Environment
import Glibc
import Processes
import Wizard

/// Runs the user's editor on a text in a private temporary file.
enum ExternalEditor {
  static func run(_ request: ExternalEditRequest) -> ExternalEdit {
    let outcome = TemporaryFile.with(request.bytes, suffix: request.suffix) {
      Self.outcome(of: request, at: $0)
    }
    return ExternalEdit(
      request: request, outcome: outcome ?? .failure(.cannotRead(String(cString: strerror(errno)))))
  }

  private static func outcome(
    of request: ExternalEditRequest, at path: String
  ) -> Result<[UInt8], ExternalEditFailure> {
    let status = spawn(path, line: request.line)
    guard status == 0 else {
      let editor = Environment.filled("VISUAL") ?? Environment.filled("EDITOR") ?? "vi"
      return .failure(status == 127 ? .cannotStart(editor) : .ended(status))
    }
    do throws(DiskError) {
      guard let bytes = try PlainFile(path).read() else { throw .notFound(path) }
      return .success(bytes)
    } catch {
      return .failure(.cannotRead(error.message))
    }
  }

  /// Runs the editor through a shell, since VISUAL and EDITOR may hold arguments; its exit code.
  private static func spawn(_ path: String, line: Int) -> Int32 {
    let words = ["/bin/sh", "-c", "${VISUAL:-${EDITOR:-vi}} +\(line) \"$1\"", "conwiz", path]
    return ChildProcess(words)?.wait() ?? 127
  }
}
