import ConnectorModel
import JSONText
import Runner
import Testing
import Transport

@Suite struct RequestPolicyTests {
  /// A policy of a template with the values of its parameters.
  private func policy(_ template: String, _ values: [String: String], more: String = "") -> String {
    let members = values.sorted { $0.key < $1.key }.map {
      "\"x-ms-apimTemplateParameter.\($0.key)\": \"\($0.value)\""
    }
    return
      "{\"templateId\": \"\(template)\", \"title\": \"T\", \"parameters\": {\(members.joined(separator: ", "))\(more)}}"
  }

  private func prepare(
    _ policies: String..., path: String = "/items/{id}", verb: String = "get", parameters: String = "",
    inputs: [String: InputValue] = [:], connection: [String: ConnectionValue] = [:], baseURL: String? = nil
  ) throws -> PreparedRequest {
    let id = #"{"name": "id", "in": "path", "required": true, "type": "string"}"#
    let all = path.contains("{id}") ? id + (parameters.isEmpty ? "" : ", " + parameters) : parameters
    return try ConnectorFixture.prepare(
      ConnectorFixture.definition(path: path, verb: verb, parameters: all),
      properties: #"{"properties": {"policyTemplateInstances": [\#(policies.joined(separator: ", "))]}}"#,
      inputs: InputValues(
        inputs.merging(["id": .text("a b")]) { own, _ in own }.filter {
          path.contains("{id}") || $0.key != "id"
        }),
      connection: ConnectionValues(connection), baseURL: baseURL)
  }

  @Test func aHeaderIsSetReplacedSkippedAndAppended() throws {
    let set = try prepare(policy("SetHeader", ["name": "X-A", "value": "1"]))
    #expect(set.header("X-A") == "1")
    #expect(set.limits == nil)
    let header = #"{"name": "X-A", "in": "header", "type": "string", "default": "0"}"#
    let override = try prepare(
      policy("setheader", ["name": "X-A", "value": "1"]), parameters: header, inputs: ["X-A": .text("0")])
    #expect(override.header("X-A") == "1")
    let skip = try prepare(
      policy("setheader", ["name": "x-a", "value": "1", "existsAction": "skip"]), parameters: header,
      inputs: ["X-A": .text("0")])
    #expect(skip.header("X-A") == "0")
    let append = try prepare(
      policy("setheader", ["name": "X-A", "value": "1", "existsAction": "append"]), parameters: header,
      inputs: ["X-A": .text("0")])
    #expect(append.header("X-A") == "0,1")
  }

  @Test func aSecretInAHeaderIsSentAndNeverShown() throws {
    let prepared = try prepare(
      policy("setheader", ["name": "Authorization", "value": "Bearer @connectionParameters('key')"]),
      connection: ["key": .secret(Secret("canary-7781"))])
    #expect(prepared.header("Authorization") == "Bearer canary-7781")
    #expect(!prepared.policies.contains { $0.line.contains("canary") })
    #expect(!prepared.curlCommand.contains("canary"))
  }

  @Test func `a list of several parameters is replaced as a whole`() throws {
    let list =
      #"{"name": "ids", "in": "query", "type": "array", "items": {"type": "integer"}, "collectionFormat": "multi"}"#
    let prepared = try prepare(
      policy("setqueryparameter", ["name": "ids", "value": "Z"]), parameters: list,
      inputs: ["ids": .json([1, 2])])
    #expect(prepared.request.url.hasSuffix("?ids=Z"))
  }

  @Test(arguments: [
    ("override", "/a?x=1&api-version=2"), ("skip", "/a?x=1&api-version=1"),
    ("append", "/a?x=1&api-version=1%2C2"),
  ])
  func `the query of the path itself is seen`(action: String, target: String) throws {
    let prepared = try prepare(
      policy("setqueryparameter", ["name": "api-version", "value": "2", "existsAction": action]),
      path: "/a?api-version=1&x=1")
    #expect(prepared.request.url.hasSuffix(target))
    let read = try prepare(
      policy("setheader", ["name": "X-V", "value": "@queryParameters('api-version')"]),
      path: "/a?api-version=1&x=1")
    #expect(read.header("X-V") == "1")
  }

