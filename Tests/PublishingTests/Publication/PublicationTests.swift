import ConnectorModel
import Glibc
import JSONText
import SignIn
import Synchronization
import TestSupport
import Testing
import Transport

@testable import Publishing

/// The calls that make and change a connector, and what becomes of them when something goes wrong.
struct PublicationTests {
  let service = ServiceImitation()

  @Test func `a connector is made in the order of the official tool`() async throws {
    let connector = try SampleConnector.connector(icon: [1, 2], script: [3])
    let publication = try Publication(
      connector, in: ServiceImitation.environment, target: .create, secret: Secret("s3cret"))
    let steps = Mutex<[ServiceCall]>([])
    let result = try await publication.run(with: service.client()) { step in
      steps.withLock { $0.append(step) }
    }
    #expect(
      service.calls == [
        "POST validateApiSwagger", "POST generateResourceStorage", "PUT icon.png", "PUT script.csx",
        "POST apis",
      ])
    #expect(steps.withLock { $0 } == [.validate, .storage, .icon, .script, .create])
    #expect(result.id == "shared_made-0")
    #expect(result.notes == [.notSent(members: ["stackOwner", "madeUpMember"])])
    #expect(service.requests[0].url.hasSuffix("/objectIds/me/validateApiSwagger?api-version=2016-11-01"))
    #expect(
      service.requests[4].url
        == "https://service.test/providers/Microsoft.PowerApps/apis?api-version=2016-11-01"
        + "&%24filter=environment%20eq%20%270f0f0f0f-1111-2222-3333-444444444444%27")
    #expect(service.requests[2].url == "https://store.test/box/icon.png?sig=a%2Bb&sp=rwl")
    #expect(service.requests[2].header("Authorization") == nil)
    #expect(service.requests[2].header("x-ms-blob-content-type") == "image/png")
    #expect(service.requests[3].header("x-ms-blob-content-type") == nil)
    #expect(service.requests[1].header("x-ms-origin") == nil)
    #expect(service.requests.filter { $0.header("x-ms-origin") == "conwiz" }.count == 2)
  }

  @Test func `an update sends the title, and says when it sends no secret`() async throws {
    service.add("shared_x", title: "Old")
    let publication = try Publication(
      SampleConnector.connector(), in: ServiceImitation.environment, target: .update(id: "shared_x"))
    let result = try await publication.run(with: service.client())
    #expect(service.calls == ["POST validateApiSwagger", "POST generateResourceStorage", "PATCH shared_x"])
    #expect(
      result.notes == [
        .noSecretSent(parameters: ["signIn", "other"]), .notSent(members: ["stackOwner", "madeUpMember"]),
      ])
    let body = try JSONDocument(ServiceImitation.bytes(of: service.requests[2])).root
    #expect(body["properties"]?["displayName"]?.string == "Contoso Orders")
  }

  @Test func `an OAuth connector is not made without a secret by accident`() throws {
    let connector = try SampleConnector.connector()
    #expect(throws: PublishingError.self) { try Publication(connector, in: "e", target: .create) }
    _ = try Publication(connector, in: "e", target: .create, allowsNoSecret: true)
    _ = try Publication(connector, in: "e", target: .update(id: "x"))
    let plain = try SampleConnector.connector(SampleConnector.definition, SampleConnector.plainProperties)
    #expect(throws: PublishingError.self) {
      try Publication(plain, in: "e", target: .create, secret: Secret("x"))
    }
    let untitled = try SampleConnector.connector(#"{"info": {"title": "  "}}"#, nil)
    #expect(throws: PublishingError.self) { try Publication(untitled, in: "e", target: .create) }
  }

  @Test(arguments: [
    ServiceImitation.Fault.lost(.connectionReset, isDone: true), .lost(.connectionLost, isDone: true),
    .lost(.timedOut(.waiting), isDone: true), .doneBut(HTTPResponse(status: 502)),
    .doneBut(HTTPResponse(status: 201, body: Array("{\"name\": \"shared_tr".utf8))),
    .doneBut(HTTPResponse(status: 200, body: Array("<html>Sign in</html>".utf8))),
  ])
  func `a lost answer to a creation makes no second connector`(_ fault: ServiceImitation.Fault) async throws {
    service.fail("POST", "/apis", fault)
    let result = try await SampleConnector.publication().run(with: service.client())
    #expect(result.id == "shared_made-0")
    #expect(result.notes == [.foundAfterLostAnswer])
    #expect(service.titles == ["Contoso Orders"])
    #expect(service.calls.filter { $0 == "POST apis" }.count == 1)
  }

  @Test func `a creation that nobody can see is looked for by the next one`() async throws {
    let folder = TemporaryFolder()
    folder.write("apiDefinition.swagger.json", SampleConnector.definition)
    let journal = try CreationJournal(
      for: ConnectorFolder.locate(folder.path), of: StateHome(path: folder.path + "/state"))
    service.fail("POST", "/apis", .lost(.connectionReset, isDone: true))
    service.fail("GET", "/apis", .answer(HTTPResponse(status: 400)))
    let publication = try SampleConnector.publication()
    await #expect(throws: PublishingError.self) {
      try await publication.run(with: service.client(), journal: journal)
    }
    #expect(service.titles == ["Contoso Orders"])
    // The next attempt finds it and makes no other.
    let error = await #expect(throws: PublishingError.self) {
      try await publication.run(with: service.client(), journal: journal)
    }
    guard case .alreadyCreated("Contoso Orders", ["shared_made-0"])? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(service.titles == ["Contoso Orders"])
    // Once it is gone, the next one is made.
    try await service.client().delete("shared_made-0", in: ServiceImitation.environment)
    _ = try await publication.run(with: service.client(), journal: journal)
    #expect(service.titles == ["Contoso Orders"])
    let listed = service.calls.filter { $0 == "GET apis" }.count
    _ = try await publication.run(with: service.client(), journal: journal)
    #expect(service.calls.filter { $0 == "GET apis" }.count == listed)
  }

  /// A connector in a list.
  private func listed(_ id: String, _ title: String, created: String) -> String {
    #"{"name": "\#(id)", "properties": {"displayName": "\#(title)", "isCustomApi": true, "createdTime": "\#(created)"}}"#
  }

  /// A creation in an environment whose answer was lost, with nothing to be seen of it.
  private func loseCreation(
    _ title: String, in environment: String, _ journal: CreationJournal
  ) async throws {
    service.fail("POST", "/apis", .lost(.connectionReset, isDone: false))
    let error = await #expect(throws: PublishingError.self) {
      try await Publication(
        SampleConnector.connector(#"{"info": {"title": "\#(title)"}}"#, nil), in: environment, target: .create
      ).run(with: service.client(), journal: journal)
    }
    guard case .outcomeUnknown? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  private func journal(_ folder: TemporaryFolder) throws -> CreationJournal {
    folder.write("apiDefinition.swagger.json", SampleConnector.definition)
    return try CreationJournal(
      for: ConnectorFolder.locate(folder.path), of: StateHome(path: folder.path + "/state"))
  }

  @Test func `a lost creation is found under the title it had, and in its own environment`() async throws {
    let folder = TemporaryFolder()
    let journal = try journal(folder)
    try await loseCreation("Old title", in: "first", journal)
    try await loseCreation("Old title", in: "second", journal)
    // The title is another one now, and the service shows the connector at last.
    let late = listed("shared_late", "Old title", created: "2999-01-01T00:00:00Z")
    for environment in ["first", "second"] {
      service.fail("GET", "/apis", .answer(ServiceImitation.json(#"{"value": [\#(late)]}"#)))
      let error = await #expect(throws: PublishingError.self) {
        try await Publication(
          SampleConnector.connector(#"{"info": {"title": "New title"}}"#, nil), in: environment,
          target: .create
        ).run(with: service.client(), journal: journal)
      }
      guard case .alreadyCreated("Old title", ["shared_late"])? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    #expect(service.titles == [])
  }

  @Test func `clocks that differ by hours make no second connector`() async throws {
    let folder = TemporaryFolder()
    let journal = try journal(folder)
    service.hideTime()
    try await loseCreation("Contoso Orders", in: ServiceImitation.environment, journal)
    var parts = tm()
    var past = time(nil) - 6 * 3600
    gmtime_r(&past, &parts)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    let made = listed(
      "shared_made", "Contoso Orders", created: "\(day)T\(two(parts.tm_hour)):\(two(parts.tm_min)):00Z")
    service.fail("GET", "/apis", .answer(ServiceImitation.json(#"{"value": [\#(made)]}"#)))
    let error = await #expect(throws: PublishingError.self) {
      try await SampleConnector.publication().run(with: service.client(), journal: journal)
    }
    guard case .alreadyCreated(_, ["shared_made"])? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(service.titles == [])
  }

  @Test func `a connector that the service is still making is waited for`() async throws {
    service.fail("POST", "/apis", .doneBut(HTTPResponse(status: 502)))
    service.fail("GET", "/apis", .answer(ServiceImitation.json(#"{"value": []}"#)))
    service.fail("GET", "/apis", .answer(ServiceImitation.json(#"{"value": []}"#)))
    let result = try await SampleConnector.publication().run(with: service.client())
    #expect(result.id == "shared_made-0" && result.notes == [.foundAfterLostAnswer])
    #expect(service.calls.filter { $0 == "POST apis" }.count == 1)
  }

  @Test func `a creation that was not sent, or was refused, leaves nothing open`() async throws {
    for fault in [
      ServiceImitation.Fault.lost(.connectionRefused, isDone: false), .lost(.nameNotResolved, isDone: false),
      .answer(ServiceImitation.refusal(400, "X", "Bad.")), .answer(ServiceImitation.refusal(403, "X", "No.")),
    ] {
      let service = ServiceImitation()
      service.fail("POST", "/apis", fault)
      await #expect(throws: PublishingError.self) {
        try await SampleConnector.publication().run(with: service.client())
      }
      #expect(service.calls.filter { $0 == "GET apis" } == [])
      #expect(service.titles == [])
    }
  }

  @Test func `an older connector of the same title is not taken for the new one`() async throws {
    let old = ServiceImitation.json(
      """
      {"value": [{"name": "shared_old", "properties": {"displayName": "Contoso Orders", "isCustomApi": true,
        "createdTime": "2020-01-01T00:00:00.0000000Z"}}]}
      """)
    service.fail("POST", "/apis", .lost(.connectionReset, isDone: false))
    service.fail("GET", "/apis", .answer(old))
    let error = await #expect(throws: PublishingError.self) {
      try await SampleConnector.publication().run(with: service.client())
    }
    guard case .outcomeUnknown? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.message.contains("conwiz list") == true)
  }

  @Test func `an update is sent once whatever comes back`() async throws {
    for fault in [
      ServiceImitation.Fault.lost(.connectionReset, isDone: true), .doneBut(HTTPResponse(status: 502)),
      .doneBut(HTTPResponse(status: 200, body: Array("<html></html>".utf8))),
    ] {
      let service = ServiceImitation()
      service.add("shared_x", title: "Old")
      service.fail("PATCH", "/shared_x", fault)
      await #expect(throws: PublishingError.self) {
        try await SampleConnector.publication(.update(id: "shared_x")).run(with: service.client())
      }
      #expect(service.calls.filter { $0 == "PATCH shared_x" }.count == 1)
    }
  }

  @Test func `calls that change nothing are repeated, and 429 always is`() async throws {
    service.fail("POST", "/validateApiSwagger", .lost(.connectionReset, isDone: false))
    service.fail("POST", "/validateApiSwagger", .answer(HTTPResponse(status: 503)))
    service.fail("POST", "/generateResourceStorage", .answer(HTTPResponse(status: 502)))
    service.fail(
      "POST", "/apis",
      .answer(HTTPResponse(status: 429, headers: [HTTPHeader(name: "Retry-After", value: "2")])))
    _ = try await SampleConnector.publication().run(with: service.client())
    #expect(
      service.calls == [
        "POST validateApiSwagger", "POST validateApiSwagger", "POST validateApiSwagger",
        "POST generateResourceStorage", "POST generateResourceStorage", "POST apis", "POST apis",
      ])
    #expect(service.titles == ["Contoso Orders"])
  }

  @Test func `a service that asks for a long wait is not waited for`() async throws {
    service.fail(
      "POST", "/validateApiSwagger",
      .answer(HTTPResponse(status: 429, headers: [HTTPHeader(name: "Retry-After", value: "3600")])))
    await #expect(throws: PublishingError.self) {
      try await SampleConnector.publication().run(with: service.client())
    }
    #expect(service.calls.count == 1)
  }

  @Test func `a refused token is renewed once`() async throws {
    service.takeOnly("new")
    let provider = AccountProvider(authority: "https://login.test")
    let tokens = TokenClient(
      provider.oauth, client: OAuthClient(id: "c"),
      sending: { _ throws(TransportError) in
        HTTPResponse(status: 200, body: Array(#"{"access_token": "new", "expires_in": 3600}"#.utf8))
      })
    let keeper = TokenKeeper(
      TokenSet(accessToken: Secret("old"), refreshToken: Secret("r")), client: tokens)
    let client = service.client(credentials: CallCredentials(keeper, objectID: "me"))
    _ = try await SampleConnector.publication().run(with: client)
    #expect(service.calls.filter { $0 == "POST validateApiSwagger" }.count == 2)
    #expect(service.titles.count == 1)
  }

  @Test func `without an object ID nothing is sent`() async throws {
    let client = service.client(objectID: "")
    let error = await #expect(throws: PublishingError.self) {
      try await SampleConnector.publication().run(with: client)
    }
    #expect(error?.kind == .permission)
    #expect(service.calls == [])
  }

  @Test func `complaints of the service stop a creation before anything is moved`() async throws {
    service.fail(
      "POST", "/validateApiSwagger",
      .answer(ServiceImitation.refusal(400, "SwaggerNotValid", "x 'Error : info : Bad.'.")))
    let error = await #expect(throws: PublishingError.self) {
      try await SampleConnector.publication().run(with: service.client())
    }
    #expect(error?.kind == .findings)
    #expect(service.calls == ["POST validateApiSwagger"])
  }

  @Test func `a dry run is what would be sent`() async throws {
    let connector = try SampleConnector.connector(icon: [1])
    let publication = try Publication(
      connector, in: ServiceImitation.environment, target: .create, secret: Secret("s3cret"))
    let shown = try publication.requests(PowerAppsRequests(ServiceImitation.addresses), objectID: "me")
    _ = try await publication.run(with: service.client())
    #expect(shown.map(\.method) == service.requests.map(\.method))
    #expect(shown[3].url == service.requests[3].url)
    #expect(String(describing: shown).contains("s3cret") == false)
  }

  @Test func `environments of one name are both listed`() async throws {
    let environments = try await service.client().environments()
    #expect(environments.map(\.displayName) == ["Contoso", "Contoso"])
    #expect(environments.map(\.isDefault) == [true, false])
    #expect(environments.map(\.organization) == [nil, "https://org.crm.test/"])
    #expect(
      service.requests[0].url
        == "https://flow.test/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01")
  }

  @Test func `lists come in pages, and only from the same server`() async throws {
    func page(_ id: String, next: String) -> ServiceImitation.Fault {
      .answer(
        ServiceImitation.json(
          """
          {"value": [{"name": "\(id)", "properties": {"isCustomApi": true}}], "nextLink": "\(next)"}
          """))
    }
    service.fail("GET", "/apis", page("shared_1", next: "https://service.test/next/apis?x=1"))
    service.fail("GET", "/apis", page("shared_2", next: "https://elsewhere.test/apis"))
    let found = try await service.client().connectors(in: "e")
    #expect(found.map(\.id) == ["shared_1", "shared_2"])
    #expect(service.requests.map(\.url).last == "https://service.test/next/apis?x=1")
  }

  @Test(
    arguments: [
      ("0f0f0f0f-1111-2222-3333-444444444444", true), ("Default-0f0f0f0f-1111-2222-3333-444444444444", true),
      ("~Default", true), ("Dev sandbox", false), ("", false),
      ("0f0f0f0f-1111-2222-3333-44444444444g", false),
    ])
  func `IDs of environments are told from their names`(_ text: String, _ isID: Bool) {
    #expect(PowerEnvironment.isID(text) == isID)
  }

  @Test func `times of the service are read`() {
    #expect(ServiceTime.seconds("1970-01-02T00:00:01.7005050Z") == 86401)
    #expect(ServiceTime.seconds("2026-11-22T23:36:50Z") == 1_795_390_610)
    #expect(ServiceTime.seconds("yesterday") == nil)
    #expect(ServiceTime.seconds("") == nil)
  }
}
