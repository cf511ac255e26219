import ArgumentParser
import Publishing

/// The options of a new row in Dataverse.
struct SolutionChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp("With --dataverse: the solution it goes into, by its unique name.", valueName: "name"))
  var solution: String?

  @Option(
    help: ArgumentHelp(
      "With --dataverse: the publisher's prefix of its name, which cannot be changed later.",
      valueName: "letters"))
  var prefix = DataverseName.usualPrefix
}