  @Test func aQueryParameterIsSetReplacedAndAppended() throws {
    let set = try prepare(policy("setqueryparameter", ["name": "$filter", "value": "a eq 'b'"]))
    #expect(
      set.target.hasSuffix("?%24filter=a%20eq%20%27b%27") || set.target.hasSuffix("?$filter=a%20eq%20%27b%27")
    )
    let top = #"{"name": "top", "in": "query", "type": "integer"}"#
    let replaced = try prepare(
      policy("setqueryparameter", ["name": "top", "value": "9"]), parameters: top, inputs: ["top": .text("1")]
    )
    #expect(replaced.target == "/items/a%20b?top=9")
    let appended = try prepare(
      policy("setqueryparameter", ["name": "top", "value": "9", "existsAction": "append"]), parameters: top,
      inputs: ["top": .text("1")])
    #expect(appended.target == "/items/a%20b?top=1%2C9")
  }

  @Test func theHostTemplateReplacesTheBasePathToo() throws {
    let host = policy(
      "dynamichosturl", ["urlTemplate": "https://@connectionParameters('site','www').example.com/api/"])
    #expect(try prepare(host).request.url == "https://www.example.com/api/items/a%20b")
    let named = try prepare(host, connection: ["site": .text("shop")])
    #expect(named.request.url == "https://shop.example.com/api/items/a%20b")
    #expect(named.limits == nil)
    let overridden = try prepare(host, baseURL: "http://127.0.0.1:9")
    #expect(overridden.request.url == "http://127.0.0.1:9/v1/items/a%20b")
  }

  @Test(arguments: [
    "https://@connectionParameters('site')/x", "ftp://example.com", "https://user@example.com",
    "https://a b.example.com",
    "https://example.com/?a=b", "@concat('x')",
  ])
  func anAddressThatCannotBeOneIsRefusedBeforeAnythingIsSent(template: String) {
    #expect(throws: RequestError.self) { try prepare(policy("dynamichosturl", ["urlTemplate": template])) }
  }

  @Test func aRouteKeepsTheQueryAndFillsThePath() throws {
    let view = #"{"name": "view", "in": "query", "type": "string"}"#
    let prepared = try prepare(
      policy(
        "routerequesttoendpoint",
        ["newPath": "/legacy/{id}/@queryParameters('view')?old=1", "httpMethod": "POST"]),
      parameters: view, inputs: ["view": .text("x/y")])
    #expect(prepared.target == "/legacy/a%20b/x%2Fy?old=1&view=x%2Fy")
    #expect(prepared.request.method == "POST")
    let same = try prepare(
      policy("routerequesttoendpoint", ["newPath": "/b", "httpMethod": "@Request.OriginalHTTPMethod"]))
    #expect(same.request.method == "GET")
    #expect(throws: RequestError.self) {
      try prepare(policy("routerequesttoendpoint", ["newPath": "/b/{nothing}"]))
    }
  }

  @Test func propertiesAreWrittenIntoObjectsAndIntoEachElement() throws {
    let body =
      #"{"name": "body", "in": "body", "required": true, "schema": {"type": "object", "properties": {"a": {"type": "string"}}}}"#
    func sent(_ values: [String: String], _ text: String) throws -> String? {
      try prepare(
        policy("setproperty", values), path: "/items", verb: "post", parameters: body,
        inputs: ["body": .text(text)]
      ).bodyText
    }
    let name = [
      "newPropertyParentPathTemplate": "@body()", "newPropertySubPathTemplate": "['@odata.type']",
      "propertyValuePathTemplate": "{@body().a}-{@body().b}",
    ]
    #expect(try sent(name, #"{"a": "x", "b": 2}"#) == #"{"a": "x", "b": 2, "@odata.type": "x-2"}"#)
    let each = [
      "newPropertyParentPathTemplate": "@body().list", "newPropertySubPathTemplate": "n",
      "propertyValuePathTemplate": "@item().k",
    ]
    #expect(
      try sent(each, #"{"list": [{"k": 1}, {"k": true}]}"#)
        == #"{"list": [{"k": 1, "n": 1}, {"k": true, "n": true}]}"#)
    let number = [
      "newPropertyParentPathTemplate": "@body()", "newPropertySubPathTemplate": "n",
      "propertyValuePathTemplate": "30",
    ]
    #expect(try sent(number, #"{"a": "x"}"#) == #"{"a": "x", "n": "30"}"#)
    let list = [
      "newPropertyParentPathTemplate": "@body()", "newPropertySubPathTemplate": "n",
      "propertyValuePathTemplate": "[{@body().a}]",
    ]
    #expect(try sent(list, #"{"a": {"z": 1}}"#) == #"{"a": {"z": 1}, "n": [{"z": 1}]}"#)
  }

  @Test func theyRunInTheOrderOfTheFile() throws {
    let prepared = try prepare(
      policy("setheader", ["name": "X-A", "value": "1"]),
      policy("setheader", ["name": "X-B", "value": "@headers('X-A')@header('x-a')"]))
    #expect(prepared.header("X-B") == "11")
    #expect(prepared.policies.map(\.line) == ["T (setheader): sets X-A: 1", "T (setheader): sets X-B: 11"])
  }

  @Test func whatIsNotCarriedOutIsTold() throws {
    let failure = policy(
      "setheader", ["name": "X-A", "value": "1"], more: #", "x-ms-apimTemplate-policySection": "Failure""#)
    let prepared = try prepare(failure, policy("nobodyknowsit", [:]), policy("updatenextlink", [:]))
    #expect(prepared.header("X-A") == nil)
    #expect(
      prepared.limits
        == "the policy nobodyknowsit would change the call and was not carried out")
  }

  @Test func whatIsAssumedIsTold() throws {
    let prepared = try prepare(
      policy("setheader", ["name": "X-A", "value": "1", "existsAction": "append"]),
      policy("updatenextlink", [:]))
    #expect(
      prepared.policies.map(\.assumption) == [
        "no section is written, so it runs on the request; a comma stands between the old value and the new one",
        nil,
      ])
  }

  @Test func otherOperationsAreLeftAlone() throws {
    let other = policy(
      "setheader", ["name": "X-A", "value": "1"], more: #", "x-ms-apimTemplate-operationName": ["Other"]"#)
    let prepared = try prepare(other)
    #expect(prepared.header("X-A") == nil)
    #expect(prepared.policies.isEmpty)
  }

  @Test func headerAndLineBreaksStayOut() {
    #expect(throws: RequestError.self) {
      try prepare(
        policy("setheader", ["name": "X-A", "value": "@connectionParameters('v')"]),
        connection: ["v": .text("a\r\nEvil: 1")])
    }
  }

  @Test(arguments: ["canary-7781", "k7"])
  func aSecretThatAPolicyCopiesIsShownNowhere(_ key: String) throws {
    let copies = ["@headers('X-API-Key')", "a@{headers('x-api-key')}b"].map {
      policy("setqueryparameter", ["name": "cp", "value": $0])
    }
    let onwards = policy("setheader", ["name": "X-Copy", "value": "@queryParameters('cp')"])
    let way = policy("routerequesttoendpoint", ["newPath": "/x/@queryParameters('cp')"])
    let connector = ConnectorFixture.connector(
      ConnectorFixture.definition(
        root: #", "securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "X-API-Key"}}"#),
      properties: """
        {"properties": {"connectionParameters": {"key": {"type": "securestring"}},
        "policyTemplateInstances": [\((copies + [onwards, way]).joined(separator: ", "))]}}
        """)
    let builder = try RequestBuilder(
      connector, connection: try ConnectionDefinition(connector), explains: true)
    let run = try TestRun(builder, connection: ConnectionValues(["key": .secret(Secret(key))]))
    let entry = try #require(run.dryRun().first)
    #expect(entry.notes.count >= 4)
    #expect(!entry.notes.joined(separator: "\n").contains(key), "\(entry.notes)")
  }

  @Test func theWordsOfNotesAreCleanedOfEverySecret() throws {
    let body =
      #"{"name": "body", "in": "body", "schema": {"type": "object", "properties": {"t": {"type": "string"}}}}"#
    let copy = policy("setqueryparameter", ["name": "cp", "value": "@body().t"])
    let connector = ConnectorFixture.connector(
      ConnectorFixture.definition(verb: "post", parameters: body),
      properties: #"{"properties": {"policyTemplateInstances": [\#(copy)]}}"#)
    let builder = try RequestBuilder(
      connector, connection: try ConnectionDefinition(connector), explains: true)
    let prepared = try builder.prepare(
      try #require(builder.definition.operations.first), inputs: ["body/t": "canary-7781"],
      connection: ConnectionValues(["key": .secret(Secret("canary-7781"))]))
    #expect(prepared.notes.contains { $0.contains("sets ?cp=") })
    #expect(!prepared.notes.joined().contains("canary"))
  }
}
