import JSONText
import Synchronization
import Testing
import Transport

@testable import Publishing

/// The table of connectors of a Dataverse organisation.
struct DataverseTests {
  /// A table in this process.
  private final class Table: Sendable {
    struct State {
      var requests: [HTTPRequest] = []
      var rows: [[JSONFragment.Member]] = []
      var isLosingAnswers = false
      /// Whether a creation is neither carried out nor answered.
      var isDroppingRequests = false
      var redirect = Redirect.never
    }
    /// When a row has the redirect address of its sign-in.
    enum Redirect { case never, atOnce, later }

    let state = Mutex(State())

    var client: DataverseClient {
      DataverseClient(
        "https://org.test/", credentials: CallCredentials(Secret("t")),
        retry: RetryRule { _ throws(PublishingError) in },
        sending: { request throws(TransportError) in try self.answer(request) })
    }

    private func answer(_ request: HTTPRequest) throws(TransportError) -> HTTPResponse {
      let (response, isLost) = state.withLock { state -> (HTTPResponse, Bool) in
        state.requests.append(request)
        let isCreation = request.method == "POST"
        if isCreation, state.isDroppingRequests { return (HTTPResponse(status: 500), true) }
        let isLost = state.isLosingAnswers && isCreation
        var answer = Table.answer(request, &state.rows)
        if state.redirect == .atOnce && isCreation || state.redirect == .later && request.url.contains("(") {
          let text = String(decoding: answer.body, as: UTF8.self)
            .split(separator: #"\"identityProvider\":"#, omittingEmptySubsequences: false)
            .joined(
              separator: #"\"redirectUrl\":\"https://global.consent.test/redirect/x\",\"identityProvider\":"#)
          answer.body = Array(text.utf8)
        }
        return (answer, isLost)
      }
      if isLost { throw TransportError(.connectionReset, target: "org.test:443") }
      return response
    }

    private static func answer(_ request: HTTPRequest, _ rows: inout [[JSONFragment.Member]]) -> HTTPResponse
    {
      let path = URLParts(request.url)?.path ?? ""
      let body = (try? JSONDocument(ServiceImitation.bytes(of: request)))?.root
      let members = body?.members.map { JSONFragment.Member($0.key, JSONFragment($0.value)) } ?? []
      if path.hasSuffix("/connectors") {
        guard request.method == "POST" else {
          let name = URLParts(request.url)?.query?.split(separator: "%27").dropFirst().first.map {
            String($0)
          }
          let found = rows.filter { row in name == nil || row.contains { $0.value == .string(name ?? "") } }
          return ServiceImitation.json(
            JSONFragment.object([.init("value", .array(found.map { .object($0) }))]).text)
        }
        rows.append(members)
        return ServiceImitation.json(JSONFragment.object(members).text, status: 201)
      }
      let id = path.split(separator: "(").last.map { String($0.dropLast()) } ?? ""
      guard
        let place = rows.firstIndex(where: { row in
          row.contains { $0.key == "connectorid" && $0.value == .string(id) }
        })
      else { return ServiceImitation.refusal(404, "0x80040217", "Entity 'connector' Does Not Exist") }
      switch request.method {
      case "DELETE":
        rows.remove(at: place)
        return HTTPResponse(status: 204)
      case "PATCH":
        let names = Set(members.map(\.key))
        rows[place] = rows[place].filter { !names.contains($0.key) } + members
        return HTTPResponse(status: 204)
      default: return ServiceImitation.json(JSONFragment.object(rows[place]).text)
      }
    }
  }

  private let table = Table()

  private func row() throws -> JSONValue {
    let members = try #require(table.state.withLock { $0.rows.first })
    return try JSONDocument(JSONFragment.object(members).written()).root
  }

  @Test func `a row holds the bare values as texts`() async throws {
    let connector = try SampleConnector.connector(icon: [1, 2, 3], script: Array("class Script".utf8))
    let result = try await DataversePublication(
      connector, target: .create, solution: "Contoso", prefix: "CTS"
    )
    .run(with: table.client)
    let row = try row()
    #expect(row["name"]?.string == "cts_contoso-20orders")
    #expect(row["displayname"]?.string == "Contoso Orders")
    #expect(row["connectortype"]?.integer == 1)
    #expect(row["connectorid"]?.string == result.id)
    #expect(row["openapidefinition"]?.string == SampleConnector.definition)
    let parameters = try JSONDocument(Array((row["connectionparameters"]?.string ?? "").utf8)).root
    #expect(parameters.keys == ["signIn", "region"])
    let sets = try #require(row["connectionparametersets"]?.string)
    #expect(sets.contains("\"clientSecret\": \"\""))
    #expect(row["policytemplateinstances"]?.string == "[]")
    #expect(row["scriptoperations"]?.string == "[]")
    #expect(row["customcodeblobcontent"]?.string == "class Script")
    #expect(row["iconblob"]?.string == "AQID")
    #expect(row["capabilities"] == nil)
    #expect(
      result.notes == [.notSent(members: ["stackOwner", "publisher", "madeUpMember"]), .secretsBlanked])
    let request = try #require(table.state.withLock { $0.requests.last { $0.method == "POST" } })
    #expect(request.header("MSCRM.SolutionUniqueName") == "Contoso")
    #expect(request.url == "https://org.test/api/data/v9.2/connectors")
  }

