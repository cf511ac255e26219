import ArgumentParser
import Importing

/// `conwiz import SOURCE --into DIR`.
struct ImportCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a connector of an API description.",
    discussion: """
      OpenAPI 2.0, 3.0, 3.1 and 3.2 documents in JSON and YAML are read, with the files that they refer to. The \
      report names everything that was changed or lost; nothing is written unless the import succeeds. \
      Example: conwiz import https://petstore3.swagger.io/api/v3/openapi.json --into petstore
      """)

  @Argument(help: "A file or an http(s) address; - reads standard input.")
  var source: String

  @Option(name: .customLong("into"), help: "The folder to make.")
  var folder: String

  @Option(help: "How the report is printed: text or json.")
  var format: ReportFormat = .text

  @Flag(
    name: .customLong("follow-references"),
    help: "Read documents on other hosts, too, where the source refers to them.")
  var followsOtherHosts = false

  @Flag(name: .customLong("force"), help: "Overwrite a connector that the folder holds already.")
  var replaces = false

  func perform() async throws(CommandFailure) -> ExitStatus {
    let source = try await SourceInput(name: source, followsOtherHosts: followsOtherHosts).source()
    let result: ImportResult
    do throws(ImportError) {
      result = try source.convert()
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
