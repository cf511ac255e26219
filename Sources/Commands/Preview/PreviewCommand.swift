import ArgumentParser
import ConnectorModel
import JSONText
import Preview

/// `conwiz preview PATH [OPERATION]`.
struct PreviewCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Show an operation as makers of flows see it, or the reference page.",
    discussion: """
      With an operation: its card with fields, dynamic content, and what a maker would stumble over. Without: the \
      connector's actions, triggers, parameters and returns; --format markdown makes the page that certification \
      asks for as readme.
      Example: conwiz preview orders CreateOrder --width 100
      """)

  @Argument(help: "A connector folder or apiDefinition file.", completion: .file())
  var path: String

  @Argument(help: "An operationId.")
  var operation: String?

  @Option(help: "How many columns the text takes: 40 to 1000; without, those of the terminal, or 80.")
  var width: Int?

  @Option(help: "How it is written: text, markdown or json.")
  var format: PreviewFormat = .text

  func validate() throws {
    if let width, !(CardDrawing.narrowest...1000).contains(width) {
      throw ValidationError("--width takes \(CardDrawing.narrowest) to 1000, not \(width).")
    }
  }

  func perform() async throws(CommandFailure) -> ExitStatus {
    let loaded = try LoadedConnector.open(path)
    let definition = APIDefinition(document: try loaded.document(.definition))
    if loaded.connector.propertiesFile.bytes != nil { _ = try loaded.document(.properties) }
    let columns = width ?? max(CardDrawing.narrowest, min(1000, Output.current.columns ?? 80))
    if let operation {
      let found = try chosen(operation, in: definition)
      show(OperationCard(found, of: loaded.connector, in: definition), columns)
    } else if let page = CataloguePage(of: loaded.connector) {
      show(page, columns)
    }
    return .done
  }

  private func show(_ card: OperationCard, _ columns: Int) {
    let output = Output.current
    switch format {
    case .json: output.document(card.json)
    case .markdown: PreviewCommand.write(MarkdownPage.text(of: CataloguePage.blocks(of: card)))
    case .text:
      for line in CardDrawing(card, width: columns).lines {
        output.painted(line.role.colour.map { output.paint(line.text, $0) } ?? line.text)
      }
    }
  }

  private func show(_ page: CataloguePage, _ columns: Int) {
    let output = Output.current
    switch format {
    case .json: output.document(page.json)
    case .markdown: PreviewCommand.write(MarkdownPage.text(of: page.blocks))
    case .text:
      let lines = PlainPage.lines(of: page.blocks, width: columns)
      output.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }

  /// Writes Markdown; on a terminal what that would act on is made visible.
  private static func write(_ text: String) {
    let output = Output.current
    guard output.isTerminal else { return output.write(Array(text.utf8)) }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      output.line(String(line))
    }
  }

  private func chosen(_ name: String, in definition: APIDefinition) throws(CommandFailure) -> Operation {
    if let found = definition.operation(id: name) { return found }
    if let found = definition.operations.first(where: { $0.name == name }) { return found }
    let near = definition.operations.map(\.name).filter { candidate in
      let (left, right) = (candidate.lowercased(), name.lowercased())
      return left == right || left.contains(right) || right.contains(left)
    }
    let hint =
      near.isEmpty
      ? "\(Program.name) preview \(path) lists them."
      : "did you mean \(near.prefix(5).joined(separator: ", "))?"
    throw CommandFailure(.usage, "There is no operation '\(name)'; \(hint)")
  }
}

extension LineRole {
  /// The colour of a line in plain output; nil for the terminal's own.
  fileprivate var colour: Colour? {
    switch self {
    case .heading: .bold
    case .concern: .yellow
    case .note: .dim
    case .frame, .text, .label, .field, .token: nil
    }
  }
}
