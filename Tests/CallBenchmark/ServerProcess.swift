import Glibc

/// The server in a process of its own, so that its time is not counted with ours.
struct ServerProcess {
  let port: Int
  private let process: pid_t
  private let file: String

  /// Starts this program as the server, and waits until it says its port.
  static func start(_ program: String) -> ServerProcess? {
    let file = "/tmp/call-benchmark-\(getpid())"
    let words: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup("serve"), strdup(file), nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, program, nil, nil, words, environ) == 0 else { return nil }
    for _ in 0..<500 {
      usleep(10_000)
      let descriptor = open(file, O_RDONLY)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var bytes = [UInt8](repeating: 0, count: 16)
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 1, bytes[count - 1] == 0x0A else { continue }
      let text = String(decoding: bytes[..<(count - 1)], as: UTF8.self)
      return Int(text).map { ServerProcess(port: $0, process: process, file: file) }
    }
    kill(process, SIGKILL)
    return nil
  }

  func stop() {
    kill(process, SIGKILL)
    unlink(file)
  }
}
