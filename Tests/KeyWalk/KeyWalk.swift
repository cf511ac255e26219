package import ConnectorModel
import Importing
import JSONText
import Publishing
import Runner
import SafeText
import SignIn
import TerminalUI
import TestSupport
import Transport
import Validation
import Wizard

/// Presses random keys on a connector, and checks what must hold whatever is pressed.
///
/// The world outside answers at once: files cannot be written, no service can be reached.
package struct KeyWalk {
  private let original: [ConnectorFile: [UInt8]]
  private let opened: OpenedConnector
  private var random: SeededGenerator
  private var state: AppState
  /// The last keys, to tell what led to a problem.
  private var trail: [String] = []
  /// How many keys were pressed.
  package private(set) var count = 0

  /// Opens a connector.
  package init(_ connector: Connector, in folder: ConnectorFolder? = nil, seed: Int) {
    random = SeededGenerator(seed: seed)
    opened = OpenedConnector(folder: folder, connector: connector)
    var original: [ConnectorFile: [UInt8]] = [:]
    for file in ConnectorFile.allCases { original[file] = connector[file].bytes }
    self.original = original
    state = KeyWalk.start
    take(.loaded(.success(opened)))
  }

  private static var start: AppState {
    AppState(options: WizardOptions(), size: Size(columns: 80, rows: 24))
  }

  /// Presses keys, and checks after each hundred; tells what does not hold.
  package mutating func press(_ keys: Int) -> String? {
    for number in 1...keys {
      let key = nextKey()
      trail.append(key.label.isEmpty ? "\(key)" : key.label)
      if trail.count > 60 { trail.removeFirst() }
      take(.key(key))
      count += 1
      if number % 7 == 0, let problem = drawn() { return problem + told }
      if number % 100 == 0, let problem = undone() { return problem + told }
    }
    return nil
  }

  /// A number from 0, smaller than the given one.
  mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private var told: String { "\nafter the keys: " + trail.joined(separator: " ") }

  /// Whether two drawings of the same state are the same, and as large as the terminal.
  private func drawn() -> String? {
    let glyphs = count.isMultiple(of: 2) ? Glyphs.unicode : .ascii
    let grid = state.draw(glyphs: glyphs)
    guard grid.size == state.size else { return "the screen is \(grid.size), the terminal \(state.size)" }
    guard grid.text() == state.draw(glyphs: glyphs).text() else { return "two drawings of one state differ" }
    for line in grid.text().split(separator: "\n") where line.columns > state.size.columns {
      return "a line is too wide: \(line)"
    }
    return nil
  }

  /// Whether undoing everything restores the bytes, and redoing everything brings the changes back.
  private func undone() -> String? {
    guard var workspace = state.workspace else { return nil }
    let changed = bytes(of: workspace)
    let done = workspace.session.history.done.count
    var steps = 0
    while workspace.undo() != nil { steps += 1 }
    guard bytes(of: workspace) == original else { return "undoing \(steps) steps does not restore the files" }
    for _ in 0..<done { _ = workspace.redo() }
    guard bytes(of: workspace) == changed else {
      return "redoing \(done) steps does not bring the changes back"
    }
    return nil
  }

  private func bytes(of workspace: Workspace) -> [ConnectorFile: [UInt8]] {
    var bytes: [ConnectorFile: [UInt8]] = [:]
    for file in ConnectorFile.allCases { bytes[file] = workspace.connector[file].bytes }
    return bytes
  }

  /// Gives an event, and answers what it asks for.
  private mutating func take(_ event: AppEvent) {
    var events = [event]
    var rounds = 0
    while !events.isEmpty, rounds < 50 {
      let effects = state.update(events.removeFirst())
      rounds += 1
      for effect in effects { events += answers(to: effect) }
    }
    guard state.isEnding || state.workspace == nil else { return }
    // The program ended, or the connector was closed: the next session begins.
    let size = state.size
    state = KeyWalk.start
    _ = state.update(.key(.resized(size)))
    _ = state.update(.loaded(.success(opened)))
  }

  private mutating func answers(to effect: Effect) -> [AppEvent] {
    switch effect {
    case .open(let path, _), .make(let path, _, _, _):
      return [.loaded(.failure(OpenFailure(path: path, message: "it cannot be read")))]
    case .save(_, let files):
      let refused = files.map { ($0.file, DiskError.noStateHome) }
      return [.saved(SaveOutcome(refused: Dictionary(refused) { $1 }))]
    case .validate(let connector, let settings, let number):
      guard
        original.values.reduce(0, { $0 + $1.count }) < 60_000 || Int.random(in: 0..<20, using: &random) == 0
      else { return [] }
      let findings = Validator(profile: settings.profile).findings(of: connector)
      return [.validated(number: number, findings)]
    case .call(let number, let prepared):
      return [.callEnded(number, .failure(TransportError(.cancelled, target: prepared.request.url)))]
    case .lookup(let number, _): return [.lookedUp(number, .failure(.missingField("x")))]
    case .signIn(let number, _): return [.signIn(number, .ended(.failure(.cancelled)))]
    case .test(let number, _):
      return [.testsEnded(number, TestReport(connector: "", started: "", results: []))]
    case .runFlow(let work): return [.flow(work.number, .ended(problem: "it cannot be run"))]
    case .readPlans: return [.plans(.success(["a.plan.yaml"]))]
    case .readToCompare(_, let base):
      return [.readToCompare(base, .failure(ComparisonFailure("there is no commit")))]
    case .list(let folder): return [.listed(path: folder, .failure(.notFound(folder)))]
    case .convert(let number, let origin, _):
      return [.converted(number, origin, .failure(OpenFailure(path: "x", message: "it cannot be read")))]
    case .editExternally(let request):
      return [.edited(ExternalEdit(request: request, outcome: .failure(.ended(1))))]
    case .wake(let milliseconds): return [.tick(milliseconds: state.now + milliseconds)]
    default: return []
    }
  }
}
