package import TerminalUI

/// The keys of all commands, as the user's settings may have changed them.
package struct KeyBindings: Sendable {
  /// The bindings of this run of the program.
  @TaskLocal package static var current = KeyBindings(entries: CommandTable.standard)

  /// Every command with its keys, in the order of the table.
  package let entries: [CommandTable.Entry]

  private init(entries: [CommandTable.Entry]) { self.entries = entries }

  /// The same keys, for a terminal that has no function keys: what is shown is another door of each command.
  package var withoutFunctionKeys: KeyBindings {
    KeyBindings(
      entries: entries.map { entry in
        let others = entry.keys.filter { !$0.isFunction }
        return entry.binding(others + entry.keys.filter(\.isFunction), entry.listKeys)
      })
  }

  /// The table with other keys for some commands.
  ///
  /// A key goes to the command that names it, and away from any other. Single characters, and keys such as Del,
  /// work outside text fields only, since they edit in them.
  package init(replacing changes: [(command: WizardCommand, keys: [Key])]) {
    let taken = Set(changes.flatMap(\.keys))
    entries = CommandTable.standard.map { entry in
      guard let change = changes.first(where: { $0.command == entry.command }) else {
        return entry.binding(
          entry.keys.filter { !taken.contains($0) }, entry.listKeys.filter { !taken.contains($0) })
      }
      return entry.binding(
        change.keys.filter { !$0.editsText }, change.keys.filter(\.editsText))
    }
  }
}

extension Key {
  fileprivate var isFunction: Bool { if case .function = self { true } else { false } }

  /// Whether the key types a character where text is typed.
  var isCharacter: Bool { if case .character = self { true } else { false } }

  /// Whether the key has a meaning of its own where text is typed.
  package var editsText: Bool {
    switch self {
    case .character, .named: true
    default: false
    }
  }
}
