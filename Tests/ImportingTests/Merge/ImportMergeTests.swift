import ConnectorModel
import JSONText
import TestSupport
import Testing

@testable import Importing

/// An import into a connector that its author has worked on.
struct ImportMergeTests {
  private static func document(_ paths: String, _ more: String = "") -> String {
    #"{"swagger": "2.0", "info": {"title": "Orders", "version": "1.0"}, "host": "a.com", "basePath": "/v1", "paths": {\#(paths)}\#(more)}"#
  }

  private static func list(_ parameters: String, _ more: String = "") -> String {
    #""/orders/{id}": {"get": {"operationId": "GetOrder", "summary": "Get", "parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}\#(parameters)], "responses": {"200": {"description": "OK"}}\#(more)}}"#
  }

  private func result(_ text: String) throws -> ImportResult {
    try ImportSource(bytes: Array(text.utf8), name: "orders.json").convert()
  }

  private func connector(_ result: ImportResult) -> Connector {
    Connector(definition: FileContent(result.definition), properties: FileContent(result.properties))
  }

  /// The connector after the author's change and the merge of a new source.
  private func merged(
    _ old: String, _ new: String, withBase: Bool = false, choosing: Set<String>? = nil,
    author change: (Connector) throws -> ConnectorEdit
  ) throws -> (ImportMerge, JSONValue, JSONValue?) {
    let first = try result(old)
    var session = EditSession(connector(first))
    try session.perform(change(session.connector))
    let merge = try ImportMerge(result(new), into: session.connector, base: withBase ? first : nil)
    let before = session.connector.definitionFile.bytes
    try session.perform(merge.edit(choosing: choosing))
    let after = session.connector
    if session.undo() != nil { #expect(session.connector.definitionFile.bytes == before) }
    return (merge, try #require(after.definitionFile.document).root, after.propertiesFile.document?.root)
  }

  private static let get = JSONPointer(tokens: ["paths", "/orders/{id}", "get"])

  private func nothing(_ connector: Connector) -> ConnectorEdit { ConnectorEdit(title: "", steps: []) }

  @Test func textsStayAndStructureComes() throws {
    let (merge, root, _) = try merged(
      Self.document(Self.list("")),
      Self.document(
        Self.list(#", {"name": "expand", "in": "query", "type": "boolean"}"#).replacing(
          "\"string\"", with: "\"integer\""))
    ) { _ in
      ConnectorEdit(
        title: "",
        steps: [
          .json(.definition, .set(Self.get.appending("summary"), "Get an order")),
          .json(.definition, .set(Self.get.appending("x-ms-visibility"), "important")),
        ])
    }
    let operation = root["paths"]?["/orders/{id}"]?["get"]
    #expect(operation?["summary"]?.string == "Get an order")
    #expect(operation?["x-ms-visibility"]?.string == "important")
    #expect(operation?["parameters"]?[0]?["type"]?.string == "integer")
    #expect(operation?["parameters"]?[1]?["name"]?.string == "expand")
    #expect(merge.items.map(\.kind) == [.updated])
    #expect(merge.items[0].changes.contains("The parameter 'expand' is new."))
  }

  @Test func newOperationsComeWithWhatTheyNeed() throws {
    let new = Self.document(
      Self.list("")
        + ##", "/orders": {"post": {"operationId": "getorder", "responses": {"200": {"description": "OK", "schema": {"$ref": "#/definitions/Order"}}}}}"##,
      ##", "definitions": {"Order": {"type": "object", "properties": {"line": {"$ref": "#/definitions/Line"}}}, "Line": {"type": "object"}, "Other": {"type": "object"}}"##
    )
    let (merge, root, _) = try merged(Self.document(Self.list("")), new, author: nothing)
    #expect(merge.items.map(\.kind) == [.same, .added])
    #expect(root["paths"]?["/orders"]?["post"]?["operationId"]?.string == "getorder2")
    #expect(root["definitions"]?.keys.sorted() == ["Line", "Order"])
  }

  @Test func parametersOfOtherNamesAreTheSame() throws {
    let new = Self.document(Self.list("")).replacing("{id}", with: "{orderId}").replacing(
      "\"id\"", with: "\"orderId\"")
    let (merge, root, _) = try merged(Self.document(Self.list("")), new, author: nothing)
    #expect(merge.items.map(\.kind) == [.same])
    #expect(root["paths"]?.keys == ["/orders/{id}"])
  }

  @Test func theLastImportTellsWhoChanged() throws {
    let old = Self.document(
      Self.list(
        #", {"name": "old", "in": "query", "type": "string"}, {"name": "size", "in": "query", "type": "string"}"#
      ))
    let new = Self.document(Self.list(#", {"name": "size", "in": "query", "type": "integer"}"#)).replacing(
      "\"Get\"", with: "\"Read\"")
    let (merge, root, _) = try merged(old, new, withBase: true) { _ in
      ConnectorEdit(
        title: "", .definition, .set(Self.get.appending(["parameters", "2", "type"]), "number"))
    }
    let operation = root["paths"]?["/orders/{id}"]?["get"]
    // Only the source changed the summary and took a parameter away; both changed the type.
    #expect(operation?["summary"]?.string == "Read")
    #expect(operation?["parameters"]?.elements.compactMap { $0["name"]?.string } == ["id", "size"])
    #expect(operation?["parameters"]?[1]?["type"]?.string == "number")
    #expect(merge.items[0].conflicts.count == 1)
  }

  @Test func whatTheSourceLacksStaysUnlessChosen() throws {
    let old = Self.document(
      Self.list("")
        + #", "/ping": {"get": {"operationId": "Ping", "responses": {"200": {"description": "OK"}}}}"#)
    let new = Self.document(Self.list(""))
    let (merge, root, _) = try merged(old, new, author: nothing)
    #expect(merge.items.map(\.kind) == [.same, .missing])
    #expect(root["paths"]?["/ping"] != nil)
    let (_, other, _) = try merged(old, new, choosing: ["GET /ping"], author: nothing)
    #expect(other["paths"]?["/ping"] == nil)
  }

  @Test func policiesOfNewOperationsComeAlong() throws {
    func item(_ name: String, _ action: String) -> String {
      #"{"name": "\#(name)", "request": {"method": "POST", "url": "https://a.com/run?action=\#(action)"}}"#
    }
    let old = #"{"info": {"name": "A"}, "item": [\#(item("Start", "start"))]}"#
    let new = #"{"info": {"name": "A"}, "item": [\#(item("Start", "start")), \#(item("Stop", "stop"))]}"#
    let (_, root, properties) = try merged(old, new, author: nothing)
    #expect(root["paths"]?["/run/stop"] != nil)
    let policy = properties?["properties"]?["policyTemplateInstances"]?[0]
    #expect(policy?["templateId"]?.string == "routerequesttoendpoint")
    #expect(policy?["parameters"]?["x-ms-apimTemplate-operationName"]?[0]?.string == "CreateRunStop")
  }

  @Test func anotherHostIsTold() throws {
    let old = Self.document(Self.list(""))
    let (same, _, _) = try merged(old, old, author: nothing)
    #expect(same.remark == nil)
    let (other, _, _) = try merged(old, old.replacing("a.com", with: "b.com"), author: nothing)
    #expect(other.remark == "The source is at b.com, the connector at a.com: new operations go to a.com.")
  }

  static let paths =
    (Corpus.files(in: "openapi3", ending: ".json") + Corpus.files(in: "postman", ending: ".json"))
    .filter { !$0.contains(".expected.") && !$0.contains("multifile") }

  @Test(arguments: paths)
  func theSameSourceChangesNothing(_ path: String) throws {
    let bytes = Corpus.bytes(of: path)
    guard bytes.count < 200_000, let made = try? ImportSource(bytes: bytes, name: path).convert() else {
      return
    }
    let merge = try ImportMerge(made, into: connector(made))
    #expect(merge.items.allSatisfy { $0.kind == .same && $0.conflicts.isEmpty })
    #expect(try merge.edit().steps.isEmpty)
  }

  @Test(arguments: paths)
  func theAuthorsTextsSurvive(_ path: String) throws {
    let bytes = Corpus.bytes(of: path)
    guard bytes.count < 100_000, let made = try? ImportSource(bytes: bytes, name: path).convert() else {
      return
    }
    var session = EditSession(connector(made))
    let operations = session.connector.definition?.operations ?? []
    guard !operations.isEmpty else { return }
    for (position, operation) in operations.enumerated() where position % 3 == 0 {
      try session.perform(
        ConnectorEdit(
          title: "", .definition, .set(operation.pointer.appending("summary"), .string("Mine \(position)"))))
      try session.perform(
        ConnectorEdit(
          title: "", .definition, .set(operation.pointer.appending("x-ms-visibility"), "advanced")))
    }
    let before = session.connector.definitionFile.bytes
    try session.perform(ImportMerge(made, into: session.connector).edit())
    #expect(session.connector.definitionFile.bytes == before)
    try session.perform(ImportMerge(made, into: session.connector, base: made).edit())
    #expect(session.connector.definitionFile.bytes == before)
  }
}
