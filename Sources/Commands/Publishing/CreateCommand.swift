import ArgumentParser
import Publishing

/// `conwiz create PATH`.
struct CreateCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a connector in a Power Platform environment.",
    discussion: """
      The definition is checked here and by the service, icon and script are moved, and the connector is made; \
      settings.json then remembers where. Members that the service refuses, such as stackOwner, are not sent and \
      stay in the file.
      Example: conwiz create orders --environment Default-1111… --secret env:ORDERS_SECRET
      Example: conwiz create orders --dataverse https://contoso.crm.dynamics.com --solution Orders --prefix cts
      """)

  @Argument(help: "A connector folder or apiDefinition file.", completion: .file())
  var path: String

  @OptionGroup
  var options: PublishOptions

  @Flag(name: .customLong("new"), help: "Make another connector though settings.json names one.")
  var makesAnother = false

  @OptionGroup
  var secret: SecretChoice

  @OptionGroup
  var solution: SolutionChoice

  @OptionGroup
  var platform: PlatformOptions

  func validate() throws {
    if solution.solution != nil, platform.dataverse.organization == nil {
      throw ValidationError("--solution goes with --dataverse; add it.")
    }
  }

  func perform() async throws(CommandFailure) -> ExitStatus {
    let local = try LocalConnector.open(path, settingsFile: options.settings, mayBeNew: true)
    try refuseRegistered(local.settings)
    let run = PublishRun(
      local: local, platform: platform, options: options, secret: secret, solution: solution,
      makesAnother: makesAnother, world: .current)
    try run.check()
    if options.dryRun { return try run.dryRun(.create) }
    let (result, session) = try await run.run()
    var failure: CommandFailure?
    do throws(CommandFailure) {
      try local.remember(result, session)
    } catch {
      // The connector is there all the same, and its ID must not be lost.
      failure = error
    }
    PublicationReport(
      result: result, action: "created", settingsPath: failure == nil ? local.settingsPath : nil
    ).write(options.format)
    if let failure { throw failure }
    return try await run.comparison(with: result, session)
  }

  /// A connector that is registered in the same place is updated, not made twice by accident.
  private func refuseRegistered(_ settings: ConnectorSettings) throws(CommandFailure) {
    guard !makesAnother, let id = settings.connectorID else { return }
    let wanted = platform.dataverse.organization ?? platform.place.environment
    // A name that people see may be that of the same environment.
    if let wanted, wanted != settings.environment, wanted.contains("://") || PowerEnvironment.isID(wanted) {
      return
    }
    throw CommandFailure(
      .usage,
      "settings.json says that the connector is registered as '\(id)'. 'conwiz update' changes that one; "
        + "--new makes another.")
  }
}
