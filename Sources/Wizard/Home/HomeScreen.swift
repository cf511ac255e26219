import ConnectorModel
import SafeText
import TerminalUI

/// What is shown without a connector: what can be started, and the connectors opened lately.
struct HomeScreen: Layer {
  var recents: [RecentConnector] = []
  private(set) var list = ListState()

  private static let actions: [(label: String, text: String, command: WizardCommand)] = [
    ("New", "a connector folder from nothing", .newConnector),
    ("Import", "from OpenAPI, Postman, HAR or curl: file, address, text", .importDefinition),
    ("Open", "a connector folder or file", .openConnector),
    ("Download", "a connector that is registered in an environment", .downloadConnector),
    ("Demo", "a sample connector with a live service; no network needed", .openDemo),
    ("Quit", "leave", .quit),
  ]

  var hint: String {
    "Enter opens what is selected; F9 finds every command, F1 explains"
  }

  var keyBar: [KeyHint] {
    [
      KeyHint("Enter", "Choose"), KeyHint("n", "New"), KeyHint("i", "Import"), KeyHint("o", "Open"),
      KeyHint(.help), KeyHint(.quit),
    ]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "conwiz, the connector wizard",
      lines: [
        "A connector is two JSON files in a folder: apiDefinition.swagger.json and apiProperties.json.",
        "New makes both from a template, Import from an API description; Open edits what is there, one line at a time.",
        "Download brings back what is registered in an environment of Power Platform.",
        "Demo opens a sample connector whose service runs inside the program, to try everything on.",
      ])
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.enter): choose(list.selection, &context)
    case "n": context.request(.command(.newConnector))
    case "i": context.request(.command(.importDefinition))
    case "o": context.request(.command(.openConnector))
    case "w": context.request(.command(.downloadConnector))
    case "d": context.request(.command(.openDemo))
    case "q": context.request(.command(.quit))
    case .named(.escape): context.say("F10 quits")
    case .named(.tab): list.select(list.selection + 1)
    case .named(.backTab): list.select(list.selection - 1)
    default: return list.handle(key, page: max(1, context.room.rows - 4)) ? .handled : .ignored
    }
    return .handled
  }

  private func choose(_ row: Int, _ context: inout AppContext) {
    if row < HomeScreen.actions.count {
      context.request(.command(HomeScreen.actions[row].command))
    } else if recents.indices.contains(row - HomeScreen.actions.count) {
      context.run(.open(path: recents[row - HomeScreen.actions.count].path))
    }
  }

  /// What can be chosen, as text.
  var rowTexts: [String] {
    HomeScreen.actions.map { $0.label + ": " + $0.text }
      + recents.map { ($0.title.isEmpty ? "untitled" : $0.title) + ", " + $0.path }
  }

  mutating func refresh(_ workspace: Workspace?) {
    list.setCount(HomeScreen.actions.count + recents.count)
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let rows: [(text: String, isMuted: Bool)] =
      HomeScreen.actions.map { ($0.label.padded(toColumns: 10) + $0.text, false) }
      + recents.map { recent in
        let title = (recent.title.isEmpty ? "untitled" : recent.title).truncated(
          toColumns: 30, ellipsis: canvas.glyphs.ellipsis)
        return (
          title.padded(toColumns: 32) + recent.path + (recent.isMissing ? "  (missing)" : ""),
          recent.isMissing
        )
      }
    var line = 0
    for row in list.visible(page: max(1, canvas.size.rows - 4)) {
      if row == 0 || row == HomeScreen.actions.count {
        canvas.region(Rect(column: 1, row: line, columns: canvas.size.columns - 2, rows: 1)) {
          $0.rule(row: 0, title: row == 0 ? "Start" : "Opened lately")
        }
        line += 1
      }
      let isSelected = view.isFocused && row == list.selection
      let style = Style(isSelected ? .selection : rows[row].isMuted ? .muted : .plain)
      canvas.write(isSelected ? ">" : " ", column: 0, row: line, style: Style(.key))
      canvas.write(rows[row].text, column: 3, row: line, style: style, limit: canvas.size.columns - 4)
      if isSelected { canvas.placeCursor(column: 0, row: line) }
      line += 1
    }
  }
}
