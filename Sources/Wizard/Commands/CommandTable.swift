package import TerminalUI

/// The one table of commands: dispatch, key bar, help, palette and the README are made from it.
package enum CommandTable {
  /// A command with its keys and its words.
  package struct Entry: Sendable {
    /// What is done.
    package let command: WizardCommand
    /// The keys that do it wherever the focus is.
    package let keys: [Key]
    /// The keys that do it only outside text fields.
    package let listKeys: [Key]
    /// What it does, as an imperative.
    package let title: String
    /// One word for the key bar.
    package let label: String

    init(
      _ command: WizardCommand, _ title: String, label: String, keys: [Key] = [], listKeys: [Key] = []
    ) {
      self.command = command
      self.keys = keys
      self.listKeys = listKeys
      self.title = title
      self.label = label
    }

    /// The name that settings and the plain mode call it by; empty for what has none.
    package var name: String {
      label.lowercased().replacing(" ", with: "-").replacing("$", with: "")
    }

    /// The same command with other keys.
    func binding(_ keys: [Key], _ listKeys: [Key]) -> Entry {
      Entry(command, title, label: label, keys: keys, listKeys: listKeys)
    }
  }

  /// Every command with its keys now, in the order in which help shows them.
  package static var entries: [Entry] { KeyBindings.current.entries }

  /// Every command with the keys that it has without settings.
  package static let standard: [Entry] =
    [
      Entry(
        .help, "Explain this field or pane", label: "Help", keys: [.function(1), .alt("?")], listKeys: ["?"]),
      Entry(
        .palette, "Find a command", label: "Commands", keys: [.function(9), .control("p")], listKeys: [":"]),
      Entry(.save, "Save both files", label: "Save", keys: [.function(2), .control("s")]),
      Entry(.quit, "Quit", label: "Quit", keys: [.function(10), .alt("q")]),
      Entry(.undo, "Undo the last change", label: "Undo", keys: [.control("_"), .alt("u")], listKeys: ["u"]),
      Entry(.redo, "Redo what was undone", label: "Redo", keys: [.alt("r")], listKeys: [.control("r")]),
      Entry(.history, "Show the undo history", label: "History", keys: [.alt("h")]),
      Entry(
        .changes, "Show what changed since saving, since the commit, or on disk",
        label: "Changes",
        keys: [.alt("g")]),
      Entry(.findings, "Show all findings", label: "Findings", keys: [.function(3)]),
      Entry(.nextFinding, "Go to the next finding", label: "Next finding", keys: [.control("n")]),
      Entry(.previousFinding, "Go to the previous finding", label: "Previous", keys: [.alt("p")]),
      Entry(.applyFix, "Apply the suggested fix", label: "Fix", keys: [.alt("x")]),
      Entry(.previewFix, "Preview the fix of the selected finding", label: "Preview", keys: []),
      Entry(.fixRule, "Fix all findings of the selected rule", label: "Fix rule", keys: []),
      Entry(.switchProfile, "Check with the next profile", label: "Profile", keys: []),
    ] + tabs + editing + tools

  private static let tabs: [Entry] =
    WizardTab.allCases.map { tab in
      Entry(
        .goTo(tab), "Go to step \(tab.number), \(tab.title)", label: tab.title,
        keys: [.alt(Character(String(tab.number)))])
    } + [
      Entry(.nextTab, "Go to the next step", label: "Next", keys: [.altKey(.right)], listKeys: ["]"]),
      Entry(.previousTab, "Go to the previous step", label: "Back", keys: [.altKey(.left)], listKeys: ["["]),
      Entry(.nextPane, "Go to the next pane", label: "Pane", keys: [.function(6)]),
      Entry(.previousPane, "Go to the previous pane", label: "Pane back", keys: [.function(18)]),
      Entry(
        .find, "Find anything: operations, parameters, definitions, findings …", label: "Find",
        keys: [.function(7), .alt("/")]),
      Entry(.filter, "Filter this list", label: "Filter", listKeys: ["/"]),
    ]

  private static let editing: [Entry] = [
    Entry(.add, "Add", label: "Add", keys: [.alt("a")], listKeys: ["a", .named(.insert)]),
    Entry(.duplicate, "Duplicate", label: "Dup", listKeys: ["D"]),
    Entry(.delete, "Delete, undoable", label: "Delete", keys: [.function(8)], listKeys: [.named(.delete)]),
    Entry(.copyNode, "Copy the parameter or the part of the schema", label: "Copy", listKeys: ["y"]),
    Entry(.cutNode, "Cut it out", label: "Cut", listKeys: ["x"]),
    Entry(.pasteNode, "Put in what was copied", label: "Put in", listKeys: ["p"]),
    Entry(.addFromSample, "Add operations from a sample", label: "Sample", listKeys: ["s"]),
    Entry(.removeUnused, "Remove unused definitions, parameters, responses", label: "Unused", keys: []),
    Entry(.moveUp, "Move up", label: "Up", keys: [.altKey(.up)]),
    Entry(.moveDown, "Move down", label: "Down", keys: [.altKey(.down)]),
    Entry(.editNode, "Edit this alone as JSON", label: "JSON", keys: [.alt("j")], listKeys: ["e"]),
    Entry(.rawEditor, "Edit the definition as text", label: "Raw", keys: [.alt("e")]),
    Entry(.rawPropertiesEditor, "Edit the properties as text", label: "Raw properties", keys: [.alt("w")]),
    Entry(.externalEditor, "Edit in $EDITOR", label: "$EDITOR", keys: [.function(4), .alt("o")]),
  ]

  private static let tools: [Entry] = [
    Entry(.card, "Show the card that flow makers see", label: "Card", keys: [.alt("i")]),
    Entry(.runTest, "Call this operation", label: "Send", keys: [.function(5), .alt("s")]),
    Entry(.runAll, "Call every operation that changes nothing", label: "Run all", keys: [.alt("t")]),
    Entry(.keepCall, "Keep this call as a step of a plan", label: "Keep", keys: [.alt("k")]),
    Entry(.pastRuns, "Show the last runs over all operations", label: "Last runs", keys: [.alt("l")]),
    Entry(.revealSecret, "Reveal the secret of this field for 10 seconds", label: "Reveal", keys: []),
    Entry(.runStep, "Run this step of the flow", label: "Run step", keys: [.alt("n")]),
    Entry(.runRest, "Run the flow from this step on", label: "Run from here", keys: []),
    Entry(
      .pickToken, "Put in dynamic content of an earlier step", label: "Dynamic content", keys: [.alt("v")]),
    Entry(.openFlow, "Open a flow from a plan", label: "Open flow", listKeys: ["o"]),
    Entry(.newFlow, "Start a new flow", label: "New flow", listKeys: ["n"]),
    Entry(.cancel, "Cancel the running call", label: "Cancel", keys: [.control("c")]),
    Entry(.copy, "Copy to the clipboard", label: "Copy text", keys: [.alt("c")]),
    Entry(.openConnector, "Open another connector", label: "Open", keys: []),
    Entry(.openDemo, "Open the sample connector, with a live service", label: "Demo", keys: []),
    Entry(.newConnector, "Make a new connector", label: "New", keys: []),
    Entry(.importDefinition, "Import or merge OpenAPI, Postman, HAR or curl", label: "Import", keys: []),
    Entry(
      .downloadConnector, "Download a registered connector from an environment", label: "Download", keys: []),
    Entry(.makeProperties, "Make the missing apiProperties.json", label: "Make", keys: []),
    Entry(.saveCopy, "Save a copy in another folder", label: "Save copy", keys: []),
    Entry(.reload, "Reload the files from disk", label: "Reload", keys: []),
    Entry(.closeConnector, "Close the connector", label: "Close", keys: []),
    Entry(.tour, "Show the tour", label: "Tour", keys: []),
    Entry(.mouse, "Switch mouse reports on or off", label: "Mouse", keys: [.alt("m")]),
    Entry(.suspend, "Suspend to the shell", label: "Suspend", keys: [.control("z")]),
    Entry(.repaint, "Paint the screen anew", label: "Repaint", keys: [.control("l")]),
    Entry(.quitWithCtrlQ, "Say how to quit", label: "", keys: [.control("q")]),
  ]

  /// The entry of a command.
  package static func entry(_ command: WizardCommand) -> Entry? { entries.first { $0.command == command } }

  /// The command of a key; `inText` leaves the keys out that type in a text field.
  package static func command(for key: Key, inText: Bool) -> WizardCommand? {
    entries.first { $0.keys.contains(key) || (!inText && $0.listKeys.contains(key)) }?.command
  }

  /// The key to show for a command, nil when it has none.
  package static func keyLabel(_ command: WizardCommand, inText: Bool = true) -> String? {
    guard let entry = entry(command) else { return nil }
    return (inText ? entry.keys.first : entry.listKeys.first ?? entry.keys.first)?.label
  }
}
