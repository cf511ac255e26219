import ConnectorModel
import SafeText
import TerminalUI

/// A list of a folder's files to open a connector, or to choose what is imported; typing filters.
struct FileBrowserLayer: Layer {
  /// What is chosen for.
  enum Purpose: Hashable, Sendable {
    case open, importDefinition
    /// The source of an import as it was the last time.
    case importBase
  }

  let purpose: Purpose
  var listing: DirectoryListing?
  private(set) var path: String
  private(set) var failure: String?
  var list = ListState()
  private var editor = LineEditor()

  init(purpose: Purpose, folder: String = ".") {
    self.purpose = purpose
    path = folder
  }

  var isTyping: Bool { true }

  var hint: String {
    purpose == .open
      ? "Enter opens, Left goes up; type to filter, or a path and Enter"
      : "Choose a document; Left goes up; type to filter, or a path and Enter"
  }

  var keyBar: [KeyHint] { [KeyHint("Enter", "Open"), KeyHint("Left", "Up"), KeyHint("Esc", "Close")] }

  var shown: [DirectoryEntry] {
    let wanted = editor.text.lowercased()
    guard !wanted.isEmpty, !wanted.contains("/") else { return listing?.entries ?? [] }
    return (listing?.entries ?? []).filter { $0.name.lowercased().contains(wanted) }
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape): return .closed
    case .named(.left) where editor.isEmpty: if let parent = listing?.parent { go(to: parent, &context) }
    case .named(.enter), .named(.right): return choose(&context)
    case .named(.up), .named(.down), .named(.pageUp), .named(.pageDown):
      _ = list.handle(key, page: max(1, context.size.rows - 8))
    default:
      guard editor.handle(key) else { return .ignored }
      list.setCount(shown.count)
      list.select(0)
    }
    return .handled
  }

  private mutating func choose(_ context: inout AppContext) -> LayerOutcome {
    if editor.text.contains("/") || editor.text == "~" { return take(editor.text, isFolder: false, &context) }
    guard shown.indices.contains(list.selection) else { return .handled }
    let entry = shown[list.selection]
    if entry.isFolder, !(purpose == .open && entry.isConnectorFolder) {
      go(to: entry.path, &context)
      return .handled
    }
    return take(entry.path, isFolder: entry.isFolder, &context)
  }

  private func take(_ path: String, isFolder: Bool, _ context: inout AppContext) -> LayerOutcome {
    switch purpose {
    case .open: context.run(.open(path: path))
    case .importDefinition, .importBase: context.run(.convert(.file(path), variables: [:]))
    }
    return purpose == .open ? .closed : .handled
  }

  private mutating func go(to folder: String, _ context: inout AppContext) {
    path = folder
    editor = LineEditor()
    context.run(.list(folder: folder))
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    switch event {
    case .listed(_, .success(let listing)):
      self.listing = listing
      path = listing.path
      failure = nil
      list.setCount(shown.count)
      list.select(0)
    case .listed(_, .failure(let error)): failure = error.message
    case .converted(_, .failure(let error)): failure = error.message
    default: break
    }
  }

  var title: String {
    switch purpose {
    case .open: "Open a connector"
    case .importDefinition: "Import a file"
    case .importBase: "The source as it was at the last import"
    }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    canvas.box(canvas.bounds, title: title)
    let inner = Rect(column: 1, row: 1, columns: canvas.size.columns - 2, rows: canvas.size.rows - 2)
    canvas.region(inner) { canvas in
      canvas.write(path, column: 1, row: 0, style: Style(.title), limit: canvas.size.columns - 2)
      let last = canvas.size.rows - 1
      for (line, row) in list.visible(page: max(1, last - 1)).enumerated() where shown.indices.contains(row) {
        let entry = shown[row]
        let isSelected = row == list.selection
        let size = entry.isConnectorFolder ? "connector" : entry.isFolder ? "folder" : "\(entry.bytes)"
        let name = entry.name + (entry.isFolder ? "/" : "")
        let style = Style(isSelected ? .selection : .popup)
        let room = max(1, canvas.size.columns - 14)
        let text =
          (isSelected ? ">" : " ") + name.truncated(toColumns: room, ellipsis: canvas.glyphs.ellipsis)
        canvas.write(text.padded(toColumns: room + 1) + size, column: 0, row: line + 1, style: style)
      }
      if let failure { canvas.write(failure, column: 1, row: max(1, last - 1), style: Style(.error)) }
      canvas.write("/", column: 0, row: last, style: Style(.key))
      editor.draw(
        in: &canvas, column: 1, row: last, width: canvas.size.columns - 2, style: Style(.field), focused: true
      )
    }
  }
}
