import ConnectorModel
import Importing
import JSONText
import TerminalUI

/// What an import is going to be, before anything is written: operations with tick boxes, and the report.
struct ImportReviewLayer: Layer {
  /// One operation of the import.
  struct Row: Hashable, Sendable {
    let line: String
    let operationID: String
    /// What becomes of it in the open connector; nil for a new connector.
    let kind: MergeItem.Kind?
    /// What changes of it, in sentences.
    let details: [String]
    var isChosen: Bool
  }

  /// What the list shows.
  enum Page: Hashable, Sendable {
    case operations, report
  }

  let source: ConvertedSource
  private var merge: ImportMerge?
  /// The last import of the source, where it was given.
  private(set) var base: ImportResult?
  private(set) var rows: [Row]
  private(set) var page = Page.operations
  var list = ListState()
  private var lastOperation = 0
  /// The state of the connector that the comparison was made with.
  private var revision: Int?

  /// Reviews a source for a new connector, or for the one that is open.
  init(_ source: ConvertedSource, into connector: Connector?) {
    self.source = source
    merge = connector.flatMap { try? ImportMerge(source.result, into: $0) }
    if let merge {
      rows = ImportReviewLayer.rows(of: merge)
    } else {
      let definition = (try? JSONDocument(source.result.definition)).map { APIDefinition(document: $0) }
      rows = (definition?.operations ?? []).map { operation in
        Row(
          line: operation.verb.method + " " + operation.path, operationID: operation.operationID ?? "",
          kind: nil,
          details: [], isChosen: true)
      }
    }
    list.setCount(rows.count)
    list.select(rows.firstIndex { $0.kind != .same } ?? 0)
  }

  private static func rows(of merge: ImportMerge) -> [Row] {
    merge.items.map { item in
      Row(
        line: item.line, operationID: item.operationID, kind: item.kind,
        details: item.changes + item.conflicts.map { "Both have changed it: " + $0 },
        isChosen: item.kind == .added || item.kind == .updated)
    }
  }

  /// Compares anew once the connector has changed: what was imported is the same now.
  mutating func refresh(_ workspace: Workspace?) {
    guard merge != nil, let workspace else { return }
    defer { revision = workspace.session.revision }
    if let revision, revision != workspace.session.revision { compare(in: workspace.connector) }
  }

  /// Compares three ways: what only one side changed since the last import is taken from that side.
  mutating func compare(with base: ImportResult, in connector: Connector) {
    self.base = base
    compare(in: connector)
  }

  private mutating func compare(in connector: Connector) {
    guard let merge = try? ImportMerge(source.result, into: connector, base: base) else { return }
    self.merge = merge
    rows = ImportReviewLayer.rows(of: merge)
    if page == .operations { list.setCount(rows.count) }
  }

  /// Whether it goes into the open connector.
  var isMerge: Bool { merge != nil }

  /// What concerns the whole of an import into the open connector.
  var remark: String? { merge?.remark }

  /// The remarks of the report, by severity and code.
  var notes: [ImportNote] { source.result.report.groups.flatMap(\.notes) }

  var hint: String {
    switch page {
    case .operations:
      guard rows.indices.contains(list.selection) else { return "Nothing of the source is an operation" }
      let row = rows[list.selection]
      return row.details.first ?? (isMerge ? ImportReviewLayer.text(of: row.kind) : "Space leaves it out")
    case .report:
      guard notes.indices.contains(list.selection) else { return "Nothing was changed or lost" }
      let note = notes[list.selection]
      return note.advice.isEmpty ? note.message : note.advice
    }
  }

