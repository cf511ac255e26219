import ConnectorModel
import JSONText
import Publishing
import SignIn
import TerminalUI
import Testing
import Transport
import Validation

@testable import Wizard

@Suite struct CreateScreenTests {
  @Test func `everything that matters is in sight at eighty by twenty-four`() throws {
    let step = try CreateStep()
    #expect(
      step.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3).prefix(14)
        .map { $0.reversed().drop { $0 == " " }.reversed().map(String.init).joined() } == [
          ">  Account          ann@contoso.test  v",
          "   Cloud            Public  v",
          "   Environment      none; Enter lists those you have  v",
          "   Connector        Create a new one  v",
          "",
          " ─ What is sent ───────────────────────────────────────────────────────────────",
          "   Definition       440 bytes",
          "   Properties       635 bytes, without stackOwner",
          "   Icon             none; it gets a default one",
          "   Script           none",
          "   Client secret *                                                none is sent",
          "",
          " ─ Register ───────────────────────────────────────────────────────────────────",
          "                    [ Create  F5 ]",
        ])
  }

  @Test(arguments: [(120, 36), (80, 24), (60, 24), (40, 9)])
  func `every field can be reached and read`(_ columns: Int, _ rows: Int) throws {
    var step = try CreateStep(settings: CreateStep.registered, columns: columns, rows: rows)
    let id = "shared_contoso-20orders-5f0011223344556677-5f8899aabbccddeeff"
    try step.focus("target")
    #expect(step.words.split(separator: " ").joined().contains(id.prefix(20)))
    if columns >= 60 {
      #expect(step.text.filter { !$0.isWhitespace }.contains(id))
    }
    for wanted in ["account", "cloud", "environment", "send", "compare", "download", "portal"] {
      try step.focus(wanted)
      #expect(step.text.contains(">"))
    }
  }

  @Test func `a sign-in goes from the code to the account, and on to what was wanted`() throws {
    var step = try CreateStep(accounts: [])
    #expect(step.text.contains("nobody is signed in; Enter signs in"))
    try step.focus("environment")
    step.press(.named(.enter))
    #expect(step.text.contains("┌ Sign in to Power Platform "))
    #expect(step.text.contains("https://login.microsoftonline.com"))
    step.press(.function(5))
    guard case .signIn(let provider)? = step.publishing?.work else {
      Issue.record("nothing was asked for")
      return
    }
    #expect(provider == AccountProvider(.public))
    let number = try #require(step.publishing).number
    let code = SignInCode(code: "ABCD-1234", address: "https://login.test/device", secondsLeft: 299)
    step.take(.publish(number, .code(code)))
    #expect(step.text.contains("ABCD-1234") && step.text.contains("https://login.test/device"))
    #expect(step.text.contains("good for 4:5"))
    step.take(
      .publish(number, .code(SignInCode(code: "NEW-9", address: "https://x", secondsLeft: 900, isNew: true))))
    #expect(step.text.contains("NEW-9") && step.text.contains("has ended"))
    step.take(.publish(number, .accounts(.success([CreateStep.maker]), newest: CreateStep.maker)))
    #expect(!step.text.contains("Sign in to Power Platform"))
    guard case .environments(let place)? = step.publishing?.work else {
      Issue.record("the environments were not asked for")
      return
    }
    #expect(place.account == CreateStep.maker && place.resource == Cloud.public.resource)
  }

  @Test func `a sign-in is stopped, and one that fails can be tried again`() throws {
    var step = try CreateStep(accounts: [])
    step.press(.named(.enter), .named(.enter))
    let number = try #require(step.publishing).number
    step.take(.publish(number, .accounts(.failure(.signIn(.expired)), newest: nil)))
    #expect(step.text.contains("Enter tries again"))
    step.press(.named(.enter))
    #expect(step.publishing?.number == number)
    step.press(.named(.escape))
    #expect(step.effects.contains { if case .cancelPublish = $0 { true } else { false } })
    #expect(!step.text.contains("Sign in to Power Platform"))
  }

  @Test func `accounts are chosen and signed out, and another cloud is another sign-in`() throws {
    let gov = KnownAccount(
      .account(user: "bob@gov.test", objectID: "b"), name: "bob@gov.test",
      resource: "https://gov.service.powerapps.us/")
    var step = try CreateStep(accounts: [CreateStep.maker, gov])
    step.press(.named(.enter))
    #expect(step.text.contains("bob@gov.test  for https://gov.service.powerapps.us/"))
    step.press(.named(.escape))
    try step.focus("cloud")
    step.press(.named(.right), .named(.right))
    #expect(step.text.contains("GCC  v") && step.text.contains("Account          bob@gov.test"))
    try step.focus("account")
    step.press(.named(.enter))
    step.type("out bob")
    step.press(.named(.enter))
    guard case .signOut("bob@gov.test")? = step.publishing?.work else {
      Issue.record("nobody was signed out")
      return
    }
    try step.answer(.accounts(.success([CreateStep.maker]), newest: nil))
    #expect(step.text.contains("nobody is signed in") && step.text.contains("signed out"))
  }

  @Test func `addresses of settings.json that are not Microsoft's get nothing before somebody trusts them`()
    throws
  {
    var step = try CreateStep(settings: #"{"powerAppsUrl": "https://collector.test"}"#)
    try step.focus("environment")
    step.press(.named(.enter))
    #expect(step.publishing == nil)
    #expect(step.words.contains("https://collector.test"))
    // Enter takes Cancel, which has the focus.
    step.press(.named(.enter))
    #expect(step.publishing == nil)
    step.press(.named(.enter), .named(.left), .named(.enter))
    guard case .environments(let place)? = step.publishing?.work else {
      Issue.record("nothing was asked for")
      return
    }
    #expect(place.addresses.powerApps == "https://collector.test")
  }

  @Test func `the settings of another cloud choose it`() throws {
    let step = try CreateStep(settings: #"{"powerAppsUrl": "https://gov.api.powerapps.us/"}"#, accounts: [])
    #expect(step.text.contains("GCC  v"))
    #expect(try step.screen.resource == Cloud.gcc.resource)
  }

  @Test func `connectors of one name are both offered, with author and ID`() throws {
    var step = try CreateStep()
    try step.chooseSandbox()
    #expect(step.text.contains("Sandbox  " + CreateStep.sandbox))
    try step.focus("target")
    step.press(.named(.enter))
    let entries = [
      RegistryEntry(
        id: "shared_a-5f01", displayName: "Orders", creator: "Ann", changed: "2026-01-02T03:04:05Z"),
      RegistryEntry(id: "shared_b-5f02", displayName: "Orders", creator: "Bob"),
      RegistryEntry(id: "shared_c-5f03", displayName: "Lamps", creator: "Bob"),
    ]
    try step.answer(.connectors(.success(entries)))
    for shown in ["shared_a-5f01", "shared_b-5f02", "Ann  2026-01-02", "Create a new one"] {
      #expect(step.text.contains(shown), "\(shown)")
    }
    step.type("bob")
    #expect(!step.text.contains("shared_a-5f01") && step.text.contains("2 of 4"))
    step.press(.named(.down), .named(.enter))
    #expect(try step.screen.target == .registered(id: "shared_c-5f03", title: "Lamps"))
    #expect(step.text.contains("[ Update  F5 ]") && step.text.contains("shared_c-5f03"))
    // The list is asked for once, and again where somebody wants it.
    try step.focus("target")
    step.press(.named(.enter))
    #expect(step.publishing == nil)
    step.press(.function(5))
    #expect(step.publishing != nil)
  }

  @Test func `what the platform and certification refuse is listed, and leads to its field`() throws {
    let title = String(repeating: "Orders of Contoso ", count: 20)
    let long = CreateStep.definition.replacing("Contoso Orders", with: title)
      .replacing("\"operationId\": \"ListOrders\",", with: "")
      .replacing("\"summary\": \"List orders\",", with: "")
    var step = try CreateStep(definition: long, columns: 120, rows: 50)
    let readiness = try #require(try step.screen.checked?.readiness)
    try #require(!readiness.obstacles.isEmpty && !readiness.certificationObstacles.isEmpty)
    #expect(step.words.contains("The platform would refuse it"))
    try step.focus("certification list")
    step.press(" ")
    #expect(step.text.contains(readiness.certificationObstacles[0].rule))
    try step.focus("obstacle 0")
    #expect(step.text.contains(readiness.obstacles[0].rule))
    step.press(.named(.enter))
    #expect(step.state.tab != .create || !step.state.layers.isEmpty)
  }

  @Test func `files that cannot be sent are told with what to do`() throws {
    let broken = try CreateStep(properties: "{")
    #expect(broken.text.contains("no JSON; Enter opens it at the error") || !broken.state.layers.isEmpty)
    let foreign = try CreateStep(
      settings:
        #"{"connectorId": "0f0f0f0f-1111-2222-3333-444444444444", "environment": "https://x.crm.dynamics.com"}"#
    )
    #expect(foreign.words.contains("table of https://x.crm.dynamics.com"))
    var readOnly = try CreateStep(isReadOnly: true)
    readOnly.press(.function(5))
    #expect(readOnly.publishing == nil && readOnly.text.contains("read-only"))
  }

  @Test func `what a sign-in that was given up was for is not done after a later one`() throws {
    var step = try CreateStep(settings: CreateStep.registered, accounts: [])
    try step.focus("environment")
    step.press(.named(.enter))
    #expect(try step.screen.pending != nil)
    step.press(.named(.escape))
    try step.focus("account")
    step.press(.named(.enter))
    #expect(try step.screen.pending == nil)
  }
}
