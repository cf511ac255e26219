import JSONText
import TerminalUI
import Wizard

/// Reads the keys of commands; what would leave a command without its keys unasked is told.
struct KeysReader {
  /// The commands that have a name.
  static let entries = CommandTable.standard.filter { !$0.label.isEmpty }

  /// Keys that terminals send for another one.
  private static let sameKeys = ["^i": "Tab", "^m": "Enter", "^j": "Enter", "^h": "Backspace", "^[": "Esc"]
  /// Keys whose meaning everything else relies on, with what they do.
  private static let fixed: [Key: String] = [
    .named(.enter): "takes what is selected", .named(.escape): "goes back", .named(.tab): "goes on",
    .named(.backTab): "goes back", .named(.up): "moves", .named(.down): "moves", .named(.left): "moves",
    .named(.right): "moves", .character(" "): "marks and types", .control("x"): "begins ^X ^E and ^X ^C",
    .control("c"): "stops what runs", .control("z"): "stops the program",
  ]

  /// What the commands get.
  private(set) var keys: [(command: WizardCommand, keys: [Key])] = []
  /// What is wrong, with the value that it is about.
  private(set) var problems: [(problem: String, place: JSONValue?)] = []
  private var owners: [Key: String] = [:]
  private var places: [Key: JSONValue] = [:]

  /// Reads the keys of one command.
  mutating func read(_ value: JSONValue, for entry: CommandTable.Entry) {
    var own: [Key] = []
    for one in value.isArray ? Array(value.elements) : [value] {
      guard let key = key(one, for: entry) else { continue }
      owners[key] = entry.name
      places[key] = one
      own.append(key)
    }
    guard entry.command != .quit || own.contains(where: { !$0.editsText }) else {
      problems.append(
        ("Quit needs a key that works in text fields, too; it keeps \(KeysReader.words(entry.keys))", value))
      for key in own { owners[key] = nil }
      return
    }
    keys.append((entry.command, own))
  }

  private mutating func key(_ value: JSONValue, for entry: CommandTable.Entry) -> Key? {
    guard let name = value.string ?? (value.numberText != nil ? JSONFragment(value).text : nil),
      let key = PlainKey.named(name)
    else {
      problems.append(("keys are named as in F2, Ctrl-S, Alt-x, Del, or are one character", value))
      return nil
    }
    if let other = KeysReader.sameKeys[key.label.lowercased()] {
      problems.append(("terminals send \(other) for \(key.label); choose another key", value))
      return nil
    }
    if let use = KeysReader.fixed[key], !entry.keys.contains(key) {
      problems.append(("\(key.label) \(use) everywhere; choose another key", value))
      return nil
    }
    if let owner = owners[key], owner != entry.name {
      problems.append(("\(key.label) is given to \(owner) already", value))
      return nil
    }
    return key
  }

  /// Tells which keys are taken from commands that get none of their own; the last ones of Quit stay.
  mutating func lookForTaken() {
    let named = Set(keys.map(\.command))
    for entry in KeysReader.entries where !named.contains(entry.command) {
      let taken = (entry.keys + entry.listKeys).filter { owners[$0] != nil }
      guard !taken.isEmpty else { continue }
      var left = (entry.keys + entry.listKeys).filter { owners[$0] == nil }
      if entry.command == .quit, left.isEmpty {
        left = entry.keys
        keys = keys.map { ($0.command, $0.keys.filter { !entry.keys.contains($0) }) }
      }
      let rest =
        left.isEmpty
        ? "\(entry.label) then has none; give it one, too" : "\(entry.label) keeps \(KeysReader.words(left))"
      for key in taken {
        problems.append(("\(key.label) is \(entry.label)'s; \(rest)", places[key]))
      }
    }
  }

  private static func words(_ keys: [Key]) -> String { keys.map(\.label).joined(separator: ", ") }
}
