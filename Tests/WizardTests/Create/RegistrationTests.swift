import ConnectorModel
import JSONText
import Publishing
import TerminalUI
import Testing
import Transport
import Validation

@testable import Wizard

@Suite struct RegistrationTests {
  private static let id = "shared_contoso-20orders-5f0011223344556677-5f8899aabbccddeeff"

  private func result(
    _ redirects: [String] = ["https://global.consent.azure-apim.net/redirect"], notes: [PublicationNote] = []
  ) -> PublicationResult {
    PublicationResult(
      id: Self.id, title: "Contoso Orders", environment: CreateStep.sandbox, redirectURLs: redirects,
      notes: notes)
  }

  /// A step on which the registration was confirmed.
  private func sent(_ step: inout CreateStep) throws -> PublishWork.Registration {
    step.press(.function(5), .named(.enter))
    guard case .register(let registration)? = step.publishing?.work else {
      Issue.record("nothing was sent:\n\(step.text)")
      throw PublishingError.cancelled
    }
    return registration
  }

  @Test func `a connector is made, and updated afterwards`() throws {
    var step = try CreateStep()
    try step.chooseSandbox()
    try step.focus("secret")
    step.type("canary-7")
    #expect(step.text.contains("is sent, 8 characters") && !step.text.contains("canary"))
    step.press(.function(5))
    #expect(step.words.contains("Create 'Contoso Orders' in Sandbox"))
    #expect(step.words.contains("as ann@contoso.test?"))
    #expect(step.words.contains("the properties without stackOwner"))
    #expect(step.words.contains("The client secret is sent, and kept nowhere."))
    step.press(.named(.enter))
    guard let number = step.publishing?.number, case .register(let work)? = step.publishing?.work else {
      Issue.record("nothing was sent")
      return
    }
    #expect(work.target == .create && work.environment == CreateStep.sandbox && !work.makesAnother)
    #expect(work.secret == Secret("canary-7"))
    step.take(.publish(number, .step(.validate)))
    step.take(.publish(number, .step(.create)))
    #expect(
      step.text.contains("ok  Checking the definition") && step.text.contains("..  Creating the connector"))
    step.take(.publish(number, .waiting(seconds: 30)))
    #expect(step.text.contains("attempt comes in 29 s") || step.text.contains("attempt comes in 30 s"))
    step.take(
      .publish(number, .registered(.success(PublishNews.Registered(result: result(), isRemembered: true)))))
    try step.look()
    #expect(step.text.contains("Created 'Contoso Orders'."))
    #expect(step.text.contains(Self.id))
    #expect(step.text.contains("https://global.consent.azure-apim.net/redirect"))
    #expect(step.text.contains("settings.json says now where it is"))
    step.press(.named(.down), .named(.enter))
    #expect(
      step.effects.contains { if case .copy(let text) = $0 { text.hasSuffix("/redirect") } else { false } })
    step.press(.named(.escape))
    #expect(step.text.contains("[ Update  F5 ]") && step.text.contains("none is sent"))
    let update = try sent(&step)
    #expect(update.target == .update(id: Self.id) && update.secret == nil)
  }

  @Test func `that no secret is sent is told before, and afterwards`() throws {
    var step = try CreateStep()
    try step.chooseSandbox()
    step.press(.function(5))
    #expect(step.words.contains("No client secret is sent for 'signIn': nobody can sign in"))
    step.press(.named(.enter))
    let note = PublicationNote.noSecretSent(parameters: ["signIn"])
    try step.answer(
      .registered(.success(PublishNews.Registered(result: result(notes: [note]), isRemembered: true))))
    #expect(step.words.contains("No client secret was sent for 'signIn'"))
    #expect(!step.text.contains("--secret"))
  }

  @Test func `Cancel sends nothing, and nothing is sent without an environment`() throws {
    var step = try CreateStep()
    step.press(.function(5))
    guard case .environments? = step.publishing?.work else {
      Issue.record("the environments were not asked for")
      return
    }
    try step.answer(.environments(.success([try CreateStep.environment(CreateStep.sandbox, "Sandbox")])))
    step.press(.named(.enter), .function(5), .named(.escape))
    #expect(step.publishing == nil && !step.text.contains("┌"))
  }

  @Test func `unsaved changes are saved first`() throws {
    var step = try CreateStep(settings: CreateStep.registered)
    step.press(.alt("1"))
    step.type("x")
    step.press(.alt("5"))
    #expect(step.text.contains("not saved: Enter saves"))
    try step.look()
    step.press(.function(5))
    #expect(step.text.contains("Unsaved changes"))
    step.press(.named(.enter))
    guard case .save(_, let saves)? = step.effects.first, let bytes = saves.first?.bytes else {
      Issue.record("nothing was saved")
      return
    }
    let folder = try #require(step.state.workspace?.folder)
    let fingerprint = try folder.save(
      bytes, as: .definition, expecting: step.state.workspace?.fingerprints[.definition])
    step.take(.saved(SaveOutcome(written: [SaveOutcome.Written(.definition, bytes, fingerprint)])))
    #expect(step.text.contains("┌ Update "))
  }

  @Test(arguments: [
    (ServiceCall.create, "Create looks for it first"), (.update, "Compare shows whether the update arrived"),
    (.storage, "Nothing was made or changed"),
  ])
  func `Esc stops, and says what may have happened`(_ call: ServiceCall, _ words: String) throws {
    var step = try CreateStep(settings: CreateStep.registered)
    _ = try sent(&step)
    let number = try #require(step.publishing).number
    step.take(.publish(number, .step(call)))
    step.press(.named(.escape))
    #expect(step.effects.contains { if case .cancelPublish = $0 { true } else { false } })
    #expect(step.text.contains("stopping"))
    step.take(.publish(number, .registered(.failure(.cancelled))))
    #expect(step.words.contains(words))
    step.press(.named(.escape))
    _ = try sent(&step)
  }

  @Test func `Esc in the search for a connector that may have been made does not say that nothing was`()
    throws
  {
    var step = try CreateStep()
    try step.chooseSandbox()
    _ = try sent(&step)
    let number = try #require(step.publishing).number
    for call in [ServiceCall.create, .connectors] { step.take(.publish(number, .step(call))) }
    step.press(.named(.escape))
    step.take(.publish(number, .registered(.failure(.cancelled))))
    #expect(step.words.contains("The service may have made it all the same"))
    #expect(!step.words.contains("Nothing was made"))
  }

  @Test func `other keys do nothing while a connector is made`() throws {
    var step = try CreateStep(settings: CreateStep.registered)
    _ = try sent(&step)
    let number = try #require(step.publishing).number
    step.take(.publish(number, .step(.update)))
    for key: Key in ["x", .alt("1"), .function(5), .named(.enter), .control("_"), .named(.tab)] {
      step.press(key)
      #expect(step.publishing == nil && step.text.contains("Updating the connector"))
    }
    #expect(step.state.tab == .create)
  }

  @Test func `a connector that an earlier creation has made is updated, or another is made`() throws {
    var step = try CreateStep()
    try step.chooseSandbox()
    _ = try sent(&step)
    let lost = PublishingError.alreadyCreated(title: "Contoso Orders", ids: ["shared_lost-5f01"])
    try step.answer(.registered(.failure(lost)))
    #expect(step.words.contains("> Update shared_lost-5f01"))
    var other = step
    step.press(.named(.enter))
    #expect(step.words.contains("Update 'Contoso Orders' (shared_lost-5f01)"))
    other.press(.named(.down), .named(.enter))
    guard case .register(let another)? = other.publishing?.work else {
      Issue.record("no other one was made")
      return
    }
    #expect(another.makesAnother && another.target == .create)
    // The answer to that one is lost, too: the next attempt looks for it and makes no third.
    try other.answer(.registered(.failure(.outcomeUnknown(title: "Contoso Orders", cause: "Lost."))))
    other.press(.named(.enter))
    guard case .register(let again)? = other.publishing?.work else {
      Issue.record("it was not tried again")
      return
    }
    #expect(!again.makesAnother)
  }

  @Test func `what the service complains of stands on the fields, until they are changed`() throws {
    var step = try CreateStep(settings: CreateStep.registered, columns: 100, rows: 30)
    _ = try sent(&step)
    let body = """
      {"error": {"code": "SwaggerNotValid", "message": "Specified swagger has the following errors: 'Definition is not \
      valid.  Error: 'Error : paths/~1orders/get/summary : The summary is too plain.    ##   Error : info/title : Not \
      this one.'."}}
      """
    try step.answer(.registered(.failure(CreateStep.refusal(400, body, .validate))))
    #expect(step.words.contains("The summary is too plain.") && step.words.contains("Not this one."))
    #expect(step.words.contains("1f2e3d4c-0000-4000-8000-00000000abcd"))
    let service = { (step: CreateStep) in
      step.state.workspace?.findings.all.filter { $0.rule == "service" }.map(\.place.pointer.description)
    }
    #expect(service(step) == ["/paths/~1orders/get/summary", "/info/title"])
    step.press(.named(.enter))
    #expect(step.state.tab == .definition && step.text.contains("The summary is too plain."))
    step.press(.alt("1"))
    step.type("!")
    let revision = try #require(step.state.workspace).session.revision
    step.state.testValidated(revision)
    #expect(service(step) == ["/paths/~1orders/get/summary"])
  }

  @Test(arguments: [
    (403, #"{"error": {"code": "Forbidden", "message": "No."}}"#, "maker role", false),
    (429, #"{"error": {"code": "TooManyRequests", "message": "Slow."}}"#, "asked too often", true),
    (502, "", "did not manage in time", true),
    (401, #"{"error": {"code": "ExpiredAuthenticationToken", "message": "Old."}}"#, "Sign in again", false),
  ])
  func `refusals say what to do with the keys of the wizard`(
    _ status: Int, _ body: String, _ words: String, _ canRetry: Bool
  ) throws {
    var step = try CreateStep(settings: CreateStep.registered)
    _ = try sent(&step)
    try step.answer(.registered(.failure(CreateStep.refusal(status, body, .update))))
    #expect(step.words.contains(words), "\(step.text)")
    #expect(!step.text.contains("conwiz ") && !step.text.contains("--"))
    #expect(step.text.contains("Try again") == canRetry)
    guard canRetry else { return }
    step.press(.named(.enter))
    guard case .register(let again)? = step.publishing?.work else {
      Issue.record("nothing was tried again")
      return
    }
    #expect(again.target == .update(id: Self.id))
  }

  @Test func `differences are listed and lead to their places`() throws {
    var step = try CreateStep(settings: CreateStep.registered)
    step.press(.named(.home), "c")
    guard case .compare(_, CreateStep.sandbox, Self.id, let local)? = step.publishing?.work else {
      Issue.record("nothing was fetched")
      return
    }
    let deployed = DownloadedConnector(
      id: Self.id, displayName: "Contoso Orders",
      definition: Array(
        CreateStep.definition.replacing("List orders", with: "Show orders").replacing(
          "\"host\": \"api.contoso.test\",",
          with: "\"host\": \"api.contoso.test\", \"tags\": [{\"name\": \"old\"}],"
        ).utf8), properties: Array(CreateStep.properties.utf8), icon: nil, script: Array("code".utf8))
    let differences = ConnectorComparison(local.published, with: deployed).differences
    try step.answer(.compared(.success(differences)))
    #expect(step.text.contains("3 differences to shared_contoso-20orders"))
    #expect(step.text.contains("~ /paths/~1orders/get/summary"))
    #expect(step.text.contains("- script.csx"))
    #expect(step.text.contains("- /tags"))
    let row = try #require(differences.firstIndex { $0.change == .changed })
    for _ in 0..<row { step.press(.named(.down)) }
    #expect(step.words.contains("registered: Show orders") && step.words.contains("here: List orders"))
    step.press(.named(.enter))
    #expect(step.state.tab == .definition && step.state.layers.isEmpty)
  }

  @Test func `a connector that is brought back is a change that undo takes back`() throws {
    var step = try CreateStep(settings: CreateStep.registered)
    try step.focus("download")
    step.press(.named(.enter))
    #expect(step.text.contains("[ Over this one ]"))
    step.press("o")
    guard case .download(_, _, Self.id, .open(let folder))? = step.publishing?.work else {
      Issue.record("nothing was fetched")
      return
    }
    let deployed = DownloadedConnector(
      id: Self.id, displayName: "Contoso Orders",
      definition: Array(CreateStep.definition.replacing("List orders", with: "Show orders").utf8),
      properties: Array(#"{"properties": {"connectionParameters": {}}}"#.utf8), icon: nil, script: nil)
    try step.answer(
      .downloaded(
        .success(PublishNews.Downloaded(connector: deployed, written: [], companions: folder.companions()))))
    let text = { (step: CreateStep, file: ConnectorFile) in
      String(decoding: step.state.workspace?.connector[file].bytes ?? [], as: UTF8.self)
    }
    #expect(text(step, .definition).contains("Show orders"))
    #expect(text(step, .properties).contains("\"stackOwner\": \"Contoso\""))
    step.press(.control("_"))
    #expect(text(step, .definition) == CreateStep.definition)
    #expect(text(step, .properties) == CreateStep.properties)
  }

  @Test func `what comes back leaves lines alone that say the same, and tells what was kept`() throws {
    var step = try CreateStep(settings: CreateStep.registered)
    let own = step.state.workspace?.connector[.definition].bytes ?? []
    try step.focus("download")
    step.press(.named(.enter))
    step.press("o")
    guard case .download(_, _, _, .open(let folder))? = step.publishing?.work else {
      Issue.record("nothing was fetched")
      return
    }
    let other = try JSONDocument(
      Array(CreateStep.definition.replacing("List orders", with: "Show orders").utf8))
    let deployed = DownloadedConnector(
      id: Self.id, displayName: "Contoso Orders", definition: JSONFragment(other.root).written(in: .compact),
      properties: Array(CreateStep.properties.utf8), icon: nil, script: nil)
    try step.answer(
      .downloaded(
        .success(
          PublishNews.Downloaded(
            connector: deployed, written: [], kept: ["/x/icon.png.before"], companions: folder.companions())))
    )
    let lines = String(decoding: own, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let after = step.state.workspace?.connector[.definition].bytes ?? []
    let changed = zip(
      lines, String(decoding: after, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    )
    .filter { $0 != $1 }
    #expect(changed.count == 1)
    #expect(step.text.contains("icon.png.before"))
  }

  @Test func `another folder is asked for`() throws {
    var step = try CreateStep(settings: CreateStep.registered)
    try step.focus("download")
    step.press(.named(.enter), .named(.enter))
    step.type("/tmp/elsewhere")
    step.press(.named(.enter))
    guard case .download(_, _, Self.id, .folder("/tmp/elsewhere"))? = step.publishing?.work else {
      Issue.record("nothing was fetched")
      return
    }
    let deployed = DownloadedConnector(
      id: Self.id, displayName: "Contoso Orders", definition: [], properties: [], icon: nil, script: nil)
    try step.answer(
      .downloaded(
        .success(
          PublishNews.Downloaded(
            connector: deployed, written: ["/tmp/elsewhere/apiProperties.json"], companions: nil))))
    #expect(step.text.contains("/tmp/elsewhere/apiProperties.json"))
  }
}

extension AppState {
  /// Answers the check of a revision with nothing.
  fileprivate mutating func testValidated(_ revision: Int) {
    _ = update(.validated(number: lastCheck, []))
  }
}
