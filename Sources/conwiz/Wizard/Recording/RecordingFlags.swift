import ArgumentParser
import Glibc
import Runner
import TerminalUI
import Wizard

/// The options that record a session, and play a recorded one.
struct RecordingFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write every key to a file, a line each, to send with a bug report; what is typed into secrets is left out.",
      valueName: "file"), completion: .file())
  var record: String?

  @Option(
    help: ArgumentHelp(
      "Press the keys of a recorded file; with --screen-dump.", valueName: "file"), completion: .file())
  var keys: String?

  @Option(help: ArgumentHelp("Print the screen of a terminal of a size, and end.", valueName: "80x24"))
  var screenDump: String?

  func validate() throws {
    if let screenDump, KeyScript.size(screenDump) == nil {
      throw ValidationError("--screen-dump needs columns and rows, such as 80x24.")
    }
    if keys != nil, screenDump == nil { throw ValidationError("--keys goes with --screen-dump.") }
    if record != nil, screenDump != nil {
      throw ValidationError("--record needs a terminal, not --screen-dump.")
    }
  }

  /// The size of the screen that is printed; nil where none is.
  var size: Size? { screenDump.flatMap { KeyScript.size($0) } }

  /// The keys to press; ends the program with a sentence where the file cannot be used.
  func script() throws -> KeyScript {
    guard let keys else { return try KeyScript(parsing: "") }
    let text: String
    do throws(FileReadError) {
      text = String(decoding: try FileReader.disk(keys), as: UTF8.self)
    } catch {
      throw RecordingFlags.refused("\(keys) cannot be read: \(error.reason)")
    }
    do throws(KeyScript.Fault) {
      return try KeyScript(parsing: text)
    } catch {
      throw RecordingFlags.refused("\(keys):\(error.line): \(error.problem)")
    }
  }

  /// What records the keys; nil where nothing does.
  func recorder() throws -> KeyRecorder? {
    guard let record else { return nil }
    guard let recorder = KeyRecorder(path: record) else {
      throw RecordingFlags.refused("\(record) cannot be written: \(String(cString: strerror(errno)))")
    }
    return recorder
  }

  private static func refused(_ message: String) -> ExitCode {
    FileDescriptorOutput.standardError.write("conwiz: \(message)\n")
    return ExitCode(3)
  }
}
