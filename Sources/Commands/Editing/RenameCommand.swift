import ArgumentParser
import ConnectorModel

/// `conwiz rename PATH OLD NEW`.
struct RenameCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Rename an operation, with everything that refers to it.",
    discussion: """
      References in both files are changed: dynamic values, capabilities, policies, script operations.
      Example: conwiz rename orders GetOrder ReadOrder
      """)

  @Argument(help: "A connector folder or apiDefinition file.")
  var path: String

  @Argument(help: "The operationId as it is.")
  var old: String

  @Argument(help: "The operationId as it shall be.")
  var new: String

  func perform() async throws(CommandFailure) -> ExitStatus {
    let loaded = try LoadedConnector.open(path)
    try loaded.requireJSON()
    let edit: ConnectorEdit
    do throws(ConnectorEditError) {
      edit = try ConnectorEdit.renameOperation(old, to: new, on: loaded.connector)
    } catch {
      throw CommandFailure(error)
    }
    try loaded.perform(edit)
    return .done
  }
}
