import ArgumentParser
import Publishing

/// `conwiz update PATH`.
struct UpdateCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Change a connector in a Power Platform environment to what the files say.",
    discussion: """
      Which connector, settings.json says, or --connector. The display name follows the title. Without --secret no \
      client secret is sent, and the one that is stored may be lost.
      Example: conwiz update orders --secret env:ORDERS_SECRET
      """)

  @Argument(help: "A connector folder or apiDefinition file.", completion: .file())
  var path: String

  @Option(
    help: ArgumentHelp("The connector, by its ID or title; settings.json may name it.", valueName: "id"))
  var connector: String?

  @OptionGroup
  var options: PublishOptions

  @OptionGroup
  var secret: SecretChoice

  @OptionGroup
  var platform: PlatformOptions

  func perform() async throws(CommandFailure) -> ExitStatus {
    let local = try LocalConnector.open(path, settingsFile: options.settings)
    let name = try local.name(connector)
    let run = PublishRun(
      local: local, platform: platform, options: options, secret: secret, world: .current)
    try run.check()
    if options.dryRun { return try run.dryRun(.update(id: name)) }
    let (result, session) = try await run.run(updating: name)
    // A connector that was found again, after an answer that was lost, is remembered from now on.
    let isNew = local.settings.connectorID == nil
    if isNew { try local.remember(result, session) }
    PublicationReport(result: result, action: "updated", settingsPath: isNew ? local.settingsPath : nil)
      .write(options.format)
    return try await run.comparison(with: result, session)
  }
}
