import ConnectorModel
import JSONText
import Runner
import SafeText
import TerminalUI
import Transport

extension TestScreen {
  /// Whether the answer stands beside the form, not below it.
  static func isWide(_ columns: Int) -> Bool { columns >= 120 }

  /// The columns for the text of an answer in a terminal of a width.
  static func answerColumns(_ columns: Int) -> Int {
    max(10, (isWide(columns) ? columns - columns / 2 : columns) - 3)
  }

  /// How many rows the form has over an answer that stands below it.
  func formRows(of rows: Int) -> Int { isInResponse ? min(4, rows / 4) : rows / 2 }

  /// How many rows of the answer are in sight below its title and its tabs.
  private func answerPage(in room: Size) -> Int {
    room.rows - (TestScreen.isWide(room.columns) ? 0 : formRows(of: room.rows)) - 2
  }

  /// The rows of the answer as it is shown.
  func answerRows(columns: Int) -> [ResponseLine] {
    guard let call, let result = call.result else { return [] }
    return ResponseLines.lines(of: result, view, sent: call.sent).rows(columns: columns)
  }

  mutating func handleResponse(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape): isInResponse = false
    case .named(.up) where view == .findings: chosenFinding = max(0, chosenFinding - 1)
    case .named(.down) where view == .findings:
      chosenFinding = min(chosenFinding + 1, max(0, (call?.result?.findings.count ?? 1) - 1))
    case .named(.enter) where view == .findings: offerMends(&context)
    case .named(.tab): showAnswer(view.next)
    case .named(.left): sideways = max(0, sideways - TestScreen.answerColumns(context.room.columns) / 2)
    case .named(.right): moveRight(context)
    case "G": useAsSchema(&context)
    case "y": copyAnswer(&context)
    case "w": askForFile(&context)
    case "/": askWhatToFind(&context)
    case "n": findAgain(backwards: false, &context)
    case "N": findAgain(backwards: true, &context)
    case "c":
      guard let sent = call?.sent else { break }
      context.run(.copy(sent.curlCommand))
      context.say("copied as a curl command; secrets stand as variables")
    case _ where ResponseView(key: key) != nil: showAnswer(ResponseView(key: key) ?? view)
    default:
      let count = answerRows(columns: TestScreen.answerColumns(context.room.columns)).count
      guard scroll.handle(key, count: count, page: answerPage(in: context.room)) else { return .ignored }
    }
    return .handled
  }

  private mutating func moveRight(_ context: AppContext) {
    let columns = TestScreen.answerColumns(context.room.columns)
    let longest = answerRows(columns: columns).map(\.text.columns).max() ?? 0
    guard sideways + columns < longest else { return }
    sideways += columns / 2
  }

  /// Copies what is shown of the answer.
  @discardableResult
  func copyAnswer(_ context: inout AppContext) -> Bool {
    guard let call, let result = call.result else { return false }
    let text = ResponseLines.lines(of: result, view, sent: call.sent).map(\.text).joined(separator: "\n")
    context.run(.copy(text))
    context.say("copied \(view.rawValue.lowercased())")
    return true
  }

  // MARK: Finding

  private func askWhatToFind(_ context: inout AppContext) {
    context.push(
      PromptLayer(
        title: "Find in the answer", help: "n goes to the next place, N to the one before",
        text: search.text, ask: { .input("find in answer", $0) }))
  }

  mutating func find(_ text: String, _ context: inout AppContext) {
    search = AnswerSearch(text: text)
    findAgain(backwards: false, &context)
  }

  private mutating func findAgain(backwards: Bool, _ context: inout AppContext) {
    guard !search.text.isEmpty else { return askWhatToFind(&context) }
    let columns = TestScreen.answerColumns(context.room.columns)
    let rows = answerRows(columns: columns).map(\.text)
    let start = search.row ?? scroll.offset - 1
    guard let row = search.next(in: rows, after: start, backwards: backwards) else {
      search.row = nil
      return context.say("nothing here has \(search.text); b h s t r p show other parts", .warning)
    }
    search.row = row
    scroll = ScrollState(at: row - 2)
    let text = rows[row].lowercased()
    if let place = text.firstRange(of: search.text.lowercased()) {
      let before = text[..<place.lowerBound].columns
      let isSeen = before >= sideways && before + search.text.columns <= sideways + columns - 1
      if !isSeen { sideways = max(0, before + search.text.columns - columns / 2) }
      if before + search.text.columns < columns { sideways = 0 }
    }
  }

  // MARK: Writing

  private func askForFile(_ context: inout AppContext) {
    guard let call, case .ended(_, let body) = call.state, !body.isEmpty else {
      return context.say("the answer has no body that could be written", .warning)
    }
    context.push(
      PromptLayer(
        title: "Write the body (\(body.count) bytes)",
        help: "A file, seen from the folder conwiz was started in.  Ex: answer.json",
        ask: { .input("file of body", $0) }))
  }

  /// Writes the body of the answer into a file; one that is there is replaced only after asking.
  func writeBody(to path: String, replacing: Bool, _ context: inout AppContext) {
    guard let call, case .ended(_, let body) = call.state else { return }
    context.run(.writeFile(path: path, body, replacing: replacing))
  }

  func receive(_ path: String, _ outcome: Result<Int, DiskError>, _ context: inout AppContext) {
    switch outcome {
    case .success(let count): context.say("\(count) bytes written to \(path)", .success)
    case .failure(.alreadyExists):
      context.push(
        DialogLayer.confirm(
          title: "Replace the file?", "\(path) is there already. Replacing it cannot be undone.",
          verb: "Replace", .input("replace file", path)))
    case .failure(let error): context.say("not written: " + error.message, .error)
    }
  }
}
