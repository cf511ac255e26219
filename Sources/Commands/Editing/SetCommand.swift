import ArgumentParser
import ConnectorModel
import JSONText

/// `conwiz set PATH POINTER VALUE`.
struct SetCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change the value at one place of a connector.",
    discussion: """
      VALUE is JSON, or text where that fails. Everything else in the file stays byte for byte as it is.
      Example: conwiz set orders /info/title "Contoso Orders"
      """)

  @Argument(help: "A connector folder or apiDefinition file.", completion: .file())
  var path: String

  @Argument(help: "A JSON pointer (RFC 6901); properties: before it means apiProperties.json.")
  var pointer: String

  @Argument(help: "The new value; write -- before one that begins with a dash.")
  var value: String?

  @Flag(name: .customLong("string"), help: "Take VALUE as text.")
  var isString = false

  @Flag(name: .customLong("json"), help: "Take VALUE as JSON, and refuse it when it is not.")
  var isJSON = false

  @Flag(name: .customLong("delete"), help: "Take the member or element out.")
  var deletes = false

  @Option(
    name: .customLong("rename"),
    help: ArgumentHelp("Give the member another name; value and position stay.", valueName: "name"))
  var newName: String?

  func validate() throws {
    if isString, isJSON { throw ValidationError("--string and --json exclude each other; choose one.") }
    if deletes, newName != nil {
      throw ValidationError("--delete and --rename exclude each other; choose one.")
    }
    let changesMember = deletes || newName != nil
    if changesMember, value != nil || isString || isJSON {
      throw ValidationError("--delete and --rename take no value; leave it out.")
    }
    if !changesMember, value == nil {
      throw ValidationError("A value is missing; give it behind the pointer, or --delete or --rename.")
    }
  }

  func perform() async throws(CommandFailure) -> ExitStatus {
    let place = try Place(argument: pointer)
    let edit = try jsonEdit(at: place.pointer)
    let loaded = try LoadedConnector.open(path)
    var steps: [ConnectorEdit.Step] = []
    if case .missing = loaded.connector[place.file], place.file == .properties, case .set = edit {
      steps = ConnectorEdit.makeProperties(on: loaded.connector).steps
    } else {
      _ = try loaded.document(place.file)
    }
    try loaded.perform(ConnectorEdit(title: "Set \(place)", steps: steps + [.json(place.file, edit)]))
    return .done
  }

  private func jsonEdit(at pointer: JSONPointer) throws(CommandFailure) -> JSONEdit {
    if deletes { return .remove(pointer) }
    if let newName { return .rename(pointer, to: newName) }
    let text = value ?? ""
    if isString { return .set(pointer, .string(text)) }
    do throws(JSONSyntaxError) {
      return .set(pointer, try JSONFragment(parsing: text))
    } catch {
      guard isJSON else { return .set(pointer, .string(text)) }
      let place = LineIndex(Array(text.utf8)).position(of: error.offset)
      throw CommandFailure(
        .usage,
        "VALUE is not JSON: line \(place.line), column \(place.column): \(error.message). "
          + "Correct it, or leave out --json to set it as text.")
    }
  }
}
