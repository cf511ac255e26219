import JSONText
import Processes
import TestSupport

@testable import Commands

/// What was sent to the imitation of Power Platform, and how the official tool did it.
extension PlatformStub {
  /// What the official tool sent, and what it was given.
  static var reference: String { (Corpus.root ?? "") + "/../publish-reference" }

  /// How many requests it has seen so far.
  var count: Int { log.utf8.count { $0 == 0x0A } }

  /// The requests after so many, one JSON document each.
  func requests(after skipped: Int) -> [JSONValue] {
    lines.dropFirst(skipped).compactMap { try? JSONDocument(Array($0)).root }
  }

  /// What the comparison with a log of the official tool says of the requests after so many, line by line.
  func differences(from reference: String, after skipped: Int, in folder: TemporaryFolder) -> [String] {
    let own = folder.write("own.jsonl", lines.dropFirst(skipped).flatMap { $0 + [0x0A] })
    guard let tools = PlatformStub.tools, let python = PythonProcess.python else { return [] }
    let process = BoundedProcess(
      words: [
        python, tools + "/compare_requests.py", PlatformStub.reference + "/" + reference, own, "--no-origin",
      ],
      milliseconds: 120_000, largest: 1_000_000)
    guard case .ended(_, let output, _) = process.run() else { return ["the comparison did not end"] }
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map { String($0) }
  }

  private var lines: [ArraySlice<UInt8>] { Array(log.utf8).split(separator: 0x0A) }
}
