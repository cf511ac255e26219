import ArgumentParser
import Importing

/// `conwiz import SOURCE --into DIR`.
struct ImportCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a connector of an API description.",
    discussion: """
      OpenAPI 2.0 documents in JSON are read. The report names everything that was changed or lost; nothing is \
      written unless the import succeeds. Example: conwiz import petstore.json --into petstore
      """)

  @Argument(help: "A file; - reads standard input.")
  var source: String

  @Option(name: .customLong("into"), help: "The folder to make.")
  var folder: String

  @Option(help: "How the report is printed: text or json.")
  var format: ReportFormat = .text

  @Flag(name: .customLong("force"), help: "Overwrite a connector that the folder holds already.")
  var replaces = false

  func perform() async throws(CommandFailure) -> ExitStatus {
    if ["http://", "https://"].contains(where: { source.lowercased().hasPrefix($0) }) {
      throw CommandFailure(
        .usage,
        "Addresses are not imported yet; save '\(source)' to a file (curl -o FILE URL) and import the file.")
    }
    let bytes = try InputFile(name: source).bytes()
    let result: ImportResult
    do throws(ImportError) {
      result = try ImportSource(bytes: bytes, name: source).convert()
    } catch {
      throw CommandFailure(error)
    }
    _ = try ConnectorFiles(definition: result.definition, properties: result.properties)
      .save(in: folder, replacing: replaces)
    switch format {
    case .json: Output.current.document(result.report.json(output: folder))
    case .text: for line in result.report.lines(output: folder) { Output.current.line(line) }
    }
    return .done
  }
}