  @Test func `it comes back as it was sent, and an update says that the row must be there`() async throws {
    let properties = """
      {"properties": {"connectionParameters": {"k": {"type": "string"}}, "iconBrandColor": "blue",
        "scriptOperations": ["GetOrder"], "capabilities": ["actions", "Gateway"]}}
      """
    let connector = try SampleConnector.connector(
      SampleConnector.definition, properties, icon: [250, 251, 252], script: Array("x".utf8))
    let made = try await DataversePublication(connector, target: .create).run(with: table.client)
    let registry = DataverseRegistry(table.client)
    let files = try await registry.download(made.id) { _ in }
    #expect(
      ConnectorComparison(connector, with: files).differences.map(\.line) == [
        #"~ apiProperties.json /properties/capabilities: ["actions", "gateway"] -> ["actions", "Gateway"]"#
      ])
    #expect(files.icon == [250, 251, 252])
    #expect(try await registry.id(of: "contoso orders") == made.id)
    #expect(try await registry.id(of: "new_contoso-20orders") == made.id)
    let plain = try SampleConnector.connector(SampleConnector.definition, SampleConnector.plainProperties)
    _ = try await DataversePublication(plain, target: .update(id: made.id)).run(with: table.client)
    let request = try #require(table.state.withLock { $0.requests.first { $0.method == "PATCH" } })
    #expect(request.header("If-Match") == "*")
    let body = try JSONDocument(ServiceImitation.bytes(of: request)).root
    #expect(body["customcodeblobcontent"]?.isNull == true)
    #expect(body["name"] == nil)
    #expect(body["iconblob"] == nil)
    try await registry.delete(made.id)
    #expect(try await registry.entries() == [])
  }

  @Test func `a lost answer is looked for by its GUID, and a second of the name is refused`() async throws {
    table.state.withLock { $0.isLosingAnswers = true }
    let connector = try SampleConnector.connector(SampleConnector.definition, SampleConnector.plainProperties)
    let result = try await DataversePublication(connector, target: .create).run(with: table.client)
    #expect(result.notes == [.foundAfterLostAnswer])
    let error = await #expect(throws: PublishingError.self) {
      try await DataversePublication(connector, target: .create).run(with: table.client)
    }
    guard case .nameTaken("new_contoso-20orders", _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(table.state.withLock { $0.rows.count } == 1)
  }

  @Test func `a creation that nobody can see says so`() async throws {
    let connector = try SampleConnector.connector(SampleConnector.definition, SampleConnector.plainProperties)
    table.state.withLock { $0.isDroppingRequests = true }
    let error = await #expect(throws: PublishingError.self) {
      try await DataversePublication(connector, target: .create).run(with: table.client)
    }
    guard case .outcomeUnknown("Contoso Orders", _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.message.contains("conwiz list") == true)
  }

  @Test(arguments: [false, true])
  func `the redirect address of a new row is told, also where it comes later`(_ isLate: Bool) async throws {
    table.state.withLock { $0.redirect = isLate ? .later : .atOnce }
    let result = try await DataversePublication(SampleConnector.connector(), target: .create)
      .run(with: table.client)
    #expect(result.redirectURLs == ["https://global.consent.test/redirect/x"])
    let reads = table.state.withLock {
      $0.requests.filter { $0.method == "GET" && $0.url.contains("(") }.count
    }
    #expect(reads == (isLate ? 1 : 0))
  }

  @Test func `what is too long is told before anything is sent`() throws {
    func definition(_ blanks: Int, _ description: Int) -> String {
      """
      {"info": {"title": "T", "description": "\(String(repeating: "d", count: description))"},
        "x": "y"\(String(repeating: " ", count: blanks))}
      """
    }
    func prepare(_ text: String) throws {
      _ = try DataversePublication(SampleConnector.connector(text, nil), target: .create)
    }
    // White space alone is left out rather than refused.
    try prepare(definition(600_000, 1000))
    let long = #expect(throws: PublishingError.self) { try prepare(definition(0, 1001)) }
    #expect(long?.message.contains("'description' has 1001 characters, and Dataverse takes 1000") == true)
    let longest = #"{"info": {"title": "T"}, "x": "\#(String(repeating: "y", count: 500_000))"}"#
    #expect(throws: PublishingError.self) { try prepare(longest) }
  }

  @Test(
    arguments: [
      ("GCF REST connector", "new", "new_gcf-20rest-20connector"), ("é", "Ab1", "ab1_-c3-a9"),
      ("a_b", "cts", "cts_a-5fb"),
    ])
  func `names are a prefix and the encoded title`(_ title: String, _ prefix: String, _ name: String) throws {
    #expect(try DataverseName.name(of: title, prefix: prefix) == name)
  }

  @Test(arguments: ["", "a", "1ab", "toolongprefix", "a-b", "mscrmx", "ä1"])
  func `prefixes that Dataverse does not take are refused`(_ prefix: String) {
    #expect(throws: PublishingError.self) { try DataverseName.name(of: "T", prefix: prefix) }
  }
}
