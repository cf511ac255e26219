import Commands
import ConnectorModel
import Glibc
import Processes
import Wizard

/// Runs the user's editor on a text in a private temporary file.
enum ExternalEditor {
  static func run(_ request: ExternalEditRequest) -> ExternalEdit {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/conwiz-XXXXXX" + request.suffix).utf8CString)
    let descriptor = mkstemps(&template, Int32(request.suffix.utf8.count))
    guard descriptor >= 0 else {
      return ExternalEdit(request: request, outcome: .failure(.cannotRead(String(cString: strerror(errno)))))
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let isWritten = FileDescriptorOutput(descriptor: descriptor).write(request.bytes)
    close(descriptor)
    guard isWritten else {
      return ExternalEdit(
        request: request, outcome: .failure(.cannotRead("the temporary file could not be written")))
    }
    let status = spawn(path, line: request.line)
    guard status == 0 else {
      let editor = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
      let failure: ExternalEditFailure = status == 127 ? .cannotStart(editor) : .ended(status)
      return ExternalEdit(request: request, outcome: .failure(failure))
    }
    do throws(DiskError) {
      guard let bytes = try PlainFile(path).read() else { throw .notFound(path) }
      return ExternalEdit(request: request, outcome: .success(bytes))
    } catch {
      return ExternalEdit(request: request, outcome: .failure(.cannotRead(error.message)))
    }
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Runs the editor through a shell, since VISUAL and EDITOR may hold arguments; its exit code.
  private static func spawn(_ path: String, line: Int) -> Int32 {
    let words = ["/bin/sh", "-c", "${VISUAL:-${EDITOR:-vi}} +\(line) \"$1\"", "conwiz", path]
    return ChildProcess(words)?.wait() ?? 127
  }
}
