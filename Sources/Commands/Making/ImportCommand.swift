import ArgumentParser
import ConnectorModel
import Importing
import JSONText
import SafeText

/// `conwiz import SOURCE --into DIR`.
struct ImportCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a connector of an API description.",
    discussion: """
      OpenAPI 2.0, 3.0, 3.1 and 3.2 documents in JSON and YAML are read, with the files that they refer to; \
      Postman collections of versions 1, 2.0 and 2.1; HTTP archives (HAR), curl commands, and requests as HTTP \
      shows them. The report names everything that was changed or lost; nothing is written unless the import \
      succeeds.
      Example: conwiz import https://petstore3.swagger.io/api/v3/openapi.json --into petstore
      With --merge a connector that is there is brought up to its source: structure comes from the source, texts \
      stay the author's, and operations that the source lacks stay.
      Example: conwiz import orders.postman_collection.json --environment test.postman_environment.json --into orders
      """)

  @Argument(help: "A file or an http(s) address; - reads standard input.", completion: .file())
  var source: String

  @Option(name: .customLong("into"), help: "The folder to make.", completion: .directory)
  var folder: String

  @Option(
    name: .customLong("from"),
    help: "What the source is, where it does not show: auto, openapi, postman, har, curl or sample.")
  var kind: SourceKind = .auto

  @Option(
    name: .customLong("environment"),
    help: ArgumentHelp(
      "A file of Postman variables; may be repeated, the last one counts.", valueName: "file"),
    completion: .file())
  var environments: [String] = []

  @Option(help: ArgumentHelp("Which collection of a Postman data dump.", valueName: "name"))
  var collection: String?

  @Option(
    name: .customLong("operation"),
    help: ArgumentHelp(
      "Only this operation: an operationId, or verb and path, with * for any characters; may be repeated.",
      valueName: "operation"))
  var operations: [String] = []

  @Option(help: "How the report is printed: text or json.")
  var format: ReportFormat = .text

  @Flag(
    name: .customLong("follow-references"),
    help: "Read documents on other hosts, too, where the source refers to them.")
  var followsOtherHosts = false

  @Flag(name: .customLong("merge"), help: "Bring the connector that the folder holds up to the source.")
  var merges = false

  @Option(
    help: ArgumentHelp("With --merge: the source as it was at the last import.", valueName: "file"),
    completion: .file())
  var base: String?

  @Flag(help: "With --merge: take out operations that the source lacks.")
  var removeMissing = false

  @Flag(name: .customLong("dry-run"), help: "With --merge: show the difference and write nothing.")
  var isDryRun = false

  @Flag(help: "Write a connector that is larger than the platform takes, too.")
  var oversize = false

  @Flag(name: .customLong("force"), help: "Overwrite a connector that the folder holds already.")
  var replaces = false

  func validate() throws {
    if !merges, base != nil || removeMissing || isDryRun {
      throw ValidationError("--base, --remove-missing and --dry-run go with --merge; add it.")
    }
    if merges, replaces {
      throw ValidationError("--merge and --force exclude each other; choose one.")
    }
  }

  func perform() async throws(CommandFailure) -> ExitStatus {
    let result = try await converted(source)
    guard !merges else { return try await merge(result) }
    guard oversize || result.fitsThePlatform else { throw tooLarge(result) }
    do throws(DiskError) {
      try ConnectorFolder.checkMaking(folder, replacing: replaces)
      switch format {
      case .json: Output.current.document(result.report.json(output: folder))
      case .text: for line in result.report.lines(output: folder) { Output.current.line(line) }
      }
      // Nothing is written unless the exit code is to be 0 (CLI.md).
      guard Output.current.failure() == nil else { return .done }
      _ = try ConnectorFiles(definition: result.definition, properties: result.properties)
        .save(in: folder, replacing: replaces)
    } catch {
      throw CommandFailure(error)
    }
    return .done
  }

  private func converted(_ name: String) async throws(CommandFailure) -> ImportResult {
    var source = try await SourceInput(name: name, followsOtherHosts: followsOtherHosts).source()
    source.format = try kind.format(of: source)
    source.collectionName = collection
    for name in environments {
      source.environments.append(ImportSource(bytes: try InputFile(name: name).bytes(), name: name))
    }
    do throws(ImportError) {
      let result = try source.convert()
      return operations.isEmpty
        ? result : try OperationChoice(operations).applied(to: result, name: source.name)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func merge(_ result: ImportResult) async throws(CommandFailure) -> ExitStatus {
    var last: ImportResult?
    if let base { last = try await converted(base) }
    let run = try MergeRun(result, into: folder, base: last, removesMissing: removeMissing)
    if isDryRun { run.showDifferences() }
    let report = result.report.naming(run.names)
    switch format {
    case .json:
      guard case .object(let members) = report.json(output: folder) else { return .done }
      let merge = JSONFragment.Member("merge", .array(run.items.map(\.json)))
      Output.current.document(.object(members + [merge]))
    case .text:
      for item in run.items where item.kind != .same || !item.conflicts.isEmpty {
        for line in item.lines(removesMissing: removeMissing) { Output.current.line(line) }
      }
      let same = run.items.count { $0.kind == .same }
      Output.current.line(
        same.counted("operation") + " unchanged" + (isDryRun ? "; nothing was written" : ""))
      for line in report.lines(output: folder) { Output.current.line(line) }
    }
    // Nothing is written unless the exit code is to be 0 (CLI.md).
    if !isDryRun, Output.current.failure() == nil { try run.save() }
    return .done
  }

  private func tooLarge(_ result: ImportResult) -> CommandFailure {
    let names = result.report.operations.compactMap(\.operationID)
    let example = names.first.map { " (for example --operation \($0))" } ?? ""
    return CommandFailure(
      .unusable,
      "The connector would have \(result.definition.count) bytes and \(result.report.count(.mapped)) operations;"
        + " the platform takes \(OpenAPI2Importer.platformBytes) bytes. Choose some with --operation\(example),"
        + " or write it all with --oversize.")
  }
}
