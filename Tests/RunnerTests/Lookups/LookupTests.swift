import ConnectorModel
import JSONText
import Runner
import Synchronization
import Testing
import Transport

@Suite struct LookupTests {
  @Test func `entries are read by their paths, whatever the case, with a title and a value`() async throws {
    let rows = try await rows(
      #"{"operationId": "ListTeams", "value-collection": "data/Teams", "value-path": "ID", "value-title": "name"}"#,
      answer: #"{"Data": {"teams": [{"id": 1, "Name": "One"}, {"id": 2}, {"id": 1, "Name": "Again"}]}}"#)
    #expect(rows.map(\.text) == ["1", "2"])
    #expect(rows.map(\.title) == ["One", "2"])
  }

  @Test(arguments: [#"[{"id": "a"}]"#, #"{"value": [{"id": "a"}]}"#])
  func `without a path the answer is the list, or its value`(answer: String) async throws {
    let rows = try await rows(#"{"operationId": "ListTeams", "value-path": "id"}"#, answer: answer)
    #expect(rows.map(\.text) == ["a"])
  }

  @Test func `what is missing is said with what is there`() async throws {
    await fails(#"{"operationId": "Nope", "value-path": "id"}"#, "[]", "does not have")
    await fails(
      #"{"operationId": "ListTeams", "value-path": "Id2"}"#, #"[{"id": 1, "name": "x"}]"#,
      "has the value-path 'Id2'; there are id, name")
    await fails(
      #"{"operationId": "ListTeams", "value-path": "id", "value-collection": "items"}"#, #"{"teams": []}"#,
      "no list at 'items'; there are teams")
    await fails(#"{"operationId": "ListTeams", "value-path": "id"}"#, "<html>", "not answered in JSON")
    await fails(#"{"operationId": "AddTeam", "value-path": "id"}"#, "[]", "a POST, which may change data")
    await fails(#"{"operationId": "ListRouted", "value-path": "id"}"#, "[]", "a POST, which may change data")
    await fails(#"{"operationId": "ListTeams", "value-path": "id"}"#, "[]", "answered with 503", status: 503)
  }

  @Test func `arguments come from the form, and what is not chosen yet is named`() async throws {
    let lookup =
      #"{"operationId": "ListChannels", "value-path": "id", "parameters": {"team": {"parameter": "team"}}}"#
    let connector = LookupTests.connector(lookup)
    await fails(lookup, "[]", "choose team first")
    let urls = Mutex<[String]>([])
    let rows = try await rows(lookup, answer: #"[{"id": "c"}]"#, inputs: ["team": "t/1"]) { url in
      urls.withLock { $0.append(url) }
    }
    #expect(rows.count == 1)
    #expect(urls.withLock { $0 } == ["https://api.test/teams/t%2F1/channels"])
    #expect(connector.definition != nil)
  }

  @Test func `every page is read, of the same service only`() async throws {
    let pages = [
      "https://api.test/teams": #"{"value": [{"id": 1}], "@odata.nextLink": "https://api.test/teams?p=2"}"#,
      "https://api.test/teams?p=2": #"{"value": [{"id": 2}], "nextLink": "https://evil.test/teams?p=3"}"#,
    ]
    let call = try call(#"{"operationId": "ListTeams", "value-path": "id"}"#, inputs: [:])
    let answer = try await call.answer { request throws(TransportError) in
      guard let body = pages[request.url] else { throw TransportError(.unreachable, target: request.url) }
      return HTTPResponse(status: 200, body: Array(body.utf8))
    }
    guard case .rows(let rows, _) = answer else { return }
    #expect(rows.map(\.text) == ["1", "2"])
  }

  @Test func `a schema is taken from where it stands`() async throws {
    let call = try call(
      extension: "x-ms-dynamic-schema", #"{"operationId": "ListTeams", "value-path": "schema"}"#, inputs: [:])
    let good = try await call.answer { _ in
      HTTPResponse(status: 200, body: Array(#"{"schema": {"type": "object"}}"#.utf8))
    }
    #expect(good == .schema(["type": "object"]))
    await #expect(throws: LookupFailure.notSchema(operation: "ListTeams", path: "schema", keys: ["a"])) {
      try await call.answer { _ in HTTPResponse(status: 200, body: Array(#"{"schema": {"a": 1}}"#.utf8)) }
    }
  }

  @Test func `a tree is opened at its root and below a node`() async throws {
    let tree = #"""
      {"open": {"operationId": "ListTeams", "itemValuePath": "id", "itemTitlePath": "name",
      "itemIsParent": "(is_folder eq true)"}, "browse": {"operationId": "ListChannels", "itemValuePath": "id",
      "itemIsParent": "is_folder", "parameters": {"team": {"selectedItemValuePath": "id"}}}}
      """#
    let (form, builder) = try form(extension: "x-ms-dynamic-tree", tree)
    let owner = try #require(form["target"]).value
    let open = try LookupCall(
      try #require(Lookup(of: owner)), for: form, inputs: [:], builder: builder,
      connection: ConnectionValues())
    let answer = try await open.answer { _ in
      HTTPResponse(
        status: 200,
        body: Array(#"[{"id": 7, "name": "F", "is_folder": true}, {"id": 8, "is_folder": false}]"#.utf8))
    }
    guard case .rows(let rows, _) = answer else { return }
    #expect(rows.map(\.isParent) == [true, false])
    let below = try LookupCall(
      try #require(Lookup.branches(of: owner)), for: form, inputs: [:], selected: rows[0].item,
      builder: builder, connection: ConnectionValues())
    #expect(below.prepared.request.url == "https://api.test/teams/7/channels")
  }

  @Test func `lookups are tested beside their operation, and one answer serves many fields`() async throws {
    let lookup = #"{"operationId": "ListTeams", "value-path": "Id2"}"#
    let connector = LookupTests.connector(lookup)
    let builder = try RequestBuilder(connector, connection: try ConnectionDefinition(connector))
    var options = TestRunOptions()
    options.checksLookups = true
    let run = try TestRun(
      builder, selection: TestSelection(operations: ["Use"]), inputs: ["Use": ["target": "x"]],
      options: options)
    let asked = Mutex(0)
    let report = await run.run(sending: { request throws(TransportError) in
      if request.url.hasSuffix("/teams") { asked.withLock { $0 += 1 } }
      return HTTPResponse(status: 200, body: Array(#"[{"id": 1}]"#.utf8))
    })
    let result = try #require(report.results.first)
    #expect(result.status == .failed)
    let finding = try #require(result.findings.first { $0.kind == .lookup })
    #expect(
      finding.message
        == "target: no entry of the lookup ListTeams has the value-path 'Id2'; there are id")
    #expect(finding.line != nil)
    #expect(asked.withLock { $0 } == 1)
  }

  @Test func `the next page may be relative, is signed like the first, and leads back to none`() async throws
  {
    let connector = ConnectorFixture.connector(
      """
      {"swagger": "2.0", "info": {"title": "T"}, "host": "api.test", "schemes": ["https"],
      "securityDefinitions": {"key": {"type": "apiKey", "in": "query", "name": "key"}}, "paths": {
      "/teams": {"get": {"operationId": "ListTeams", "responses": {"200": {"description": "OK"}}}},
      "/use": {"get": {"operationId": "Use", "parameters": [{"name": "target", "in": "query", "type": "string",
      "x-ms-dynamic-values": {"operationId": "ListTeams", "value-path": "id"}}],
      "responses": {"200": {"description": "OK"}}}}}}
      """, properties: #"{"properties": {"connectionParameters": {"key": {"type": "securestring"}}}}"#)
    let builder = try RequestBuilder(connector, connection: try ConnectionDefinition(connector))
    let operation = try #require(builder.definition.operations.first { $0.operationID == "Use" })
    let form = OperationForm(operation, in: builder.definition)
    let owner = try #require(form["target"]).value
    let lookup = try #require(Lookup(of: owner))
    func call(_ key: String) throws -> LookupCall {
      try LookupCall(
        lookup, for: form, inputs: [:], builder: builder,
        connection: ConnectionValues(["key": .secret(Secret(key))]))
    }
    let pages = [
      "https://api.test/teams?key=k-1": #"{"value": [{"id": 1}], "nextLink": "/teams?p=2"}"#,
      "https://api.test/teams?p=2&key=k-1": #"{"value": [{"id": 2}], "nextLink": "?p=2"}"#,
    ]
    let answer = try await call("k-1").answer { request throws(TransportError) in
      guard let body = pages[request.url] else { throw TransportError(.unreachable, target: request.url) }
      return HTTPResponse(status: 200, body: Array(body.utf8))
    }
    guard case .rows(let rows, let notes) = answer else { return }
    #expect(rows.map(\.text) == ["1", "2"])
    #expect(notes.contains { $0.contains("leads back") })
    #expect(try call("k-1").key == call("k-1").key)
    #expect(try call("k-1").key != call("k-2").key)
    #expect(try !call("k-1").key.contains("k-1"))
  }

  @Test(.timeLimit(.minutes(1))) func `a run that is stopped stops its lookups`() async throws {
    let connector = LookupTests.connector(#"{"operationId": "ListTeams", "value-path": "id"}"#)
    var options = TestRunOptions()
    options.checksLookups = true
    let run = try TestRun(
      try RequestBuilder(connector, connection: try ConnectionDefinition(connector)),
      selection: TestSelection(operations: ["Use"]), options: options)
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      await run.run(sending: { request throws(TransportError) in
        guard request.url.hasSuffix("/teams") else { return HTTPResponse(status: 200) }
        begin.yield()
        try? await Task.sleep(for: .seconds(300))
        throw TransportError(.cancelled, target: request.url)
      })
    }
    for await _ in begun { break }
    task.cancel()
    let report = await task.value
    #expect(report.isInterrupted)
    #expect(report.results.first?.findings.contains { $0.kind == .lookup } == false)
  }

  // MARK: - Fixtures

  private static func connector(_ lookup: String, extension name: String = "x-ms-dynamic-values") -> Connector
  {
    ConnectorFixture.connector(
      """
      {"swagger": "2.0", "info": {"title": "T"}, "host": "api.test", "schemes": ["https"], "paths": {
      "/teams": {"get": {"operationId": "ListTeams", "responses": {"200": {"description": "OK"}}},
      "post": {"operationId": "AddTeam", "responses": {"200": {"description": "OK"}}}},
      "/teams/{team}/channels": {"get": {"operationId": "ListChannels", "parameters": [
      {"name": "team", "in": "path", "required": true, "type": "string"}],
      "responses": {"200": {"description": "OK"}}}},
      "/routed": {"get": {"operationId": "ListRouted", "responses": {"200": {"description": "OK"}}}},
      "/use": {"get": {"operationId": "Use", "parameters": [
      {"name": "team", "in": "query", "type": "string"},
      {"name": "target", "in": "query", "type": "string", "\(name)": \(lookup)},
      {"name": "again", "in": "query", "type": "string", "\(name)": \(lookup)}],
      "responses": {"200": {"description": "OK"}}}}}}
      """,
      properties: #"""
        {"properties": {"policyTemplateInstances": [
        {"templateId": "routerequesttoendpoint", "title": "R", "parameters": {
        "x-ms-apimTemplateParameter.newPath": "/teams", "x-ms-apimTemplateParameter.httpMethod": "POST",
        "x-ms-apimTemplate-operationName": ["ListRouted"]}}]}}
        """#)
  }

  private func form(
    extension name: String = "x-ms-dynamic-values", _ lookup: String
  ) throws -> (OperationForm, RequestBuilder) {
    let connector = LookupTests.connector(lookup, extension: name)
    let builder = try RequestBuilder(connector, connection: try ConnectionDefinition(connector))
    let operation = try #require(builder.definition.operations.first { $0.operationID == "Use" })
    return (OperationForm(operation, in: builder.definition), builder)
  }

  private func call(
    extension name: String = "x-ms-dynamic-values", _ lookup: String, inputs: InputValues
  ) throws -> LookupCall {
    let (form, builder) = try form(extension: name, lookup)
    let owner = try #require(form["target"]).value
    return try LookupCall(
      try #require(Lookup(of: owner)), for: form, inputs: inputs, builder: builder,
      connection: ConnectionValues())
  }

  private func rows(
    _ lookup: String, answer: String, inputs: InputValues = [:], status: Int = 200,
    onCall: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws -> [LookupRow] {
    let answer = try await call(lookup, inputs: inputs).answer { request in
      onCall(request.url)
      return HTTPResponse(status: status, body: Array(answer.utf8))
    }
    guard case .rows(let rows, _) = answer else { return [] }
    return rows
  }

  private func fails(_ lookup: String, _ answer: String, _ part: String, status: Int = 200) async {
    do {
      _ = try await rows(lookup, answer: answer, status: status)
      Issue.record("nothing failed")
    } catch let error as LookupFailure {
      #expect(error.message.contains(part), "\(error.message)")
    } catch {
      Issue.record("\(error)")
    }
  }
}
