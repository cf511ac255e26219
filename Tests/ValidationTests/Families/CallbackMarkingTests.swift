import ConnectorModel
import JSONText
import Testing
import Validation

/// The fix that gives a webhook trigger its callback URL field.
struct CallbackMarkingTests {
  /// A request that has no such field, and where the field is afterwards.
  struct Request: Sendable {
    let parameters: String
    var root = ""
    let field: String
  }

  private static let requests = [
    Request(parameters: #""parameters": []"#, field: "/parameters/0/schema/properties/callbackUrl"),
    Request(parameters: #""tags": []"#, field: "/parameters/0/schema/properties/callbackUrl"),
    Request(
      parameters: #"""
        "parameters": [{"name": "body", "in": "body", "schema": {"type": "object", "properties": {
        "name": {"type": "string"}, "redirectUrl": {"type": "string"}, "config": {"type": "object",
        "properties": {"target_url": {"type": "string"}, "hooks": {"type": "array", "items":
        {"properties": {"callbackUrl": {"type": "string"}}}}}}}}}]
        """#,
      field: "/parameters/0/schema/properties/config/properties/target_url"),
    Request(
      parameters: #"""
        "parameters": [{"name": "body", "in": "body", "required": true, "schema": {"type": "object",
        "required": ["name"], "properties": {"name": {"type": "string"}, "siteUrl": {"type": "string"}}}}]
        """#,
      field: "/parameters/0/schema/properties/callbackUrl"),
    Request(
      parameters: #"""
        "parameters": [{"name": "kind", "in": "query", "type": "string"}, {"name": "url", "in": "formData",
        "type": "string"}, {"name": "hookUrl", "in": "formData", "type": "string"}]
        """#,
      field: "/parameters/2"),
    Request(
      parameters: #""parameters": [{"name": "kind", "in": "formData", "type": "string"}]"#,
      field: "/parameters/1"),
    // A definition that is used only here is marked where it stands …
    Request(
      parameters: ##"""
        "parameters": [{"name": "body", "in": "body", "schema": {"$ref": "#/definitions/Hook"}}]
        """##,
      root: #""Hook": {"type": "object", "properties": {"url": {"type": "string"}}}"#,
      field: "#/definitions/Hook/properties/url"),
    // … one that responses use as well is copied, and so is what it refers to.
    Request(
      parameters: ##"""
        "parameters": [{"name": "body", "in": "body", "schema": {"$ref": "#/definitions/Hook"}}],
        "responses": {"201": {"description": "Made", "schema": {"$ref": "#/definitions/Hook"}}}
        """##,
      root: ##"""
        "Hook": {"type": "object", "properties": {"parent": {"$ref": "#/definitions/Hook"},
        "target": {"$ref": "#/definitions/Target"}, "other": {"$ref": "#/definitions/Target"}}},
        "Target": {"type": "object", "properties": {"callbackUri": {"type": "string"}}}
        """##,
      field: "/parameters/0/schema/properties/target/properties/callbackUri"),
  ]

  private static let faults: Set<String> = [
    "trigger-notification-url-missing", "trigger-notification-content-missing", "webhook-without-trigger",
    "notification-url-not-boolean", "notification-url-not-string", "notification-url-not-internal",
    "notification-url-not-required", "notification-url-position", "internal-required-no-default",
    "internal-default-not-required", "unused-definition",
  ]

  @Test(arguments: requests.indices)
  func fieldIsFoundOrMadeAndAllRulesAreContent(_ position: Int) throws {
    let request = Self.requests[position]
    let text = Frame.root.definition(
      #"""
      "paths": {"/hooks": {"x-ms-notification-content": {"description": "News", "schema": {"type": "object"}},
      "post": {"operationId": "OnOrder", "x-ms-trigger": "single", \#(request.parameters)}}},
      "definitions": {\#(request.root)}
      """#)
    let start = Connector(definition: FileContent(Array(text.utf8)), properties: .missing)
    let validator = Validator(profile: .style)
    let before = validator.findings(of: start)
    let finding = try #require(before.first { $0.rule == "trigger-notification-url-missing" })
    var session = EditSession(start)
    try session.perform(try #require(finding.fix?.edit(of: start)))
    let after = validator.findings(of: session.connector)
    #expect(after.map(\.rule).filter { Self.faults.contains($0) } == [])
    let errors = after.filter { $0.severity == .error }.map(\.rule)
    #expect(Set(errors).subtracting(before.map(\.rule)) == [])
    let pointer =
      request.field.hasPrefix("#")
      ? String(request.field.dropFirst()) : "/paths/~1hooks/post" + request.field
    let place = Place(.definition, try #require(JSONPointer(pointer)))
    let field = try #require(session.connector.value(at: place))
    #expect(field["x-ms-notification-url"]?.boolean == true)
    #expect(field["type"]?.string == "string")
  }

  @Test func parametersOfThePathAreCopied() throws {
    let text = Frame.root.definition(
      ##"""
      "paths": {"/hooks": {"x-ms-notification-content": {"schema": {"type": "object"}},
      "parameters": [{"$ref": "#/parameters/body"}], "post": {"x-ms-trigger": "single", "parameters":
      [{"name": "a", "in": "query", "type": "string"}]}, "put": {}}},
      "parameters": {"body": {"name": "body", "in": "body", "schema": {"properties": {"url": {}}}}}
      """##)
    let start = Connector(definition: FileContent(Array(text.utf8)), properties: .missing)
    let found = Validator(profile: .style).findings(of: start)
    let finding = try #require(found.first { $0.rule == "trigger-notification-url-missing" })
    var session = EditSession(start)
    try session.perform(try #require(finding.fix?.edit(of: start)))
    let definition = try #require(session.connector.definition)
    #expect(definition.root["parameters"]?["body"]?["required"] == nil)
    let own = try #require(definition.operations.first?.ownParameters)
    #expect(own.count == 2)
    let field = own.last?["schema"]?["properties"]?["url"]
    #expect(field?["x-ms-notification-url"]?.boolean == true)
    #expect(field?["type"]?.string == "string")
  }

  @Test func listsTakeNoField() throws {
    let text = Frame.paths.definition(
      #"""
      "/hooks": {"x-ms-notification-content": {"schema": {"type": "object"}}, "post": {"x-ms-trigger": "single",
      "parameters": [{"name": "body", "in": "body", "schema": {"type": "array"}}]}}
      """#)
    let start = Connector(definition: FileContent(Array(text.utf8)), properties: .missing)
    let found = Validator(profile: .style).findings(of: start)
    let finding = try #require(found.first { $0.rule == "trigger-notification-url-missing" })
    #expect(finding.fix?.edit(of: start) == nil)
  }
}
