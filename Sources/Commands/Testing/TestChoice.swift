import ArgumentParser

/// The options that choose operations and give them values.
struct TestChoice: ParsableArguments {
  @Option(help: ArgumentHelp("An operation to call, by its operationId; may be repeated.", valueName: "id"))
  var operation: [String] = []

  @Option(help: ArgumentHelp("Only operations with this tag; may be repeated.", valueName: "tag"))
  var tag: [String] = []

  @Flag(help: "Call operations that may change data, too; a plan calls what it names.")
  var allowWrites = false

  @Option(
    help: ArgumentHelp("A value for a parameter or a part of the body.", valueName: "operation.name=value"))
  var input: [String] = []

  @Option(
    help: ArgumentHelp(
      "A value of the connection: NAME=env:VARIABLE, file:PATH, command:LINE, credential:NAME or text:VALUE.",
      valueName: "name=source"))
  var connection: [String] = []

  @Option(
    help: ArgumentHelp(
      "The value of an environment variable that the connector refers to: NAME=text:VALUE, env: or file:.",
      valueName: "name=source"))
  var envVar: [String] = []

  @Option(help: ArgumentHelp("The set of connection parameters to use.", valueName: "name"))
  var connectionSet: String?
}
