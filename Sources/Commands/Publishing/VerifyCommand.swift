import ArgumentParser
import JSONText
import Publishing

/// `conwiz verify PATH`.
struct VerifyCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Have Power Platform's own validator check a definition.",
    discussion: """
      The service is asked, with its rules for certification; `conwiz validate` checks without any service. The exit \
      code is 1 when the service finds errors.
      Example: conwiz verify orders
      """)

  @Argument(help: "A connector folder or apiDefinition file.", completion: .file())
  var path: String

  @Option(help: "How the outcome is printed: text or json.")
  var format: ReportFormat = .text

  @OptionGroup
  var platform: PlatformOptions

  func perform() async throws(CommandFailure) -> ExitStatus {
    let local = try LocalConnector.open(path, settingsFile: nil)
    let session = try PlatformSession(platform, settings: local.settings)
    var complaints: [DefinitionComplaint]
    do throws(PublishingError) {
      complaints = try await session.client.complaints(about: local.published.definition, certification: true)
    } catch {
      guard !error.complaints.isEmpty else { throw CommandFailure(error) }
      complaints = error.complaints
    }
    let output = Output.current
    switch format {
    case .text:
      local.report(complaints)
      if complaints.isEmpty { output.line("The service finds nothing to complain of.") }
    case .json: output.document(["complaints": .array(complaints.map(PublicationReport.fragment))])
    }
    return complaints.contains { !$0.isWarning } ? .findings : .done
  }
}
