import ConnectorModel
import JSONText
import Testing

@Suite struct ParameterEditTests {
  private let connector = Fixture.connector
  private let limit = Fixture.list.appending(["parameters", "0"])
  private let region = Fixture.list.appending(["parameters", "1"])
  private let id = Fixture.get.appending(["parameters", "0"])

  @Test func aParameterJoinsTheList() throws {
    let edit = try ConnectorEdit.addParameter("page", in: .query, toOperationAt: Fixture.list, on: connector)
    #expect(edit.focus == Place("/paths/~1orders/get/parameters/2"))
    let after = performed(edit)
    #expect(after.definition?.operation(id: "ListOrders")?.ownParameters.last?["name"]?.string == "page")
  }

  @Test func aPathParameterExtendsTheTemplate() throws {
    let edit = try ConnectorEdit.addParameter("line", in: .path, toOperationAt: Fixture.get, on: connector)
    #expect(edit.focus == Place("/paths/~1orders~1{id}~1{line}/get/parameters/1"))
    #expect(performed(edit).definition?.operation(id: "GetOrder")?.path == "/orders/{id}/{line}")
  }

  @Test func aSecondBodyIsRefused() {
    let body = refusal { () throws(ConnectorEditError) in
      try .addParameter("", in: .body, toOperationAt: Fixture.create, on: Fixture.connector)
    }
    #expect(body == "CreateOrder has a body already; add properties to that one")
    let form = refusal { () throws(ConnectorEditError) in
      try .addParameter("file", in: .formData, toOperationAt: Fixture.create, on: Fixture.connector)
    }
    #expect(form == "an operation cannot have both a body and form fields; remove 'body' first")
  }

  @Test func deletingAPathParameterShortensTheTemplate() throws {
    let clash = refusal { () throws(ConnectorEditError) in
      try .deleteParameter(at: Fixture.get.appending(["parameters", "0"]), on: Fixture.connector)
    }
    #expect(clash == "GET /orders exists already; choose another verb or path")
    let other = performed(try .changeVerb(ofOperationAt: Fixture.get, to: .put, on: connector))
    let entry = Fixture.operation("/orders/{id}", "put").appending(["parameters", "0"])
    let after = performed(try .deleteParameter(at: entry, on: other), on: other)
    #expect(after.definition?.pathItems.map(\.path) == ["/orders"])
    #expect(after.definition?.operation(id: "GetOrder")?.verb == .put)
  }

  @Test func siblingsOfAPathFollowARenamedParameter() throws {
    let edit = try ConnectorEdit.addOperation(.delete, path: "/orders/{id}", on: connector)
    let two = performed(edit)
    let after = performed(try .renameParameter(at: id, to: "number", on: two), on: two)
    let item = try #require(after.definition?.pathItems.last)
    #expect(item.path == "/orders/{number}")
    #expect(item.operations.map { $0.ownParameters.first?["name"]?.string } == ["number", "number"])
    let alone = performed(try .addParameter("line", in: .path, toOperationAt: Fixture.get, on: two), on: two)
    #expect(alone.definition?.operation(id: "GetOrder")?.path == "/orders/{id}/{line}")
    #expect(alone.definition?.operation(id: "DeleteOrdersById")?.path == "/orders/{id}")
  }

