import Glibc
import Importing
import TestSupport

/// Times the import of documents and collections.
///
///     swift run -c release ImportBenchmark FILE …
@main
struct ImportBenchmark {
  static func main() {
    let paths = CommandLine.arguments.dropFirst()
    guard !paths.isEmpty else {
      print("usage: ImportBenchmark FILE …")
      exit(2)
    }
    var total = 0
    var spent = 0.0
    for path in paths {
      let bytes = Corpus.bytes(of: path)
      let start = clock()
      let outcome: String
      do throws(ImportError) {
        let result = try ImportSource(bytes: bytes, name: path).convert()
        outcome = "\(result.report.operations.count) operations, \(result.definition.count) bytes"
      } catch {
        outcome = error.message
      }
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      total += bytes.count
      spent += seconds
      let name = path.split(separator: "/").last ?? ""
      print("\(name): \(bytes.count) bytes, \(Int(seconds * 1000)) ms of CPU, \(outcome)")
    }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let rate = Double(total) / 1_000_000 / max(spent, 0.000_001)
    print(
      "\(total) bytes, \(Int(spent * 1000)) ms of CPU, \(Int(rate)) MB/s, \(usage.ru_maxrss / 1024) MiB at most"
    )
  }
}
