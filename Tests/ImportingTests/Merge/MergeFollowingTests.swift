import ConnectorModel
import JSONText
import Testing

@testable import Importing

/// What a merge makes of operations and definitions that one side has renamed, moved or taken away.
struct MergeFollowingTests {
  private static let source = """
    {"openapi": "3.0.3", "info": {"title": "Shop", "version": "1"}, "servers": [{"url": "https://api.fabrikam.com/v1"}],
     "paths": {"/items/{id}": {
       "get": {"operationId": "GetItem", "summary": "Get", "parameters": [
         {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
         "responses": {"200": {"description": "OK", "content": {"application/json": {
           "schema": {"$ref": "#/components/schemas/Item"}}}}}},
       "delete": {"operationId": "DeleteItem", "parameters": [
         {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
         "responses": {"204": {"description": "Gone"}}}}},
     "components": {"schemas": {"Item": {"type": "object", "properties": {
       "id": {"type": "string"}, "tags": {"type": "string"}, "title": {"type": "string"}}}}}}
    """

  private func result(_ text: String) throws -> ImportResult {
    try ImportSource(bytes: Array(text.utf8), name: "shop.json").convert()
  }

  /// A merge of what a source has become into a connector that its author has changed since.
  private func merge(
    _ old: String = MergeFollowingTests.source, _ new: String, withBase: Bool = true,
    choosesAll: Bool = false,
    author change: (Connector) throws -> ConnectorEdit = { _ in ConnectorEdit(title: "", steps: []) }
  ) throws -> (merge: ImportMerge, root: JSONValue) {
    let first = try result(old)
    var session = EditSession(
      Connector(definition: FileContent(first.definition), properties: FileContent(first.properties)))
    try session.perform(change(session.connector))
    let merge = try ImportMerge(result(new), into: session.connector, base: withBase ? first : nil)
    try session.perform(merge.edit(choosing: choosesAll ? Set(merge.items.map(\.line)) : nil))
    return (merge, try #require(session.connector.definitionFile.document).root)
  }

  private static let get = JSONPointer(tokens: ["paths", "/items/{id}", "get"])

  @Test(arguments: [true, false])
  func `an operation that the source has moved goes along`(withBase: Bool) throws {
    let new = Self.source.replacing("/items/{id}", with: "/shops/{shop}/things/{id}").replacing(
      #""parameters": ["#,
      with: #""parameters": [{"name": "shop", "in": "path", "required": true, "schema": {"type": "string"}},"#
    )
    let (merge, root) = try merge(Self.source, new, withBase: withBase)
    #expect(root["paths"]?.keys == ["/shops/{shop}/things/{id}"])
    let item = root["paths"]?["/shops/{shop}/things/{id}"]
    for verb in ["get", "delete"] {
      #expect(
        item?[verb]?["parameters"]?.elements.compactMap { $0["name"]?.string }.sorted() == ["id", "shop"])
    }
    #expect(merge.items.map(\.kind) == [.updated, .updated])
    #expect(
      merge.items[0].changes.first == "The path /items/{id} becomes /shops/{shop}/things/{id}.")
  }

  @Test func `paths that are moved as they are keep their place and their texts`() throws {
    let new = Self.source.replacing("/items/{id}", with: "/v2/items/{id}")
    let (merge, root) = try merge(Self.source, new) { _ in
      ConnectorEdit(title: "", .definition, .set(Self.get.appending("summary"), "Read"))
    }
    #expect(root["paths"]?.keys == ["/v2/items/{id}"])
    #expect(root["paths"]?["/v2/items/{id}"]?["get"]?["summary"]?.string == "Read")
    #expect(merge.items.map(\.kind) == [.updated, .updated])
  }

  @Test func `one that the author has moved stays, and two moves are a conflict`() throws {
    func moved(_ connector: Connector) throws -> ConnectorEdit {
      try .changePath(ofOperationAt: Self.get, to: "/own/{id}", on: connector)
    }
    let (same, root) = try merge(Self.source, Self.source, author: moved)
    #expect(root["paths"]?.keys.contains("/own/{id}") == true)
    #expect(same.items.allSatisfy { $0.kind == .same && $0.conflicts.isEmpty })
    let new = Self.source.replacing("/items/{id}", with: "/things/{id}")
    let (both, other) = try merge(Self.source, new, author: moved)
    #expect(other["paths"]?.keys.contains("/own/{id}") == true)
    #expect(
      both.items.first { $0.operationID == "GetItem" }?.conflicts == [
        "path: the connector has /own/{id}, the source now /things/{id}."
      ])
  }

  @Test func `a path that is taken is no place to move to`() throws {
    let (merge, root) = try merge(
      Self.source,
      Self.source.replacing("/items/{id}", with: "/things/{key}").replacing(
        "\"id\", \"in\"", with: "\"key\", \"in\"")
    ) {
      try .addOperation(.get, path: "/things/{id}", on: $0)
    }
    #expect(root["paths"]?["/items/{id}"]?["get"]?["operationId"]?.string == "GetItem")
    // The connector's own operation there is what the source calls now.
    #expect(merge.items.first { $0.operationID == "GetItem" }?.kind == .missing)
    #expect(root["paths"]?.keys == ["/items/{id}", "/things/{id}"])
  }

  @Test(arguments: [true, false])
  func `another base path is told, and what was renamed is found below it`(withBase: Bool) throws {
    let (merge, root) = try merge(
      Self.source, Self.source.replacing("/v1", with: "/v2"), withBase: withBase
    ) { _ in
      ConnectorEdit(title: "", .definition, .set(Self.get.appending("operationId"), "ReadItem"))
    }
    #expect(merge.items.map(\.kind) == [.same, .same])
    #expect(
      merge.remark
        == "The base path of the source is /v2, the connector's /v1, which stays: set basePath where the service has moved."
    )
    #expect(root["paths"]?["/items/{id}"]?["get"]?["operationId"]?.string == "ReadItem")
    #expect(merge.names["GetItem"] == "ReadItem")
  }

  @Test func `what the author took away stays away until it is chosen`() throws {
    let pointer = JSONPointer(tokens: ["paths", "/items/{id}", "delete"])
    func deleted(_ connector: Connector) throws -> ConnectorEdit {
      try .deleteOperation(at: pointer, withReferences: true, on: connector)
    }
    let (merge, root) = try merge(Self.source, Self.source, author: deleted)
    #expect(merge.items.map(\.kind) == [.same, .deleted])
    #expect(root["paths"]?["/items/{id}"]?.keys == ["get"])
    let (_, chosen) = try self.merge(
      Self.source, Self.source, choosesAll: true, author: deleted)
    #expect(chosen["paths"]?["/items/{id}"]?.keys == ["get", "delete"])
  }

  @Test(arguments: ["tags", "title"])
  func `a property may be called as a keyword is`(name: String) throws {
    let new = Self.source.replacing(#", "\#(name)": {"type": "string"}"#, with: "")
    let (merge, root) = try merge(Self.source, new)
    #expect(root["definitions"]?["Item"]?["properties"]?[name] == nil)
    #expect(merge.items[0].changes == ["'\(name)' is gone from Item > properties."])
    let retyped = Self.source.replacing(
      #""\#(name)": {"type": "string"}"#, with: #""\#(name)": {"type": "integer"}"#)
    let (_, other) = try self.merge(Self.source, retyped, withBase: false)
    #expect(other["definitions"]?["Item"]?["properties"]?[name]?["type"]?.string == "integer")
  }

  @Test func `changes of a definition are told with the operations that it is in`() throws {
    let new = Self.source.replacing(#""id": {"type": "string"}"#, with: #""id": {"type": "integer"}"#)
    let (merge, root) = try merge(Self.source, new)
    #expect(root["definitions"]?["Item"]?["properties"]?["id"]?["type"]?.string == "integer")
    #expect(merge.items.map(\.kind) == [.updated, .same])
    #expect(merge.items[0].changes == [#"Item > properties > id > type: "string" becomes "integer"."#])
  }

  @Test func `a definition that the author renamed gets what the source changes`() throws {
    let new = Self.source.replacing(#""id": {"type": "string"}"#, with: #""id": {"type": "integer"}"#)
    let (same, untouched) = try merge(Self.source, Self.source) {
      try .renameReference("Item", in: .definitions, to: "Thing", on: $0)
    }
    #expect(untouched["definitions"]?.keys == ["Thing"])
    #expect(same.items.allSatisfy { $0.kind == .same })
    let (_, root) = try merge(Self.source, new) {
      try .renameReference("Item", in: .definitions, to: "Thing", on: $0)
    }
    #expect(root["definitions"]?.keys == ["Thing"])
    #expect(root["definitions"]?["Thing"]?["properties"]?["id"]?["type"]?.string == "integer")
  }

  @Test(arguments: [true, false])
  func `a reference that the source no longer has leaves what others refer to`(withBase: Bool) throws {
    let new = Self.source.replacing(
      ##""schema": {"$ref": "#/components/schemas/Item"}"##,
      with: ##""schema": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}"##)
    let (merge, root) = try merge(Self.source, new, withBase: withBase)
    let schema = root["paths"]?["/items/{id}"]?["get"]?["responses"]?["200"]?["schema"]
    #expect(schema?["type"]?.string == "array")
    #expect(schema?["items"]?["$ref"]?.string == "#/definitions/Item")
    #expect(root["definitions"]?["Item"]?["type"]?.string == "object")
    #expect(root["definitions"]?["Item"]?["items"] == nil)
    #expect(merge.items[0].kind == .updated)
  }

  @Test func `two other references are a conflict`() throws {
    let schemas = #""B": {"type": "object"}, "C": {"type": "object"}, "Item""#
    let old = Self.source.replacing(#""Item""#, with: schemas)
    let new = old.replacing("#/components/schemas/Item", with: "#/components/schemas/C")
    let (merge, root) = try merge(old, new) { _ in
      let place = Self.get.appending(["responses", "200", "schema", "$ref"])
      return ConnectorEdit(title: "", .definition, .set(place, "#/definitions/B"))
    }
    let schema = root["paths"]?["/items/{id}"]?["get"]?["responses"]?["200"]?["schema"]
    #expect(schema?["$ref"]?.string == "#/definitions/B")
    #expect(merge.items[0].conflicts.count == 1)
  }

  private static func swagger(_ paths: String, _ more: String = "") -> String {
    #"{"swagger": "2.0", "info": {"title": "S", "version": "1"}, "host": "a.example", "basePath": "/v1", "paths": {\#(paths)}\#(more)}"#
  }

  @Test(arguments: [#", "parameters": [{"name": "q", "in": "query", "type": "string"}]"#, ""])
  func `a parameter that goes to the path is not gone`(own: String) throws {
    let id = #"{"name": "id", "in": "path", "required": true, "type": "string"}"#
    let query = own.isEmpty ? "" : #", {"name": "q", "in": "query", "type": "string"}"#
    let rest = #""responses": {"200": {"description": "OK"}}"#
    let old = Self.swagger(
      #""/a/{id}": {"get": {"operationId": "A", "parameters": [\#(id)\#(query)], \#(rest)}}"#)
    let new = Self.swagger(
      #""/a/{id}": {"parameters": [\#(id)], "get": {"operationId": "A"\#(own), \#(rest)}}"#)
    let (merge, root) = try merge(old, new)
    let names = root["paths"]?["/a/{id}"]?["get"]?["parameters"]?.elements.compactMap { $0["name"]?.string }
    #expect(names == (own.isEmpty ? ["id"] : ["id", "q"]))
    #expect(merge.items.map(\.kind) == [.same])
  }

  @Test func `what the source has moved is not taken for taken away`() throws {
    func operation(_ id: String) -> String {
      #"{"get": {"operationId": "\#(id)", "responses": {"200": {"description": "OK"}}}}"#
    }
    let (merge, root) = try merge(
      Self.swagger(#""/a": \#(operation("A"))"#),
      Self.swagger(#""/a": \#(operation("Z")), "/b": \#(operation("A"))"#))
    #expect(root["paths"]?.keys == ["/a", "/b"])
    #expect(!merge.items.contains { $0.kind == .deleted })
  }

  @Test func `parameters of a moved path stay what they are`() throws {
    func path(_ path: String, _ names: [String]) -> String {
      let list = names.map { #"{"name": "\#($0)", "in": "path", "required": true, "type": "string"}"# }
      return Self.swagger(
        #""\#(path)": {"get": {"operationId": "Get", "parameters": [\#(list.joined(separator: ","))], "responses": {"200": {"description": "OK"}}}}"#
      )
    }
    let (_, root) = try merge(path("/a/{x}/b/{y}", ["x", "y"]), path("/b/{y}/a/{x}", ["y", "x"]))
    #expect(root["paths"]?.keys == ["/b/{y}/a/{x}"])
  }

  @Test func `both triggers of a path that is moved go along, and what they report is told`() throws {
    func hooks(_ path: String, _ type: String) -> String {
      func trigger(_ verb: String) -> String {
        #""\#(verb)": {"operationId": "On\#(verb)", "x-ms-trigger": "single", "responses": {"200": {"description": "OK"}}}"#
      }
      return Self.swagger(
        ##""\##(path)": {"x-ms-notification-content": {"schema": {"$ref": "#/definitions/Event"}}, \##(trigger("post")), \##(trigger("get"))}"##,
        #", "definitions": {"Event": {"type": "object", "properties": {"n": {"type": "\#(type)"}}}}"#)
    }
    let (moved, root) = try merge(hooks("/hooks", "string"), hooks("/v2/hooks", "string"))
    #expect(root["paths"]?.keys == ["/v2/hooks"])
    #expect(root["paths"]?["/v2/hooks"]?["x-ms-notification-content"] != nil)
    #expect(moved.items.allSatisfy { $0.kind == .updated })
    let (retyped, other) = try merge(hooks("/hooks", "string"), hooks("/hooks", "integer"))
    #expect(other["definitions"]?["Event"]?["properties"]?["n"]?["type"]?.string == "integer")
    #expect(retyped.items.allSatisfy { $0.kind == .updated })
  }

  @Test func `a conflict is told although nothing else is changed`() throws {
    let new = Self.source.replacing(#""summary": "Get""#, with: #""summary": "Fetch""#)
    let (merge, _) = try merge(Self.source, new) { _ in
      ConnectorEdit(title: "", .definition, .set(Self.get.appending("summary"), "Read"))
    }
    #expect(merge.items[0].kind == .same)
    #expect(merge.items[0].conflicts.count == 1)
  }

  @Test func `what moves to a path of one shape with others goes to that path`() throws {
    // A new operation where one has moved to, and one that the connector's author has made there.
    let new = Self.source.replacing("/items/{id}", with: "/things/{thing}").replacing(
      #""name": "id", "in": "path""#, with: #""name": "thing", "in": "path""#
    ).replacing(
      #""delete": {"operationId": "DeleteItem""#,
      with: #"""
        "head": {"operationId": "HasThing", "parameters": [
          {"name": "thing", "in": "path", "required": true, "schema": {"type": "string"}}],
          "responses": {"204": {"description": "There"}}},
        "delete": {"operationId": "DeleteItem"
        """#)
    let (_, root) = try merge(Self.source, new)
    #expect(root["paths"]?.keys == ["/things/{id}"])
    let verbs = Set(root["paths"]?["/things/{id}"]?.keys ?? [])
    #expect(verbs.isSuperset(of: ["get", "head", "delete"]))
    for verb in ["get", "head", "delete"] {
      let operation = root["paths"]?["/things/{id}"]?[verb]
      #expect(operation?["parameters"]?.elements.compactMap { $0["name"]?.string } == ["id"], "\(verb)")
    }
    let (_, own) = try merge(
      Self.source, new,
      author: { connector in
        ConnectorEdit.set(
          .definition("paths", "/things/{own}"),
          to: [
            "post": [
              "operationId": "MakeThing",
              "parameters": [["name": "own", "in": "path", "required": true, "type": "string"]],
              "responses": ["201": ["description": "Made"]],
            ]
          ], on: connector, title: "Add an operation")
      })
    #expect(own["paths"]?.keys == ["/things/{own}"])
    for verb in ["get", "head", "delete", "post"] {
      let operation = own["paths"]?["/things/{own}"]?[verb]
      #expect(operation?["parameters"]?.elements.compactMap { $0["name"]?.string } == ["own"], "\(verb)")
    }
  }

  /// An author's operation on a path.
  private static func post(_ path: String, _ names: [String], _ connector: Connector) -> ConnectorEdit {
    let parameters = names.map { name -> JSONFragment in
      ["name": .string(name), "in": "path", "required": true, "type": "string"]
    }
    let operation: JSONFragment = [
      "operationId": "Own", "parameters": .array(parameters), "responses": ["201": ["description": "Made"]],
    ]
    return .set(.definition("paths", path), to: ["post": operation], on: connector, title: "Add")
  }

  private static func moved(to path: String, _ names: String...) -> String {
    let parameters = names.map {
      "{\"name\": \"\($0)\", \"in\": \"path\", \"required\": true, \"schema\": {\"type\": \"string\"}}"
    }
    return source.replacing("/items/{id}", with: path).replacing(
      #"{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}"#,
      with: parameters.joined(separator: ", "))
  }

  @Test(arguments: [true, false])
  func `a path of the author's gives what moves there its names`(withBase: Bool) throws {
    let (_, root) = try merge(
      Self.source, Self.moved(to: "/shops/{shop}/items/{item}", "shop", "item"), withBase: withBase,
      author: { Self.post("/shops/{s}/items/{i}", ["s", "i"], $0) })
    #expect(root["paths"]?.keys == ["/shops/{s}/items/{i}"])
    for verb in ["get", "delete", "post"] {
      let operation = root["paths"]?["/shops/{s}/items/{i}"]?[verb]
      #expect(
        Set(operation?["parameters"]?.elements.compactMap { $0["name"]?.string } ?? []) == ["s", "i"],
        "\(verb)")
      #expect(operation?["parameters"]?.count == 2, "\(verb)")
    }
  }

  @Test func `names in each other's places are a conflict`() throws {
    let (merge, root) = try merge(
      Self.source, Self.moved(to: "/things/{id}/{sub}", "id", "sub"),
      author: { Self.post("/things/{sub}/{id}", ["sub", "id"], $0) })
    #expect(Set(root["paths"]?.keys ?? []) == ["/items/{id}", "/things/{sub}/{id}"])
    #expect(
      merge.items.filter { !$0.conflicts.isEmpty }.map(\.operationID).sorted() == ["DeleteItem", "GetItem"])
  }
}
