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
  /// The folder that the list comes back to when a typed path is taken away.
  private var home: String
  /// The folder that was asked for last.
  private var wanted: String

  init(purpose: Purpose, folder: String = ".") {
    self.purpose = purpose
    path = folder
    home = folder
    wanted = folder
  }

  var isTyping: Bool { true }

  var hint: String {
    purpose == .open
      ? "Enter opens, Left goes up; type to filter, or a path, which Tab completes"
      : "Choose a document; Left goes up; type to filter, or a path (Tab completes it)"
  }

  var keyBar: [KeyHint] {
    [KeyHint("Enter", "Open"), KeyHint("Left", "Up"), KeyHint("Tab", "Complete"), KeyHint("Esc", "Close")]
  }

  /// The typed text behind its last slash, which the names begin with, or in full where it has none.
  private var typedName: Substring {
    let text = editor.text[...]
    return text.lastIndex(of: "/").map { text[text.index(after: $0)...] } ?? text
  }

  /// The folder of a typed path, as seen from the one that is listed; nil while the text only filters.
  private var typedFolder: String? {
    let text = editor.text
    if text == "~" { return "~/" }
    guard let slash = text.lastIndex(of: "/") else { return nil }
    let folder = String(text[...slash])
    return folder.hasPrefix("/") || folder.hasPrefix("~/") ? folder : joined(home, folder)
  }

  private func joined(_ folder: String, _ name: some StringProtocol) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  var shown: [DirectoryEntry] {
    let entries = listing?.entries ?? []
    let name = typedName.lowercased()
    guard !name.isEmpty, editor.text != "~" else { return entries }
    guard typedFolder == nil else { return entries.filter { $0.name.lowercased().hasPrefix(name) } }
    return entries.filter { $0.name.lowercased().contains(name) }
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if list.handle(key, below: editor, page: max(1, context.room.rows - 4)) { return .handled }
    switch key {
    case .named(.escape): return .closed
    case .named(.left) where editor.isEmpty: if let parent = listing?.parent { go(to: parent, &context) }
    case .named(.tab): complete(&context)
    case .named(.enter), .named(.right): return choose(&context)
    default:
      guard editor.handle(key) else { return .ignored }
      follow(&context)
    }
    return .handled
  }

  /// Lists the folder of what is typed, or filters the one that is listed.
  private mutating func follow(_ context: inout AppContext) {
    failure = nil
    let folder = typedFolder ?? home
    if folder != wanted {
      wanted = folder
      listing = nil
      context.run(.list(folder: folder))
    }
    list.setCount(shown.count)
    list.select(0)
  }

  /// Writes what all names that fit have in common, and the slash of a folder.
  private mutating func complete(_ context: inout AppContext) {
    let fitting = shown.filter { $0.name.lowercased().hasPrefix(typedName.lowercased()) }
    guard let first = fitting.first else { return }
    let common = fitting.reduce(first.name) { common, entry in
      String(zip(common, entry.name).prefix { $0 == $1 }.map(\.0))
    }
    let ending = fitting.count == 1 && first.isFolder ? "/" : ""
    editor = LineEditor(editor.text.dropLast(typedName.count) + common + ending)
    follow(&context)
  }

  private mutating func choose(_ context: inout AppContext) -> LayerOutcome {
    if let typedFolder {
      // The list of the folder may not have come yet, and the path may name what no list shows.
      let isListed = typedFolder == wanted && failure == nil && listing != nil
      if isListed, typedName.isEmpty || editor.text == "~" {
        if purpose == .open, listing?.isConnectorFolder == true { return take(path, &context) }
        go(to: path, &context)
        return .handled
      }
      guard isListed, shown.indices.contains(list.selection) else {
        return take(joined(typedFolder, typedName), &context)
      }
    }
    guard shown.indices.contains(list.selection) else { return .handled }
    let entry = shown[list.selection]
    if entry.isFolder, !(purpose == .open && entry.isConnectorFolder) {
      go(to: entry.path, &context)
      return .handled
    }
    return take(entry.path, &context)
  }

  private func take(_ path: String, _ context: inout AppContext) -> LayerOutcome {
    switch purpose {
    case .open: context.run(.open(path: path))
    case .importDefinition, .importBase: context.request(.convert(.file(path), variables: [:]))
    }
    return purpose == .open ? .closed : .handled
  }

  private mutating func go(to folder: String, _ context: inout AppContext) {
    path = folder
    home = folder
    wanted = folder
    editor = LineEditor()
    failure = nil
    context.run(.list(folder: folder))
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    switch event {
    case .listed(wanted, .success(let listing)):
      self.listing = listing
      path = listing.path
      if typedFolder == nil {
        home = listing.path
        wanted = listing.path
      }
      failure = nil
      list.setCount(shown.count)
      list.select(0)
    case .listed(wanted, .failure(let error)):
      failure = error.message
      listing = nil
      list.setCount(0)
    case .converted(_, _, .failure(let error)): failure = error.message
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
    canvas.popup(canvas.bounds, title: title) { canvas in
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
      drawNote(in: &canvas, above: last)
      canvas.write(":", column: 0, row: last, style: Style(.key))
      editor.draw(
        in: &canvas, column: 1, row: last, width: canvas.size.columns - 2, style: Style(.field), focused: true
      )
    }
  }

  /// Says what went wrong, or that there is nothing to choose.
  private func drawNote(in canvas: inout Canvas, above last: Int) {
    let nothing =
      listing == nil ? nil : editor.isEmpty ? "Nothing is here." : "Nothing here is called like that."
    let unreadable = listing?.unreadableNames ?? 0
    let hidden =
      unreadable > 0 ? "\(unreadable.counted("name")) that are not UTF-8 cannot be shown or opened." : nil
    guard let text = failure ?? (shown.isEmpty ? nothing : nil) ?? hidden else { return }
    let lines = text.wrapped(toColumns: canvas.size.columns - 2).prefix(max(1, last - 1))
    let style = Style(failure == nil ? .muted : .error)
    for (line, text) in lines.enumerated() {
      canvas.write(text, column: 1, row: max(1, last - lines.count + line), style: style)
    }
  }
}
