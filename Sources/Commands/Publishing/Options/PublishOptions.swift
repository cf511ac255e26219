import ArgumentParser

/// The options that creating and updating share.
struct PublishOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file that remembers where the connector is registered, instead of its settings.json.",
      valueName: "file"), completion: .file())
  var settings: String?

  @Flag(help: "Print the requests without token and secret, and send none.")
  var dryRun = false

  @Flag(help: "Send a connector in which `conwiz validate --profile import` finds errors, too.")
  var force = false

  @Flag(
    name: .customLong("check"),
    help:
      "Bring the connector back afterwards and compare; the exit code is 1 when the service changed something."
  )
  var comparesAfterwards = false

  @Option(help: "How the outcome is printed: text or json.")
  var format: ReportFormat = .text
}
