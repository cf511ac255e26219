import ConnectorModel
import Glibc
import JSONText
import TerminalUI
import TestSupport
import Validation
import Wizard

/// Times the work behind a key press on a definition: indexing, one edit, checking, drawing.
///
///     swift run -c release Benchmarks PATH/apiDefinition.swagger.json
@main
struct Benchmarks {
  static func main() {
    guard CommandLine.arguments.count == 2 else {
      print("usage: Benchmarks PATH/apiDefinition.swagger.json")
      exit(2)
    }
    let bytes = Corpus.bytes(of: CommandLine.arguments[1])
    guard let document = try? JSONDocument(bytes) else {
      print("\(CommandLine.arguments[1]) cannot be read as JSON")
      exit(3)
    }
    let megabytes = Double(bytes.count) / 1_000_000
    print("\(bytes.count) bytes; medians of \(Stopwatch.runs) runs")
    let indexing = Stopwatch.median { _ = try? JSONDocument(bytes) }
    report("index", indexing, "\(Int(megabytes / (indexing / 1000))) MB/s")
    let title = JSONPointer(tokens: ["info", "title"])
    report("one edit", Stopwatch.median { _ = try? document.applying(.set(title, "Benchmark")) })
    checking(document, title)
    drawing(document)
    let connector = Connector(definition: .document(document), properties: .missing)
    if let cards = CardBenchmark(connector).times(columns: 80) {
      report("card of an operation, 80 columns", cards.median)
      report("the slowest card", cards.slowest, cards.operation)
    }
    print("\(LargeConnector.bytes.count) bytes, 1,000 operations, a schema of 2,000 properties; 120x40")
    var forms = FormBenchmark()
    for (name, time) in forms.times() { report(name, time) }
  }

  private static func checking(_ document: JSONDocument, _ title: JSONPointer) {
    let connector = Connector(definition: .document(document), properties: .missing)
    let validator = Validator(profile: .certify)
    report("full check", Stopwatch.median { _ = validator.findings(of: connector) })
    var incremental = IncrementalValidator(validator)
    _ = incremental.findings(of: connector)
    var session = EditSession(connector)
    var count = 0
    report(
      "edit and check again",
      Stopwatch.median {
        count += 1
        let edit = ConnectorEdit(title: "Title", .definition, .set(title, .string("Benchmark \(count)")))
        _ = try? session.perform(edit)
        _ = incremental.findings(of: session.connector)
      })
  }

  private static func drawing(_ document: JSONDocument) {
    var state = AppState(options: WizardOptions(), size: Size(columns: 200, rows: 60))
    let connector = Connector(definition: .document(document), properties: .missing)
    _ = state.update(.loaded(.success(OpenedConnector(folder: nil, connector: connector))))
    _ = state.update(.key(.named(.escape)))
    _ = state.update(.key(.alt("3")))
    report("draw 200x60", Stopwatch.median { _ = state.draw(glyphs: .unicode) })
    report(
      "selection move and draw",
      Stopwatch.median {
        _ = state.update(.key(.named(.down)))
        _ = state.draw(glyphs: .unicode)
      })
  }

  private static func report(_ name: String, _ milliseconds: Double, _ more: String = "") {
    let hundredths = Int(milliseconds * 100)
    let text = "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100) ms"
    let label = name + String(repeating: " ", count: max(1, 34 - name.count))
    print(label + text + (more.isEmpty ? "" : "   " + more))
  }
}
