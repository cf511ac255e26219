import Glibc
import TestSupport
import Testing

/// The arrows of the house point down only; SwiftPM does not refuse an undeclared or transitive import by itself.
@Suite struct ImportDirectionTests {
  /// What each target may import, its own dependencies and the system aside.
  private static let allowed: [String: Set<String>] = [
    "Environment": [],
    "SafeText": [],
    "JSONText": [],
    "YAMLReading": ["JSONText", "Yams"],
    "ConnectorModel": ["Environment", "JSONText"],
    "Transport": ["CCurl", "Environment", "SafeText"],
    "Validation": ["ConnectorModel", "JSONText", "SafeText"],
    "Importing": ["ConnectorModel", "YAMLReading", "JSONText", "SafeText", "Transport"],
    "SignIn": ["Transport", "JSONText", "Crypto"],
    "Runner": [
      "Environment", "ConnectorModel", "Validation", "SignIn", "Transport", "JSONText", "SafeText",
    ],
    "Planning": ["YAMLReading", "Runner", "JSONText"],
    "Publishing": ["ConnectorModel", "Validation", "SignIn", "Transport", "JSONText"],
    "Preview": ["ConnectorModel", "Runner", "JSONText", "SafeText"],
    "Listening": ["Transport", "FlyingFox", "FlyingSocks"],
    "SampleService": ["ConnectorModel", "Listening", "Transport", "JSONText"],
    "Processes": [],
    "TerminalUI": ["SafeText"],
    "Curses": ["Environment", "TerminalUI", "CNcurses"],
    "Wizard": [
      "TerminalUI", "SafeText", "ConnectorModel", "JSONText", "Validation", "Importing", "Runner",
      "SignIn", "Planning", "Publishing", "Preview", "Transport",
    ],
    "Commands": [
      "Environment", "SafeText", "ConnectorModel", "JSONText", "Validation", "Importing", "Runner", "SignIn",
      "Planning", "Publishing", "Preview", "Listening", "Processes", "Transport", "YAMLReading", "Yams",
      "ArgumentParser",
    ],
    "Settings": ["Environment", "Wizard", "Curses", "TerminalUI", "YAMLReading", "JSONText"],
    "conwiz": [
      "Commands", "Settings", "Curses", "Wizard", "TerminalUI", "Environment", "SafeText", "ConnectorModel",
      "JSONText", "Validation",
      "Importing", "Runner", "SignIn", "Planning", "Publishing", "Preview", "Listening", "Processes",
      "Transport", "SampleService",
      "ArgumentParser",
    ],
  ]

  private static let system: Set<String> = ["Glibc", "Synchronization", "Dispatch"]

  /// Foundation is for the edges only: it costs start-up time on the way to the first paint.
  private static let mayUseFoundation: Set<String> = ["Listening"]

  @Test func `every import is in the table`() {
    let sources = Sources.files
    #expect(sources.count > 100)
    for file in sources {
      guard let allowed = Self.allowed[file.target] else {
        Issue.record("\(file.path): the target \(file.target) is not in the table")
        continue
      }
      for module in file.imports where !allowed.contains(module) && !Self.system.contains(module) {
        if module.hasPrefix("Foundation"), Self.mayUseFoundation.contains(file.target) { continue }
        Issue.record("\(file.path) imports \(module), which \(file.target) may not")
      }
    }
  }

  @Test func `no file is longer than four hundred lines`() {
    for file in Sources.files where file.lines.count > 400 {
      Issue.record("\(file.path) has \(file.lines.count) lines")
    }
  }
}
