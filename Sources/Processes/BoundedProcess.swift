import Glibc

/// A program that is run without a shell, with its input given and its output and time limited.
package struct BoundedProcess {
  /// How the program ended.
  package enum Outcome {
    /// It ended by itself, with an exit code; `complaint` is the begin of what it wrote to standard error.
    case ended(code: Int32, output: [UInt8], complaint: String)
    /// It is not there, or cannot be run.
    case notStarted
    /// It took too long and was ended.
    case tooLong
    /// It wrote too much and was ended.
    case tooMuch
  }

  private static let longestComplaint = 4096

  /// The name of the program, looked for in `PATH`, and its arguments.
  package let words: [String]
  /// What it reads, at most what a pipe holds (4096 bytes are certain).
  package let input: [UInt8]
  /// Variables that it gets besides those of this program.
  package let environment: [String: String]
  /// After how many milliseconds it is ended.
  package let milliseconds: Int
  /// After how many bytes of output it is ended.
  package let largest: Int

  /// Describes a run.
  package init(
    words: [String], input: [UInt8] = [], environment: [String: String] = [:], milliseconds: Int, largest: Int
  ) {
    self.words = words
    self.input = input
    self.environment = environment
    self.milliseconds = milliseconds
    self.largest = largest
  }

  /// Runs the program to its end.
  package func run() -> Outcome {
    guard let given = BoundedProcess.pipe() else { return .notStarted }
    guard let output = BoundedProcess.pipe() else {
      for end in [given.read, given.write] { close(end) }
      return .notStarted
    }
    guard let errors = BoundedProcess.pipe() else {
      for end in [given.read, given.write, output.read, output.write] { close(end) }
      return .notStarted
    }
    // The pipe is empty, so that this does not wait, and no reader that is gone can send a signal yet.
    let isGiven = input.withUnsafeBytes { write(given.write, $0.baseAddress, $0.count) } == input.count
    let process =
      isGiven
      ? ChildProcess(words, streams: [given.read, output.write, errors.write], environment: environment) : nil
    for end in [given.read, given.write, output.write, errors.write] { close(end) }
    defer { for end in [output.read, errors.read] { close(end) } }
    guard let process else { return .notStarted }
    return collect(process, output.read, errors.read)
  }

  /// Reads until both pipes end, then waits for the program.
  private func collect(_ process: ChildProcess, _ output: Int32, _ errors: Int32) -> Outcome {
    let deadline = BoundedProcess.now() + milliseconds
    var bytes: [UInt8] = []
    var complaint: [UInt8] = []
    var open = [output, errors]
    while !open.isEmpty {
      let left = deadline - BoundedProcess.now()
      guard left > 0 else { return end(process, as: .tooLong) }
      var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&waiting, nfds_t(waiting.count), Int32(left)) > 0 else { continue }
      for end in waiting where end.revents != 0 {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(end.fd, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          open.removeAll { $0 == end.fd }
        } else if end.fd == output {
          bytes += chunk[..<count]
        } else if complaint.count < BoundedProcess.longestComplaint {
          complaint += chunk[..<count]
        }
      }
      guard bytes.count <= largest else { return end(process, as: .tooMuch) }
    }
    while true {
      if let code = process.codeIfEnded() {
        return .ended(code: code, output: bytes, complaint: String(decoding: complaint, as: UTF8.self))
      }
      guard BoundedProcess.now() < deadline else { return end(process, as: .tooLong) }
      usleep(1000)
    }
  }

  private func end(_ process: ChildProcess, as outcome: Outcome) -> Outcome {
    process.end()
    return outcome
  }

  private static func pipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