  var keyBar: [KeyHint] {
    var hints = [
      KeyHint("Enter", isMerge ? "Preview" : "Go on"), KeyHint("Space", "Tick"), KeyHint("a", "All, none"),
      KeyHint("Tab", page == .operations ? "Report" : "Operations"),
    ]
    if page == .report { hints[1...2] = [KeyHint("s", "Source"), KeyHint("o", "Result")] }
    if isMerge, page == .operations { hints.append(KeyHint("b", "Last time")) }
    if !source.result.report.variables.isEmpty { hints.append(KeyHint("v", "Variables")) }
    return hints + [KeyHint("Esc", "Cancel")]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Review of an import",
      lines: [
        "Nothing is written yet. Tick the operations that are wanted; Tab shows what was changed or lost on the way,"
          + " s the place in the source, o what becomes of an operation. v asks for variables that the source has no value for.",
        isMerge
          ? "Enter shows what changes in the open connector: structure comes from the source, your texts stay;"
            + " operations that the source lacks stay unless they are ticked, which removes them. b takes the source as it was at the last import, so that it is known who changed what. n makes a new connector instead."
          : "Enter asks for the folder of the new connector.",
      ])
  }

  static func text(of kind: MergeItem.Kind?) -> String {
    switch kind {
    case .added: "It is new"
    case .updated: "The source has changed it"
    case .same: "Nothing changes in it"
    case .missing: "The source lacks it; ticked, it is removed"
    case nil: ""
    }
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape):
      // What was pasted is nowhere else; one more Esc gives it up.
      if !isMerge, case .pasted(let text) = source.origin { context.push(TextLayer.pasting(text)) }
      return .closed
    case .named(.tab), .named(.backTab): turn()
    case " " where page == .operations: toggle()
    case "a" where page == .operations: toggleAll()
    case "s" where page == .report: showSource(&context)
    case "o": showResult(&context)
    case "v" where !source.result.report.variables.isEmpty: askForVariables(&context)
    case "b" where isMerge:
      context.push(FileBrowserLayer(purpose: .importBase))
      context.run(.list(folder: "."))
    case "n" where isMerge:
      context.push(NewConnectorLayer(importing: source.result, from: source.origin.name))
    case .named(.enter): goOn(&context)
    default: return list.handle(key, page: max(1, context.size.rows - 8)) ? .handled : .ignored
    }
    return .handled
  }

  private mutating func turn() {
    if page == .operations {
      lastOperation = list.selection
      page = .report
      list.setCount(notes.count)
      list.select(0)
    } else {
      page = .operations
      list.setCount(rows.count)
      list.select(lastOperation)
    }
  }

  private mutating func toggle() {
    guard rows.indices.contains(list.selection), rows[list.selection].kind != .same else { return }
    rows[list.selection].isChosen.toggle()
    list.select(list.selection + 1)
  }

  private mutating func toggleAll() {
    let open = rows.indices.filter { rows[$0].kind != .same && rows[$0].kind != .missing }
    let isChosen = open.contains { !rows[$0].isChosen }
    for row in open { rows[row].isChosen = isChosen }
  }

  private func showSource(_ context: inout AppContext) {
    guard notes.indices.contains(list.selection), let line = notes[list.selection].line else {
      context.say("the remark is about the source as a whole", .note)
      return
    }
    context.push(SourceLayer(source, line: line))
  }

  /// Shows what the selected operation, or that of the selected remark, is going to be.
  private func showResult(_ context: inout AppContext) {
    let report = source.result.report
    var id: String?
    if page == .operations {
      id = rows.indices.contains(list.selection) ? rows[list.selection].operationID : nil
    } else if notes.indices.contains(list.selection) {
      let pointer = notes[list.selection].pointer
      id = report.operations.first { $0.source != .root && pointer.isWithin($0.source) }?.into
    }
    guard let id, let document = try? JSONDocument(source.result.definition),
      let operation = APIDefinition(document: document).operations.first(where: { $0.operationID == id })
    else {
      context.say("no operation of the import belongs to it")
      return
    }
    let offset = operation.value.keyRange?.lowerBound ?? 0
    let line = LineIndex(source.result.definition).position(of: offset).line
    context.push(SourceLayer(title: "What becomes of \(id)", source.result.definition, line: line))
  }

  private func askForVariables(_ context: inout AppContext) {
    let known = source.variables
    let names = source.result.report.variables + known.keys.sorted()
    let text = names.map { "\($0) = \(known[$0] ?? "")" }.joined(separator: "\n")
    let origin = source.origin
    context.push(
      TextLayer(title: "Values of variables, a line each", text: text) { text in
        .run(.convert(origin, variables: ImportReviewLayer.variables(in: text)))
      })
  }

  /// The values of lines `name = value`; those without a value are left out.
  static func variables(in text: String) -> [String: String] {
    var values: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let name = parts[0].filter { !$0.isWhitespace }
      let value = parts[1].drop(while: \.isWhitespace)
      if !name.isEmpty, !value.isEmpty { values[name] = String(value) }
    }
    return values
  }

  private func goOn(_ context: inout AppContext) {
    let chosen = rows.filter(\.isChosen)
    guard !chosen.isEmpty else {
      context.say(isMerge ? "nothing is ticked; nothing would change" : "tick an operation first", .warning)
      return
    }
    guard let merge, let connector = context.workspace?.connector else {
      return make(chosen, &context)
    }
    do throws(ConnectorEditError) {
      let edit = try merge.edit(choosing: Set(chosen.map(\.line)))
      guard !edit.steps.isEmpty else {
        context.say("nothing would change")
        return
      }
      let change = try ProposedChange(
        edit, title: edit.title, of: connector, outcome: "imported; ^_ undoes it")
      context.push(FixPreviewLayer(change, needsReview: false))
    } catch {
      context.say(error.message, .error)
    }
  }

  private func make(_ chosen: [Row], _ context: inout AppContext) {
    do throws(ImportError) {
      let result =
        chosen.count == rows.count
        ? source.result
        : try OperationChoice(chosen.map(\.line)).applied(to: source.result, name: source.origin.name)
      guard result.fitsThePlatform else {
        context.say(
          "\(result.definition.count) bytes; the platform takes 1048576. Leave some operations out", .warning)
        return
      }
      context.push(NewConnectorLayer(importing: result, from: source.origin.name))
    } catch {
      context.say(error.message, .error)
    }
  }
}
