import ConnectorModel
import JSONText
import Testing

@testable import Importing

/// What an import brings along from the path of a new operation, and where it puts it.
struct MergePathTests {
  private func connector(_ paths: String) throws -> Connector {
    let result = try imported(document(paths: paths))
    return Connector(definition: FileContent(result.definition), properties: FileContent(result.properties))
  }

  /// The paths of a connector after the import of others.
  private func merged(_ old: String, _ new: String, more: String = "") throws -> JSONFragment {
    var session = EditSession(try connector(old))
    let merge = try ImportMerge(imported(document(paths: new, rest: more)), into: session.connector)
    try session.perform(merge.edit())
    let root = try #require(session.connector.definitionFile.document).root
    return JSONFragment(try #require(root["paths"]))
  }

  private static let get =
    ##"{"/orders/{id}": {"get": {"operationId": "GetOrder", "parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}], "responses": {"200": {"description": "OK"}}}}}"##

  @Test func parametersOfThePathComeAlong() throws {
    let new =
      ##"{"/customers/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}, {"$ref": "#/parameters/Size"}], "get": {"operationId": "GetCustomer", "responses": {"200": {"description": "OK"}}}}}"##
    let paths = try merged(
      "{}", new, more: ##", "parameters": {"Size": {"name": "size", "in": "query", "type": "integer"}}"##)
    let parameters = paths["/customers/{id}"]?["get"]?["parameters"]?.elements
    #expect(parameters?.map { $0["name"]?.text ?? $0["$ref"]?.text } == ["id", "#/parameters/Size"])
  }

  @Test func theNotificationOfAWebhookComesAlong() throws {
    let new =
      ##"{"/hooks": {"x-ms-notification-content": {"description": "An order", "schema": {"$ref": "#/definitions/Order"}}, "post": {"operationId": "Subscribe", "x-ms-trigger": "single", "responses": {"200": {"description": "OK"}}}}}"##
    var session = EditSession(try connector("{}"))
    let source = try imported(
      document(paths: new, rest: ##", "definitions": {"Order": {"type": "object"}}"##))
    try session.perform(ImportMerge(source, into: session.connector).edit())
    let root = try #require(session.connector.definitionFile.document).root
    let content = root["paths"]?["/hooks"]?["x-ms-notification-content"]
    #expect(content?["description"]?.string == "An order")
    #expect(root["definitions"]?.keys == ["Order"])
  }

  @Test func theConnectorsNotificationStays() throws {
    func hooks(_ text: String, _ verbs: String) -> String {
      #"{"/hooks": {"x-ms-notification-content": {"description": "\#(text)", "schema": {"type": "object"}}, \#(verbs)}}"#
    }
    func trigger(_ verb: String) -> String {
      #""\#(verb)": {"operationId": "Subscribe\#(verb)", "x-ms-trigger": "single", "responses": {"200": {"description": "OK"}}}"#
    }
    let paths = try merged(
      hooks("Mine", trigger("post")), hooks("Theirs", trigger("post") + "," + trigger("put")))
    #expect(paths["/hooks"]?["put"] != nil)
    #expect(paths["/hooks"]?["x-ms-notification-content"]?["description"] == "Mine")
  }

  /// The connector keeps its own notification, so that what the source's refers to is not needed.
  @Test func whatStaysOutBringsNothingAlong() throws {
    func hooks(_ schema: String, _ verb: String) -> String {
      ##"{"/hooks": {"x-ms-notification-content": {"schema": \##(schema)}, "\##(verb)": {"operationId": "On\##(verb)", "x-ms-trigger": "single", "responses": {"200": {"description": "OK"}}}}}"##
    }
    var session = EditSession(try connector(hooks(##"{"type": "object"}"##, "post")))
    let source = try imported(
      document(
        paths: hooks(##"{"$ref": "#/definitions/Order"}"##, "put"),
        rest: ##", "definitions": {"Order": {"type": "object"}}"##))
    try session.perform(ImportMerge(source, into: session.connector).edit())
    let root = try #require(session.connector.definitionFile.document).root
    #expect(root["paths"]?["/hooks"]?["put"] != nil)
    #expect(root["definitions"] == nil)
  }

  @Test func aPathOfTheSameShapeIsOne() throws {
    let new =
      ##"{"/orders/{orderId}": {"parameters": [{"name": "orderId", "in": "path", "required": true, "type": "string"}], "delete": {"operationId": "DeleteOrder", "parameters": [{"name": "lineId", "in": "query", "type": "string", "x-ms-dynamic-values": {"operationId": "GetOrder", "parameters": {"id": {"parameter": "orderId"}}, "value-path": "id", "value-title": "id"}}], "responses": {"204": {"description": "Gone"}}}}}"##
    let paths = try merged(Self.get, new)
    #expect(paths.members?.map(\.key) == ["/orders/{id}"])
    let parameters = paths["/orders/{id}"]?["delete"]?["parameters"]?.elements
    #expect(parameters?.map { $0["name"]?.text } == ["id", "lineId"])
    #expect(parameters?.last?["x-ms-dynamic-values"]?["parameters"]?["id"]?["parameter"] == "id")
  }

  @Test func namesThatAreSharedAreWrittenOutUnderTheConnectors() throws {
    let new =
      ##"{"/orders/{orderId}": {"delete": {"operationId": "DeleteOrder", "parameters": [{"$ref": "#/parameters/OrderId"}], "responses": {"204": {"description": "Gone"}}}}}"##
    let paths = try merged(
      Self.get, new,
      more:
        ##", "parameters": {"OrderId": {"name": "orderId", "in": "path", "required": true, "type": "string"}}"##
    )
    let parameters = paths["/orders/{id}"]?["delete"]?["parameters"]?.elements
    #expect(parameters?.map { $0["name"]?.text } == ["id"])
    #expect(paths.members?.count == 1)
  }

  /// The shared entries of a connector after the import of an operation that is new.
  private func entries(_ parameters: String, _ shared: String) throws -> [String: [String]] {
    let new =
      ##"{"/orders/{orderId}": {"delete": {"operationId": "DeleteOrder", "parameters": [\##(parameters)], "responses": {"204": {"description": "Gone"}}}}}"##
    var session = EditSession(try connector(Self.get))
    let source = try imported(document(paths: new, rest: shared))
    try session.perform(ImportMerge(source, into: session.connector).edit())
    let root = try #require(session.connector.definitionFile.document).root
    return Dictionary(
      uniqueKeysWithValues: ["parameters", "definitions"].compactMap { key in
        root[key].map { (key, $0.keys) }
      })
  }

  private static let orderID =
    ##""OrderId": {"name": "orderId", "in": "path", "required": true, "type": "string"}"##

  @Test func whatIsWrittenOutLeavesNoEntryBehind() throws {
    #expect(
      try entries(
        ##"{"$ref": "#/parameters/OrderId"}"##, ##", "parameters": {\##(Self.orderID)}"##) == [:])
  }

  @Test func entriesThatAreStillNeededComeAlong() throws {
    let body =
      ##""Lines": {"name": "lines", "in": "body", "schema": {"$ref": "#/definitions/Lines"}}, "Other": {"name": "o", "in": "query", "type": "string"}"##
    let found = try entries(
      ##"{"$ref": "#/parameters/OrderId"}, {"$ref": "#/parameters/Lines"}"##,
      ##", "parameters": {\##(Self.orderID), \##(body)}, "definitions": {"Lines": {"type": "array", "items": {"$ref": "#/definitions/Line"}}, "Line": {"type": "object"}, "Unused": {"type": "object"}}"##
    )
    #expect(found == ["parameters": ["Lines"], "definitions": ["Lines", "Line"]])
  }

  @Test func policiesTakeTheNamesOfThePath() throws {
    func item(_ name: String, _ variable: String, _ action: String) -> String {
      let url = "https://a.com/orders/:\(variable)/run?action=\(action)"
      return #"{"name": "\#(name)", "request": {"method": "POST", "url": "\#(url)"}}"#
    }
    func source(_ items: [String]) throws -> ImportResult {
      try imported(#"{"info": {"name": "A"}, "item": [\#(items.joined(separator: ","))]}"#)
    }
    let old = try source([item("Start", "id", "start")])
    let new = try source([item("Start", "orderId", "start"), item("Stop", "orderId", "stop")])
    var session = EditSession(
      Connector(definition: FileContent(old.definition), properties: FileContent(old.properties)))
    let stop = ##"{"operationId": "Read", "responses": {"200": {"description": "OK"}}}"##
    try session.perform(
      ConnectorEdit(
        title: "", .definition,
        .set(JSONPointer(tokens: ["paths", "/orders/{id}/run/stop", "get"]), JSONFragment(parsing: stop))))
    try session.perform(ImportMerge(new, into: session.connector).edit())
    let policy = session.connector.propertiesFile.document?.root["properties"]?["policyTemplateInstances"]?[0]
    let path = policy?["parameters"]?["x-ms-apimTemplateParameter.newPath"]?.string
    #expect(path == "/orders/{id}/run")
  }

  @Test func newParametersOfThePathReachOperationsThatAreThere() throws {
    let new =
      ##"{"/orders/{orderId}": {"parameters": [{"name": "orderId", "in": "path", "required": true, "type": "integer"}, {"name": "size", "in": "query", "type": "integer"}], "get": {"operationId": "GetOrder", "responses": {"200": {"description": "OK"}}}}}"##
    let paths = try merged(Self.get, new)
    let parameters = paths["/orders/{id}"]?["get"]?["parameters"]?.elements
    #expect(parameters?.map { $0["name"]?.text } == ["id", "size"])
    #expect(parameters?.first?["type"] == "integer")
  }

  @Test func parametersThatThePathHasComeOnce() throws {
    let old =
      ##"{"/orders/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}], "get": {"operationId": "GetOrder", "parameters": [{"name": "size", "in": "query", "type": "integer"}], "responses": {"200": {"description": "OK"}}}}}"##
    let new =
      ##"{"/orders/{id}": {"get": {"operationId": "GetOrder", "parameters": [{"name": "id", "in": "path", "required": true, "type": "integer"}, {"name": "size", "in": "query", "type": "integer"}], "responses": {"200": {"description": "OK"}}}}}"##
    let paths = try merged(old, new)
    #expect(paths["/orders/{id}"]?["get"]?["parameters"]?.elements?.count == 1)
    #expect(paths["/orders/{id}"]?["parameters"]?.elements?.first?["type"] == "integer")
  }
}