  @Test func renamingReachesCallersAndPolicies() throws {
    let edit = try ConnectorEdit.renameParameter(at: limit, to: "top", on: connector)
    #expect(
      changes(edit) == [
        #"- "testConnection": {"operationId": "ListOrders", "parameters": {"limit": 1}}"#,
        #"- "limit": 10,"#, #"- {"name": "limit", "in": "query", "type": "integer", "format": "int32"},"#,
        #"+ {"name": "top", "in": "query", "type": "integer", "format": "int32"},"#, #"+ "top": 10,"#,
        #"+ "testConnection": {"operationId": "ListOrders", "parameters": {"top": 1}}"#,
      ])
  }

  @Test(arguments: ["@QueryParameters( 'Limit', '5')", #"x-{@queryparameters("limit")}"#])
  func `policies follow whatever the spelling of their calls`(_ text: String) throws {
    let properties = Fixture.properties.replacing("@queryParameters('limit')", with: text.escaped)
      .replacing(#"["ListOrders", "GetOrder"]"#, with: #"["ListOrders"]"#)
    let connector = Fixture.connector(Fixture.definition, properties)
    let after = performed(
      try .renameParameter(at: limit, to: "top", on: connector), on: connector)
    let policies = after.properties?.root?["policyTemplateInstances"].map { JSONFragment($0).text } ?? ""
    #expect(policies.contains(text.replacing(#/[Ll]imit/#, with: "top").escaped), "\(policies)")
  }

  @Test func aSharedParameterIsRenamedAtItsSource() throws {
    let edit = try ConnectorEdit.renameParameter(at: region, to: "area", on: connector)
    #expect(
      changes(edit) == [
        #"- "region": {"name": "region", "in": "query", "type": "string"}"#,
        #"- "region": {"parameter": "id"}"#, #"+ "area": {"parameter": "id"}"#,
        #"+ "region": {"name": "area", "in": "query", "type": "string"}"#,
      ])
  }

  @Test func renamingAPathParameterRenamesTheTemplate() throws {
    let edit = try ConnectorEdit.renameParameter(at: id, to: "number", on: connector)
    #expect(edit.focus == Place("/paths/~1orders~1{number}/get/parameters/0"))
    #expect(performed(edit).definition?.operation(id: "GetOrder")?.path == "/orders/{number}")
    #expect(changes(edit).count == 8)
  }

  @Test func copiesGetAFreeName() throws {
    let after = performed(try .duplicateParameter(at: limit, on: connector))
    let names = after.definition?.operation(id: "ListOrders")?.ownParameters.map { $0["name"]?.string }
    #expect(names == ["limit", "limit2", nil])
  }

  @Test func theLocationMovesWhatBelongsToIt() throws {
    let header = try ConnectorEdit.changeLocation(ofParameterAt: limit, to: .header, on: connector)
    #expect(changes(header).count == 2)
    let body = performed(try .changeLocation(ofParameterAt: limit, to: .body, on: connector))
    let moved = try #require(body.value(at: Place(.definition, limit)))
    #expect(
      JSONFragment(moved) == [
        "name": "limit", "in": "body", "schema": ["type": "integer", "format": "int32"],
      ])
    let back = performed(try .changeLocation(ofParameterAt: limit, to: .query, on: body), on: body)
    #expect(
      back.value(at: Place(.definition, limit)).map { JSONFragment($0).text }
        == #"{"name": "limit", "in": "query", "type": "integer", "format": "int32"}"#)
    let path = try ConnectorEdit.changeLocation(ofParameterAt: limit, to: .path, on: connector)
    #expect(path.focus == Place("/paths/~1orders~1{limit}/get/parameters/0"))
    #expect(performed(path).value(at: try #require(path.focus))?["required"]?.boolean == true)
    #expect(throws: ConnectorEditError.self) {
      try ConnectorEdit.changeLocation(ofParameterAt: id, to: .query, on: connector)
    }
  }

  @Test func theTypeTakesFormatAndDefaultAlong() throws {
    let connector = Fixture.connector(
      #"{"p": {"type": "integer", "format": "int32", "default": 5, "enum": [1, 5], "maximum": 9}}"#)
    let place = Place.definition("p")
    let text = performed(try .changeType(of: place, to: "string", on: connector), on: connector)
    #expect(
      text.value(at: place).map { JSONFragment($0).text }
        == #"{"type": "string", "default": "5", "enum": ["1", "5"]}"#)
    let back = performed(try .changeType(of: place, to: "integer", on: text), on: text)
    #expect(
      back.value(at: place).map { JSONFragment($0).text }
        == #"{"type": "integer", "default": 5, "enum": [1, 5]}"#)
    let list = performed(try .changeType(of: place, to: "array", on: connector), on: connector)
    #expect(list.value(at: place)?["items"]?["type"]?.string == "string")
  }

  @Test func namedValuesStandBesideTheList() throws {
    let place = Place(.definition, limit)
    let edit = try ConnectorEdit.setEnum(
      of: place, to: [EnumValue("1", name: "One"), EnumValue("2")], on: connector)
    let value = try #require(performed(edit).value(at: place))
    #expect(value["enum"].map { JSONFragment($0).text } == "[1, 2]")
    #expect(
      value["x-ms-enum-values"].map { JSONFragment($0).text }
        == #"[{"displayName": "One", "value": 1}, {"displayName": "2", "value": 2}]"#)
  }
}

extension String {
  /// The text as it stands within quotes of JSON.
  fileprivate var escaped: String { replacing("\"", with: "\\\"") }
}
