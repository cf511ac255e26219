import ConnectorModel
import TerminalUI
import Wizard

/// Times what a key press costs in the lists and forms of a definition of a megabyte, drawing included.
struct FormBenchmark {
  private var state: AppState

  init() {
    let connector = Connector(
      definition: FileContent(LargeConnector.bytes),
      properties: FileContent(Array(#"{"properties": {}}"#.utf8)))
    state = AppState(options: WizardOptions(), size: Size(columns: 120, rows: 40))
    _ = state.update(.loaded(.success(OpenedConnector(folder: nil, connector: connector))))
    press(.alt("3"))
  }

  private mutating func press(_ keys: Key...) {
    for key in keys { _ = state.update(.key(key)) }
    _ = state.draw(glyphs: .unicode)
  }

  /// The names of what is timed, with the medians in milliseconds.
  mutating func times() -> [(name: String, milliseconds: Double)] {
    var times: [(String, Double)] = []
    times.append(("move in 1,000 operations", Stopwatch.median { press(.named(.down)) }))
    times.append(("page in 1,000 operations", Stopwatch.median { press(.named(.pageDown)) }))
    press(.named(.home), .named(.down))
    times.append(
      (
        "open an operation and leave it",
        Stopwatch.median {
          press(.named(.right))
          press(.named(.escape))
        }
      ))
    press(.named(.right), .named(.down))
    times.append(("type a letter into a field", Stopwatch.median { press("x") }))
    times.append(("undo", Stopwatch.median { press(.control("_")) }))
    press(.named(.escape))
    times.append(
      (
        "find anything, one letter",
        Stopwatch.median {
          press(.function(7))
          press("t")
          press(.named(.escape))
        }
      ))
    press(.function(7), "#", "T", "h", "i", "n", "g", .named(.enter))
    press(.named(.escape))
    times.append(
      (
        "open 2,000 properties and leave",
        Stopwatch.median {
          press(.named(.right))
          press(.named(.escape))
        }
      ))
    press(.named(.right))
    times.append(("move in 2,000 properties", Stopwatch.median { press(.named(.pageDown)) }))
    return times
  }
}
