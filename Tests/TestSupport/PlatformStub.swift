import Glibc

/// The imitation of Power Platform that may stand beside the corpus, in a process of its own; it needs Python.
///
/// Where either is missing there is none, and the tests that need it run over nothing.
package final class PlatformStub: Sendable {
  /// The address it listens on.
  package let url: String
  private let process: PythonProcess
  private let folder: TemporaryFolder

  /// The tools beside the corpus; nil where there are none, and without Python.
  package static let tools: String? = {
    guard let root = Corpus.root, PythonProcess.python != nil else { return nil }
    let folder = root + "/../tools"
    return access(folder + "/powerapps_stub.py", R_OK) == 0 ? folder : nil
  }()

  /// Starts it with a JSON list of faults; nil where it cannot be.
  package init?(faults: String = "[]", options: [String] = []) {
    guard let tools = PlatformStub.tools else { return nil }
    let folder = TemporaryFolder()
    self.folder = folder
    folder.write("faults.json", faults)
    let files = [
      "--port-file", folder.path + "/port.json", "--log", folder.path + "/requests.jsonl", "--faults",
      folder.path + "/faults.json",
    ]
    guard let process = PythonProcess([tools + "/powerapps_stub.py"] + files + options) else { return nil }
    self.process = process
    // The file appears by a rename once it listens.
    let found = process.wait {
      folder.text("port.json").split(separator: "\"").first { $0.hasPrefix("http://") }.map(String.init)
    }
    guard let found else { return nil }
    url = found
  }

  /// Lets calls go wrong from now on: a JSON list of faults.
  package func fail(_ faults: String) { folder.write("faults.json", faults) }

  /// Every request so far, one JSON document each line.
  package var log: String { folder.text("requests.jsonl") }

  /// How many requests of a method went to an address that ends so.
  package func count(_ method: String, _ ending: String) -> Int {
    log.split(separator: "\n").count {
      $0.contains("\"method\": \"\(method)\"") && $0.contains("\(ending)\", ")
    }
  }
}
