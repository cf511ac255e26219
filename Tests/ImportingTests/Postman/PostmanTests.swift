import ConnectorModel
import JSONText
import Testing

@testable import Importing

/// The mapping of collections, a row at a time.
struct PostmanTests {
  /// What an import of requests gives.
  struct Imported {
    let definition: JSONValue
    let properties: JSONValue
    let report: ImportReport

    func operation(_ path: String, _ verb: String) -> JSONValue? { definition["paths"]?[path]?[verb] }

    func parameter(_ path: String, _ verb: String, _ name: String) -> JSONValue? {
      operation(path, verb)?["parameters"]?.elements.first { $0["name"]?.string == name }
    }

    var codes: [String] { report.notes.map(\.code) }

    var policies: [JSONValue] {
      (properties["properties"]?["policyTemplateInstances"]).elements
    }
  }

  private func collection(_ items: String, _ more: String = "") throws -> Imported {
    try imported(
      #"""
      {"info": {"name": "Orders API collection", "schema":
        "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}\#(more), "item": [\#(items)]}
      """#)
  }

  private func imported(_ text: String, environment: String? = nil) throws -> Imported {
    var source = ImportSource(bytes: Array(text.utf8), name: "orders.json")
    if let environment {
      source.environments = [ImportSource(bytes: Array(environment.utf8), name: "env.json")]
    }
    let result = try source.convert()
    return Imported(
      definition: try JSONDocument(result.definition).root,
      properties: try JSONDocument(result.properties).root, report: result.report)
  }

  private func item(_ name: String, _ request: String, _ more: String = "") -> String {
    #"{"name": "\#(name)", "request": {\#(request)}\#(more)}"#
  }

  @Test func hostBasePathAndTitle() throws {
    let made = try collection(
      [
        item(
          "List orders",
          #""method": "GET", "url": "https://api.contoso.com/v1/orders?limit=20&open=true"# + #"""#),
        item(
          "Get order",
          #""url": {"raw": "https://api.contoso.com/v1/orders/:id", "variable": [{"key": "id", "value": "7", "description": "The number."}]}"#
        ),
      ].joined(separator: ","))
    #expect(made.definition["info"]?["title"]?.string == "Orders")
    #expect(made.definition["host"]?.string == "api.contoso.com")
    #expect(made.definition["basePath"]?.string == "/v1")
    #expect(made.operation("/orders", "get")?["operationId"]?.string == "ListOrders")
    #expect(made.operation("/orders", "get")?["summary"]?.string == "List orders")
    #expect(made.parameter("/orders", "get", "limit")?["type"]?.string == "integer")
    #expect(made.parameter("/orders", "get", "open")?["type"]?.string == "boolean")
    #expect(made.parameter("/orders/{id}", "get", "id")?["type"]?.string == "integer")
    #expect(made.parameter("/orders/{id}", "get", "id")?["description"]?.string == "The number.")
    #expect(made.parameter("/orders/{id}", "get", "id")?["required"]?.boolean == true)
    #expect(made.report.operations.map(\.outcome) == [.mapped, .mapped])
  }

  @Test func variablesGiveHostAndPath() throws {
    let variables =
      #", "variable": [{"key": "baseUrl", "value": "https://api.contoso.com/{{version}}"}, {"id": "version", "value": "v2"}, {"key": "orderId", "value": "12"}]"#
    let made = try collection(
      [item("A", #""url": "{{baseUrl}}/orders/{{orderId}}""#), item("B", #""url": "{{baseUrl}}/customers""#)]
        .joined(separator: ","), variables)
    #expect(made.definition["host"]?.string == "api.contoso.com")
    #expect(made.definition["basePath"]?.string == "/v2")
    #expect(made.parameter("/orders/{orderId}", "get", "orderId")?["type"]?.string == "integer")
  }

  @Test func aHostWithoutAValueIsAskedFor() throws {
    let made = try collection(item("Ping", #""url": "https://{{tenant}}.contoso.com/ping""#))
    #expect(made.definition["host"]?.string == "tenant.contoso.com")
    let policy = try #require(made.policies.first)
    #expect(policy["templateId"]?.string == "dynamichosturl")
    #expect(
      policy["parameters"]?["x-ms-apimTemplateParameter.urlTemplate"]?.string
        == "https://@connectionParameters('tenant').contoso.com")
    #expect(made.properties["properties"]?["connectionParameters"]?["tenant"]?["type"]?.string == "string")
    #expect(made.codes.contains("host-variable"))
  }

  @Test func anEnvironmentGivesTheValue() throws {
    let text = #"{"info": {"name": "A"}, "item": [{"name": "Ping", "request": {"url": "{{baseUrl}}/ping"}}]}"#
    let made = try imported(
      text,
      environment:
        #"{"name": "Test", "values": [{"key": "baseUrl", "value": "https://eu.contoso.com", "enabled": true}]}"#
    )
    #expect(made.definition["host"]?.string == "eu.contoso.com")
    #expect(made.policies.isEmpty)
    #expect(throws: ImportError.noEnvironment(name: "env.json")) { try imported(text, environment: "{}") }
  }

  @Test func theFirstVersionIsReadByItsOrder() throws {
    let made = try imported(
      #"""
      {"id": "c", "name": "Old", "order": ["r2"], "folders_order": ["f"], "folders": [{"id": "f", "name": "Orders", "order": ["r1"]}],
        "requests": [
          {"id": "r1", "name": "Make order", "method": "POST", "url": "https://a.com/orders", "dataMode": "raw",
            "rawModeData": "{\"count\": 2}", "headers": "X-Trace: {{trace}}\n//X-Off: 1\n",
            "currentHelper": "basicAuth", "helperAttributes": "{\"username\": \"u\", \"password\": \"hunter2\"}"},
          {"id": "r2", "name": "Form", "method": "PUT", "url": "https://a.com/form", "dataMode": "params",
            "data": [{"key": "file", "type": "file"}, {"key": "note", "value": "a", "enabled": false}]},
          {"id": "r3", "name": "Lost", "url": "https://a.com/lost"}]}
      """#)
    #expect(
      made.report.operations.map { $0.source.description } == ["/requests/0", "/requests/1", "/requests/2"])
    #expect(made.operation("/orders", "post")?["tags"]?[0]?.string == "Orders")
    #expect(made.parameter("/orders", "post", "X-Trace")?["in"]?.string == "header")
    let schema = made.parameter("/orders", "post", "body")?["schema"]
    #expect(schema?["properties"]?["count"]?["type"]?.string == "integer")
    #expect(made.parameter("/form", "put", "file")?["type"]?.string == "file")
    #expect(made.operation("/form", "put")?["consumes"]?[0]?.string == "multipart/form-data")
    #expect(made.definition["securityDefinitions"]?["basic_auth"]?["type"]?.string == "basic")
    #expect(made.codes.contains("request-unlisted"))
  }

  @Test func savedResponsesBecomeSchemas() throws {
    let made = try collection(
      item(
        "Get order", #""url": "https://a.com/order""#,
        #"""
        , "response": [
          {"code": 200, "header": [{"key": "Content-Type", "value": "application/json; charset=utf-8"}, {"key": "X-RateLimit", "value": "9"}], "body": "{\"id\": 1}"},
          {"code": 200, "body": "{\"name\": null}"}, {"status": "404 Not Found", "body": ""}, {"code": 304, "body": ""}]
        """#))
    let responses = try #require(made.operation("/order", "get")?["responses"])
    #expect(responses.keys == ["200", "404"])
    #expect(responses["200"]?["schema"]?["properties"]?.keys == ["id", "name"])
    #expect(responses["200"]?["schema"]?["properties"]?["name"]?["x-nullable"]?.boolean == true)
    #expect(responses["200"]?["headers"]?["X-RateLimit"]?["type"]?.string == "string")
    #expect(made.operation("/order", "get")?["produces"]?[0]?.string == "application/json")
  }

  @Test func bodiesAreReadAsPeopleWriteThem() throws {
    let made = try collection(
      [
        item(
          "Add",
          #""method": "POST", "url": "https://a.com/a", "body": {"mode": "raw", "raw": "{ // note\n \"id\": {{id}}, \"list\": [1,], }"}"#
        ),
        item(
          "Soap",
          #""method": "POST", "url": "https://a.com/b", "body": {"mode": "raw", "raw": "<Envelope/>", "options": {"raw": {"language": "xml"}}}"#
        ),
        item(
          "Bad",
          #""method": "POST", "url": "https://a.com/c", "body": {"mode": "raw", "raw": "{\"a\": ", "options": {"raw": {"language": "json"}}}"#
        ),
        item(
          "Form",
          #""method": "POST", "url": "https://a.com/d", "body": {"mode": "urlencoded", "urlencoded": [{"key": "size", "value": "3"}]}"#
        ),
        item(
          "Graph",
          #""method": "POST", "url": "https://a.com/e", "body": {"mode": "graphql", "graphql": {"query": "{ me { id } }", "variables": "{\"first\": 1}"}}"#
        ),
        item("Read", #""method": "GET", "url": "https://a.com/f", "body": {"mode": "raw", "raw": "{}"}"#),
      ].joined(separator: ","))
    let added = made.parameter("/a", "post", "body")?["schema"]?["properties"]
    #expect(added?.keys == ["id", "list"])
    #expect(made.parameter("/b", "post", "body")?["schema"]?["type"]?.string == "string")
    #expect(made.operation("/b", "post")?["consumes"]?[0]?.string == "application/xml")
    #expect(made.parameter("/c", "post", "body")?["schema"]?["type"]?.string == "object")
    #expect(made.parameter("/d", "post", "size")?["in"]?.string == "formData")
    let graph = made.parameter("/e", "post", "body")?["schema"]?["properties"]
    #expect(graph?["query"]?["default"]?.string == "{ me { id } }")
    #expect(graph?["variables"]?["properties"]?["first"]?["type"]?.string == "integer")
    #expect(made.operation("/f", "get")?["parameters"]?.count == 0)
    #expect(Set(made.codes).isSuperset(of: ["body-unreadable", "body-dropped"]))
  }

  @Test func requestsOfOneAddressAreMerged() throws {
    let made = try collection(
      [
        item("List orders", #""url": "https://a.com/orders/:id?page=1""#),
        item("List open orders", #""url": "https://a.com/orders/{{orderId}}?open=true""#),
      ].joined(separator: ","))
    #expect(made.report.operations.map(\.outcome) == [.mapped, .merged])
    #expect(made.report.operations.map(\.into) == ["ListOrders", "ListOrders"])
    let names = made.operation("/orders/{id}", "get")?["parameters"]?.elements.map {
      $0["name"]?.string ?? ""
    }
    #expect(names == ["id", "page", "open"])
  }

  @Test func aConstantTellsRequestsApart() throws {
    let made = try collection(
      [
        item("Start job", #""method": "POST", "url": "https://a.com/api/run?action=start""#),
        item("Stop job", #""method": "POST", "url": "https://a.com/api/run?action=stop""#),
      ].joined(separator: ","))
    #expect(made.definition["paths"]?.keys == ["/api/run", "/api/run/stop"])
    #expect(made.parameter("/api/run/stop", "post", "action")?["default"]?.string == "stop")
    #expect(made.parameter("/api/run/stop", "post", "action")?["x-ms-visibility"]?.string == "internal")
    let policy = try #require(made.policies.first)
    #expect(policy["templateId"]?.string == "routerequesttoendpoint")
    #expect(policy["parameters"]?["x-ms-apimTemplateParameter.newPath"]?.string == "/api/run")
    #expect(policy["parameters"]?["x-ms-apimTemplate-operationName"]?[0]?.string == "StopJob")
  }

  @Test func routesAreRelativeToTheBasePath() throws {
    func call(_ method: String) -> String {
      let body = #""body": {"mode": "raw", "raw": "{\"method\": \"\#(method)\"}"}"#
      return item(method, #""method": "POST", "url": "https://api.contoso.com/v1/rpc/run", "# + body)
    }
    let made = try collection(
      [call("start"), call("stop"), item("Ping", #""url": "https://api.contoso.com/v1/ping""#)]
        .joined(separator: ","))
    #expect(made.definition["basePath"]?.string == "/v1")
    let policy = try #require(made.policies.first)
    #expect(policy["parameters"]?["x-ms-apimTemplateParameter.newPath"]?.string == "/rpc/run")
  }

  @Test func constantHeadersBecomePolicies() throws {
    let header = #", "header": [{"key": "X-Api-Version", "value": "2"}, {"key": "Accept", "value": "*/*"}]"#
    let made = try collection(
      [
        item("A", #""url": "https://a.com/a""# + header), item("B", #""url": "https://a.com/b""# + header),
        item("C", #""url": "https://a.com/c", "header": [{"key": "X-Trace", "value": "{{id}}"}]"#),
      ].joined(separator: ","))
    let policy = try #require(made.policies.first)
    #expect(policy["templateId"]?.string == "setheader")
    #expect(policy["parameters"]?["x-ms-apimTemplateParameter.value"]?.string == "2")
    #expect(policy["parameters"]?["x-ms-apimTemplate-operationName"]?.count == 2)
    #expect(made.parameter("/a", "get", "X-Api-Version") == nil)
    #expect(made.parameter("/c", "get", "X-Trace")?["in"]?.string == "header")
  }

  @Test func signInsAreInheritedAndStopped() throws {
    let auth =
      #", "auth": {"type": "apikey", "apikey": [{"key": "key", "value": "X-Key"}, {"key": "value", "value": "s3cr3tvalue"}, {"key": "in", "value": "header"}]}"#
    let made = try collection(
      [
        item("A", #""url": "https://a.com/a""#), item("B", #""url": "https://a.com/b", "auth": null"#),
        item("C", #""url": "https://a.com/c", "auth": {"type": "noauth"}"#),
      ].joined(separator: ","), auth)
    #expect(made.definition["securityDefinitions"]?["API Key"]?["name"]?.string == "X-Key")
    #expect(made.operation("/c", "get")?["security"]?.count == 0)
    #expect(made.operation("/b", "get")?["security"] == nil)
    #expect(made.properties["properties"]?["connectionParameters"]?["api_key"] != nil)
    #expect(made.codes.contains("credentials-left-out"))
  }

  @Test func oauthAndWhatConnectorsCannot() throws {
    let code =
      #""auth": {"type": "oauth2", "oauth2": {"grant_type": "authorization_code", "authUrl": "https://id.a.com/auth", "accessTokenUrl": "https://id.a.com/token", "scope": "read write"}}"#
    let made = try collection(item("A", #""url": "https://a.com/a", "# + code))
    let scheme = made.definition["securityDefinitions"]?["oauth2_auth"]
    #expect(scheme?["flow"]?.string == "accessCode")
    #expect(scheme?["scopes"]?.keys == ["read", "write"])
    let other = try collection(
      item("A", #""url": "https://a.com/a", "auth": {"type": "digest", "digest": []}"#))
    #expect(
      other.definition["securityDefinitions"] == nil || other.definition["securityDefinitions"]?.count == 0)
    #expect(other.codes.contains("auth-unsupported"))
  }

  @Test func otherHostsAreReachedByPolicies() throws {
    let made = try collection(
      [
        item("A", #""url": "https://a.com/v1/a""#), item("B", #""url": "https://a.com/v1/b""#),
        item("Upload", #""method": "PUT", "url": "https://files.a.com/up""#),
      ].joined(separator: ","))
    #expect(made.definition["host"]?.string == "a.com")
    #expect(made.definition["basePath"]?.string == "/")
    let policy = try #require(made.policies.first)
    #expect(policy["templateId"]?.string == "dynamichosturl")
    #expect(policy["parameters"]?["x-ms-apimTemplateParameter.urlTemplate"]?.string == "https://files.a.com")
  }

  @Test func whatCannotBeSentIsLeftOut() throws {
    let made = try collection(
      [
        item("Copy", #""method": "COPY", "url": "https://a.com/a""#), item("Nothing", #""url": """#),
        item("Socket", #""url": "wss://a.com/a""#), #""text""#, "{}",
        item("Fine", #""url": "https://a.com/b""#),
      ].joined(separator: ","))
    #expect(made.report.operations.map(\.outcome) == [.dropped, .dropped, .dropped, .mapped])
    #expect(
      Set(made.codes).isSuperset(of: [
        "method-unsupported", "address-missing", "address-unsupported", "item-unreadable",
      ]))
  }

  @Test(arguments: [
    ("Get all orders", "GetAllOrders"), ("[ReadOrder] Orders", "ReadOrder"),
    ("Bücher suchen", "ListBucherSuchen"),
    ("订单", "GetOrders"), ("/orders", "GetOrders"), ("GET /orders", "GetOrders"),
    ("GET Generate report", "GenerateReport"),
    ("Customer's orders", "ListCustomersOrders"), ("create-order v2", "CreateOrderV2"),
  ])
  func operationIDsComeFromNames(_ name: String, _ id: String) throws {
    let made = try collection(item(name, #""url": "https://a.com/orders""#))
    #expect(made.operation("/orders", "get")?["operationId"]?.string == id)
  }

  @Test func sameNamesAreToldApart() throws {
    let made = try collection(
      [
        item("Get", #""url": "https://a.com/orders""#), item("Get", #""url": "https://a.com/customers""#),
        item("get", #""url": "https://a.com/customers/:id""#),
      ].joined(separator: ","))
    let ids = made.report.operations.map { $0.operationID ?? "" }
    #expect(ids == ["GetOrders", "GetCustomers", "GetCustomersById"])
  }

  @Test func aDumpNeedsAChoice() throws {
    let one =
      #"{"id": "a", "name": "One", "order": ["r"], "requests": [{"id": "r", "name": "A", "url": "https://a.com/a"}]}"#
    let text = #"{"version": 1, "collections": [\#(one), \#(one.replacing("One", with: "Two"))]}"#
    var source = ImportSource(bytes: Array(text.utf8), name: "dump.json")
    #expect(throws: ImportError.severalCollections(["One", "Two"], name: "dump.json")) {
      try source.convert()
    }
    source.collectionName = "Two"
    #expect(try source.convert().report.name == "Two")
    source.collectionName = "Three"
    #expect(throws: ImportError.noSuchCollection("Three", names: ["One", "Two"], name: "dump.json")) {
      try source.convert()
    }
  }

  @Test func archivesAndCommandsGoTheSameWay() throws {
    let curl = "curl -X POST 'https://api.a.com/v1/orders/17/lines?x=1' -H 'X-Api-Key: k9' -d '{\"a\": 1}'"
    let made = try imported(curl)
    #expect(made.report.format == .curl)
    #expect(made.definition["paths"]?.keys == ["/v1/orders/{orderId}/lines"])
    #expect(made.definition["securityDefinitions"]?["API Key"]?["name"]?.string == "X-Api-Key")
    let sample = try imported(
      "GET https://a.com/orders\nAccept: application/json\n\nHTTP/1.1 200 OK\n\n{\"id\": 1}")
    #expect(sample.operation("/orders", "get")?["responses"]?["200"]?["schema"]?["properties"]?["id"] != nil)
    let har = try imported(
      #"""
      {"log": {"version": "1.2", "entries": [
        {"request": {"method": "GET", "url": "https://a.com/orders/7", "headers": []}, "response": {"status": 200, "headers": [], "content": {"mimeType": "application/json", "text": "{\"id\": 7}"}}},
        {"request": {"method": "OPTIONS", "url": "https://a.com/orders/7", "headers": []}, "response": {"status": 204, "headers": [], "content": {}}}]}}
      """#)
    #expect(har.operation("/orders/{orderId}", "get")?["responses"]?["200"] != nil)
    #expect(har.report.operations.map(\.source.description) == ["/log/entries/0", "/log/entries/1"])
    #expect(har.report.operations.map(\.outcome) == [.mapped, .dropped])
  }

  @Test func variablesThatHoldThemselvesEnd() throws {
    let circle = #", "variable": [{"key": "a", "value": "{{b}}{{b}}"}, {"key": "b", "value": "{{a}}{{a}}"}]"#
    let made = try collection(item("Get a", #""url": "https://{{a}}/x/{{b}}""#), circle)
    #expect(made.report.operations.map(\.outcome) == [.mapped])
    let doubling = (0..<40).map { #"{"key": "v\#($0)", "value": "{{v\#($0 + 1)}}{{v\#($0 + 1)}}"}"# }
    let bomb = #", "variable": [\#(doubling.joined(separator: ",")), {"key": "v40", "value": "lol"}]"#
    let other = try collection(
      item("Get a", #""url": "https://a.com/{{v0}}", "header": [{"key": "X-A", "value": "{{v0}}"}]"#), bomb)
    #expect(other.definition.range.count < 100_000)
  }
}
