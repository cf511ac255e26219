/// The commands of the wizard by names that can be typed.
enum PlainCommand {
  /// A command with the names that it is called by.
  struct Entry {
    let command: WizardCommand
    let names: [String]
    let title: String
  }

  /// Every command that means something without a screen.
  static let entries: [Entry] = CommandTable.standard.compactMap { entry in
    guard !entry.label.isEmpty, !excluded.contains(entry.command) else { return nil }
    return Entry(command: entry.command, names: [entry.name], title: entry.title)
  }

  /// What only concerns a screen.
  private static let excluded: Set<WizardCommand> = [
    .mouse, .repaint, .suspend, .palette, .externalEditor, .previousPane, .filter,
  ]

  /// The command of a name, or of a title as the palette has it; nil where there is none.
  static func named(_ wanted: String) -> WizardCommand? {
    let wanted = wanted.lowercased()
    return entries.first { $0.names.contains(wanted) || $0.title.lowercased() == wanted }?.command
  }

  /// The names nearest to one that is none.
  static func near(_ wanted: String) -> [String] {
    let all = entries.flatMap(\.names)
    let starting = all.filter { $0.hasPrefix(wanted.lowercased().prefix(2)) }
    return Array((starting.isEmpty ? all : starting).prefix(6))
  }
}
