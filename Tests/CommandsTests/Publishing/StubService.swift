import ConnectorModel
import Glibc
import JSONText
import TestSupport

@testable import Commands

/// The imitation of Power Platform that may stand beside the corpus, started for one test; it needs Python.
///
/// Where either is missing there is none, and the tests that need it run over nothing.
final class StubService: Sendable {
  /// The address it listens on.
  let url: String
  private let process: PythonProcess
  private let log: String

  /// The tools beside the corpus; nil where there are none.
  static let tools: String? = {
    guard let root = Corpus.root else { return nil }
    let folder = root + "/../tools"
    return access(folder + "/powerapps_stub.py", R_OK) == 0 && PythonProcess.python != nil ? folder : nil
  }()

  /// What the official tool sent, and what it was given.
  static var reference: String { (Corpus.root ?? "") + "/../publish-reference" }

  /// Starts it; nil where it cannot be.
  init?(_ folder: TemporaryFolder, options: [String] = []) {
    guard let tools = StubService.tools else { return nil }
    log = folder.path + "/requests.jsonl"
    let portFile = folder.path + "/port.json"
    guard
      let process = PythonProcess(
        [tools + "/powerapps_stub.py", "--log", log, "--port-file", portFile] + options)
    else { return nil }
    self.process = process
    var url: String?
    // The file appears by a rename once it listens; a minute is enough for any machine.
    for _ in 0..<1200 where url == nil {
      url = (try? JSONDocument(Corpus.bytes(of: portFile)))?.root["http"]?.string
      if url == nil { usleep(50_000) }
    }
    guard let url else { return nil }
    self.url = url
  }

  /// How many requests it has seen so far.
  var count: Int { Corpus.bytes(of: log).filter { $0 == 0x0A }.count }

  /// The requests after so many, one JSON document each.
  func requests(after skipped: Int) -> [JSONValue] {
    let lines = Corpus.bytes(of: log).split(separator: 0x0A).dropFirst(skipped)
    return lines.compactMap { try? JSONDocument(Array($0)).root }
  }

  /// What the comparison with a log of the official tool says of the requests after so many, line by line.
  func differences(from reference: String, after skipped: Int, in folder: TemporaryFolder) -> [String] {
    let lines = Corpus.bytes(of: log).split(separator: 0x0A).dropFirst(skipped)
    let own = folder.write("own.jsonl", lines.flatMap { $0 + [0x0A] })
    guard let tools = StubService.tools, let python = PythonProcess.python else { return [] }
    let process = BoundedProcess(
      words: [
        python, tools + "/compare_requests.py", StubService.reference + "/" + reference, own, "--no-origin",
      ],
      milliseconds: 120_000, largest: 1_000_000)
    guard case .ended(_, let output, _) = process.run() else { return ["the comparison did not end"] }
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map { String($0) }
  }
}
