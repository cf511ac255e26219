import Glibc
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
    let written = request.bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    guard written == request.bytes.count else {
      return ExternalEdit(
        request: request, outcome: .failure(.cannotRead("the temporary file could not be written")))
    }
    let status = spawn(path, line: request.line)
    guard status == 0 else {
      let editor = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
      let failure: ExternalEditFailure = status == 127 ? .cannotStart(editor) : .ended(status)
      return ExternalEdit(request: request, outcome: .failure(failure))
    }
    guard let bytes = read(path) else {
      return ExternalEdit(request: request, outcome: .failure(.cannotRead(String(cString: strerror(errno)))))
    }
    return ExternalEdit(request: request, outcome: .success(bytes))
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Runs the editor through a shell, since VISUAL and EDITOR may hold arguments; its exit code.
  private static func spawn(_ path: String, line: Int) -> Int32 {
    let words = ["sh", "-c", "${VISUAL:-${EDITOR:-vi}} +\(line) \"$1\"", "conwiz", path]
    var arguments = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, nil, arguments, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
