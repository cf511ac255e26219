import ConnectorModel
import Importing
import JSONText
import TerminalUI

extension ImportReviewLayer {
  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape):
      // What was pasted is nowhere else; one more Esc gives it up.
      if !isMerge, case .pasted(let text) = source.origin { context.push(TextLayer.pasting(text)) }
      return .closed
    case .named(.tab), .named(.backTab): turn()
    case " " where page == .operations: toggle()
    case " " where notes.indices.contains(list.selection):
      context.push(RemarkLayer(notes[list.selection], of: source.origin.name))
    case "a" where page == .operations: toggleAll()
    case "s" where page == .report: showSource(&context)
    case "o": showResult(&context)
    case "v" where hasVariables: askForVariables(&context)
    case "b" where isMerge:
      context.push(FileBrowserLayer(purpose: .importBase))
      context.run(.list(folder: "."))
    case "n" where isMerge:
      context.push(NewConnectorLayer(importing: source.result, from: source.origin.name))
    case .named(.enter): goOn(&context)
    default:
      let page = ImportReviewRows(in: context.room.rows - 2).list
      return list.handle(key, page: page) ? .handled : .ignored
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
    let open = rows.indices.filter { ![.same, .missing, .deleted].contains(rows[$0].kind) }
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
    let line = LineIndex(source.result.definition).lineNumber(of: offset)
    context.push(SourceLayer(title: "What becomes of \(id)", source.result.definition, line: line))
  }

  private func askForVariables(_ context: inout AppContext) {
    let known = source.variables
    let names = source.result.report.variables + known.keys.sorted()
    let values = Dictionary(names.map { ($0, known[$0] ?? "") }, uniquingKeysWith: { first, _ in first })
    context.push(ImportReviewLayer.asking(for: values, names, of: source.origin))
  }

  /// The question for the values of variables.
  static func asking(
    for values: [String: String], _ order: [String]? = nil, of origin: ImportOrigin
  ) -> TextLayer {
    let names = order ?? values.keys.sorted()
    let text = names.map { "\($0) = \(values[$0] ?? "")" }.joined(separator: "\n")
    return TextLayer(title: "Values of variables, a line each", text: text) { text in
      .convert(origin, variables: ImportReviewLayer.variables(in: text))
    }
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
