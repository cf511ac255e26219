import ConnectorModel
import TerminalUI
import Validation

/// The last step: saves and checks the files, and says what is still missing before they can be registered.
struct CreateScreen: Screen {
  private var items: [CreateItem] = []
  private var list = ListState()

  var focusedPlace: Place? { nil }

  var hint: String { items.indices.contains(list.selection) ? items[list.selection].hint : "" }

  var keyBar: [KeyHint] {
    [KeyHint("Enter", "Go there"), KeyHint(.save), KeyHint(.findings), KeyHint(.palette), KeyHint(.quit)]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Create",
      lines: [
        "The files are saved and checked here; Enter on a line goes to what it speaks of.",
        "Registering the connector with Power Platform takes the two files as they are on disk: with the official"
          + " tools, paconn create --api-def apiDefinition.swagger.json --api-prop apiProperties.json.",
      ])
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if key == .named(.enter), items.indices.contains(list.selection) {
      if let request = items[list.selection].request { context.request(request) }
      return .handled
    }
    return list.handle(key, page: max(1, context.size.rows - 5)) ? .handled : .ignored
  }

  mutating func refresh(_ workspace: Workspace?) {
    guard let workspace else { return }
    items = CreateItem.items(workspace)
    list.setCount(items.count)
  }

  mutating func show(_ place: Place, _ context: inout AppContext) -> Bool { false }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    for (line, row) in list.visible(page: canvas.size.rows).enumerated() {
      let item = items[row]
      let isSelected = view.isFocused && row == list.selection
      canvas.write(isSelected ? ">" : " ", column: 0, row: line, style: Style(.key))
      canvas.write(item.mark, column: 2, row: line, style: Style(item.role))
      let style = isSelected ? Style(.selection) : .plain
      canvas.write(item.text, column: 5, row: line, style: style, limit: canvas.size.columns - 6)
      if isSelected { canvas.placeCursor(column: 0, row: line) }
    }
  }
}
