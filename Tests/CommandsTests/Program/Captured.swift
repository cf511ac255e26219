import ConnectorModel
import Synchronization
import TestSupport

@testable import Commands

/// What a command line printed, and its exit code.
struct Captured {
  let status: Int32
  let output: String
  let errors: String

  /// Runs a command line in this process; `{}` in arguments stands for the folder.
  static func run(
    _ arguments: String..., in folder: TemporaryFolder? = nil, input: String = "", isTerminal: Bool = false,
    hasColour: Bool = false, columns: Int? = nil, locks: StateHome? = nil
  ) async -> Captured {
    await run(
      arguments, in: folder, input: input, isTerminal: isTerminal, hasColour: hasColour, columns: columns,
      locks: locks)
  }

  /// The same for a list of words.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder? = nil, input: String = "", isTerminal: Bool = false,
    hasColour: Bool = false, columns: Int? = nil, locks: StateHome? = nil,
    readLine: @escaping @Sendable (String) -> String? = { _ in nil }
  ) async -> Captured {
    let sink = Sink()
    let output = Output(
      write: { bytes in sink.output.withLock { $0 += bytes } },
      writeError: { bytes in sink.errors.withLock { $0 += bytes } },
      readInput: { .success(Array(input.utf8)) },
      readLine: { readLine(String(decoding: sink.errors.withLock { $0 }, as: UTF8.self)) },
      isTerminal: isTerminal, hasColour: hasColour,
      columns: columns)
    let words = arguments.map { argument in
      folder.map { argument == "{}" ? $0.path : Captured.filled(argument, $0.path) } ?? argument
    }
    // The locks of the user who runs the tests are not touched.
    let status = await StatePlace.$current.withValue(locks) { await CommandRun.run(words, output: output) }
    let path = folder?.path ?? ""
    return Captured(
      status: status, output: text(sink.output.withLock { $0 }, hiding: path),
      errors: text(sink.errors.withLock { $0 }, hiding: path))
  }

  private static func filled(_ argument: String, _ path: String) -> String {
    argument.hasPrefix("{}/") ? path + argument.dropFirst(2) : argument
  }

  /// The text with `{}` for the folder's path.
  private static func text(_ bytes: [UInt8], hiding path: String) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard !path.isEmpty else { return text }
    return text.split(separator: path, omittingEmptySubsequences: false).joined(separator: "{}")
  }

  private final class Sink: Sendable {
    let output = Mutex<[UInt8]>([])
    let errors = Mutex<[UInt8]>([])
  }
}
