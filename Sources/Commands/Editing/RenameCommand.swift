import ArgumentParser
import ConnectorModel

/// `conwiz rename PATH OLD NEW`.
struct RenameCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Rename an operation, parameter, definition or path, with all that refers to it.",
    discussion: """
      References in both files are changed: dynamic values, capabilities, policies, script operations.
      OLD is an operationId, a path, Operation.parameter, #/definitions/Name or a connection parameter.
      Example: conwiz rename orders GetOrder ReadOrder
      Example: conwiz rename orders GetOrder.id orderId
      """)

  @Argument(help: "A connector folder or apiDefinition file.", completion: .file())
  var path: String

  @Argument(help: "What is renamed, by its name as it is.")
  var old: String

  @Argument(help: "The name as it shall be.")
  var new: String

  func perform() async throws(CommandFailure) -> ExitStatus {
    let loaded = try LoadedConnector.open(path)
    try loaded.requireJSON()
    let edit: ConnectorEdit
    do throws(ConnectorEditError) {
      edit = try ConnectorEdit.rename(old, to: new, on: loaded.connector)
    } catch {
      throw CommandFailure(error)
    }
    try loaded.perform(edit)
    return .done
  }
}
