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
  var merge: ImportMerge?
  /// The last import of the source, where it was given.
  private(set) var base: ImportResult?
  var rows: [Row]
  var page = Page.operations
  var list = ListState()
  var lastOperation = 0
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

  /// What is selected in full, since the list cuts it.
  var detail: [String] {
    if page == .operations {
      guard rows.indices.contains(list.selection) else { return [] }
      let row = rows[list.selection]
      return [row.line + "  " + row.operationID] + row.details
    }
    guard notes.indices.contains(list.selection) else { return [] }
    let note = notes[list.selection]
    return [note.message] + (note.advice.isEmpty ? [] : [note.advice])
  }

  var hint: String {
    switch page {
    case .operations:
      guard rows.indices.contains(list.selection) else { return "Nothing of the source is an operation" }
      return isMerge ? ImportReviewLayer.text(of: rows[list.selection].kind) : "Space leaves it out"
    case .report:
      return notes.indices.contains(list.selection)
        ? "Space shows the remark alone, s its place in the source" : "Nothing was changed or lost"
    }
  }

  /// Whether the source has variables, with values or without.
  var hasVariables: Bool { !source.result.report.variables.isEmpty || !source.variables.isEmpty }

  var keyBar: [KeyHint] {
    let isReport = page == .report
    let variables = hasVariables ? [KeyHint("v", "Variables")] : []
    // What there is no room for goes from the end.
    let more =
      isReport
      ? [KeyHint("s", "Source"), KeyHint("o", "Result")]
      : (isMerge ? [KeyHint("b", "Last time")] : []) + [KeyHint("a", "All, none")]
    return [
      KeyHint("Enter", isMerge ? "Preview" : "Go on"), KeyHint("Space", isReport ? "Read" : "Tick"),
      KeyHint("Tab", isReport ? "Operations" : "Report"),
    ] + variables + more + [KeyHint("Esc", "Cancel")]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Review of an import",
      lines: (detail.isEmpty ? [] : detail + [""]) + [
        "Nothing is written yet. Tick the operations that are wanted; Tab shows what was changed or lost on the way,"
          + " Space one remark alone, s the place in the source, o what becomes of an operation. v asks for variables that the source has no value for.",
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
    case .deleted: "It was taken away here since the last import; ticked, it comes back"
    case nil: ""
    }
  }
}
