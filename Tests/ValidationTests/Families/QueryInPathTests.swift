import ConnectorModel
import JSONText
import Testing
import Validation

/// The fix that moves a query out of a path.
struct QueryInPathTests {
  private func fixed(_ paths: String, properties: String? = nil) throws -> Connector? {
    let connector = Connector(
      definition: FileContent(Array(Frame.paths.definition(paths).utf8)),
      properties: properties.map { FileContent(Array($0.utf8)) } ?? .missing)
    let found = Validator().findings(of: connector).filter { $0.rule == "path-contains-query" }
    guard let fix = try #require(found.first).fix else { return nil }
    var session = EditSession(connector)
    try session.perform(try #require(fix.edit(of: connector)))
    return session.connector
  }

  private func operation(_ parameters: String = "", id: String = "A") -> String {
    #"{"operationId": "\#(id)", \#(parameters)"responses": {"200": {"description": "OK"}}}"#
  }

  @Test func fixedValuesBecomeInternalParametersOfEveryOperation() throws {
    let paths = #""/orders?a=1&b=x%20y": {"get": \#(operation()), "post": \#(operation(id: "B"))}"#
    let definition = try #require(try fixed(paths)?.definition)
    #expect(definition.pathItems.map(\.path) == ["/orders"])
    for operation in definition.operations {
      let parameters = operation.parameters(in: definition)
      #expect(parameters.map(\.name) == ["a", "b"])
      #expect(parameters.map { $0.defaultValue?.string } == ["1", "x y"])
      #expect(parameters.allSatisfy { $0.location == .query && $0.isInternal && $0.isRequired })
    }
  }

  @Test func variablesBecomeQueryParametersUnderTheNameInTheQuery() throws {
    let parameters =
      #""parameters": [{"name": "kind", "in": "path", "required": true, "type": "string", "x-ms-url-encoding": "single"}], "#
    let lookup = #""x-ms-dynamic-values": {"operationId": "A", "parameters": {"kind": "x"}}"#
    let paths = #"""
      "/orders?type={kind}&more={more}": {"get": \#(operation(parameters))},
      "/b": {"get": {"operationId": "B", "parameters": [{"name": "c", "in": "query", "type": "string", \#(lookup)}]}}
      """#
    let connector = try #require(try fixed(paths))
    let definition = try #require(connector.definition)
    let found = try #require(definition.operation(id: "A"))
    #expect(found.path == "/orders")
    #expect(found.parameters(in: definition).map(\.name) == ["type", "more"])
    #expect(found.parameters(in: definition).allSatisfy { $0.location == .query })
    #expect(found.parameters(in: definition).first?.value["x-ms-url-encoding"] == nil)
    let values = definition.operation(id: "B")?.parameters(in: definition).first?.value["x-ms-dynamic-values"]
    #expect(values?["parameters"]?.keys == ["type"])
    let left = Validator(profile: .import).findings(of: connector).map(\.rule)
    #expect(!left.contains("path-contains-query") && !left.contains { $0.hasPrefix("path-parameter") })
  }

  @Test func parametersOfThePathItemChangeOnce() throws {
    let shared = #""parameters": [{"name": "kind", "in": "path", "required": true, "type": "string"}]"#
    let paths = #""/a?kind={kind}": {\#(shared), "get": \#(operation()), "post": \#(operation(id: "B"))}"#
    let definition = try #require(try fixed(paths)?.definition)
    #expect(
      definition.operations.map { $0.parameters(in: definition).map(\.locationText) } == [
        ["query"], ["query"],
      ])
    #expect(definition.operations.allSatisfy { $0.ownParameters.isEmpty })
  }

  @Test func fragmentsAreDropped() throws {
    let definition = try #require(try fixed(#""/orders#new": {"get": \#(operation())}"#)?.definition)
    #expect(definition.pathItems.map(\.path) == ["/orders"])
    #expect(definition.operations.first?.ownParameters.isEmpty == true)
  }

  @Test(arguments: [
    #""/a?x": {}"#, #""/a?x=": {}"#, #""/a?x=1&x=2": {}"#, #""/a?x=p{q}": {}"#,
    #""/{a}?x={a}": {"get": {"operationId": "A"}}"#,
    #""/a?x=1": {}, "/A": {}"#, #""/a/{b}?x=1": {"get": {}}, "/a/{c}": {"get": {}}"#,
    #""/a?x=1": {"get": {"parameters": [{"name": "x", "in": "query"}]}}"#,
    #""/a?x=1": {"get": {"parameters": {}}}"#,
    ##""/a?x={b}": {"get": {"parameters": [{"$ref": "#/x-parameters/b"}]}}, "x-b": {}"##,
  ])
  func whatParametersCannotSayStays(_ paths: String) throws {
    let isShared = paths.contains("$ref")
    let text =
      isShared
      ? ##""paths": {\##(paths)}, "x-parameters": {"b": {"name": "b", "in": "path", "required": true, "type": "string"}}"##
      : #""paths": {\#(paths)}"#
    let connector = Connector(
      definition: FileContent(Array(Frame.root.definition(text).utf8)), properties: .missing)
    let found = Validator().findings(of: connector).filter { $0.rule == "path-contains-query" }
    #expect(found.count == 1)
    #expect(found.first?.fix == nil)
  }
}
