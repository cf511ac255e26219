import ConnectorModel
import JSONText
import Testing

@Suite struct OperationEditTests {
  private let connector = Fixture.connector

  @Test func aBlankOperationFollowsTheLastOfItsPath() throws {
    let edit = try ConnectorEdit.addOperation(.delete, path: "/orders", on: connector)
    #expect(edit.focus == Place("/paths/~1orders/delete"))
    let after = performed(edit)
    #expect(
      after.definition?.operations.map(\.name) == ["ListOrders", "CreateOrder", "DeleteOrders", "GetOrder"])
    let lines = text(.definition, after: edit, on: connector).split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.contains("delete") })
    #expect(
      lines[(start - 1)...(start + 8)].joined(separator: "\n") == #"""
                    },
                    "delete": {
                        "operationId": "DeleteOrders",
                        "responses": {
                            "200": {
                                "description": "OK"
                            }
                        }
                    }
                },
        """#)
  }

  @Test func aNewPathDeclaresItsParameters() throws {
    let edit = try ConnectorEdit.addOperation(.put, path: " orders/{id}/lines/{line}", on: connector)
    let added = try #require(performed(edit).definition?.operations.last)
    #expect(added.path == "/orders/{id}/lines/{line}")
    #expect(added.operationID == "ReplaceOrdersLinesByLine")
    #expect(added.ownParameters.map { $0["name"]?.string } == ["id", "line"])
    #expect(added.value["responses"]?["200"]?["description"]?.string == "OK")
  }

  @Test func takenNamesAndVerbsAreRefused() {
    let verb = refusal { () throws(ConnectorEditError) in
      try .addOperation(.get, path: "/orders", on: Fixture.connector)
    }
    #expect(verb == "GET /orders exists already; choose another verb or path")
    let name = refusal { () throws(ConnectorEditError) in
      try .addOperation(.get, path: "/x", operationID: "GetOrder", on: Fixture.connector)
    }
    #expect(name == "the operation ID 'GetOrder' is in use; choose another one")
  }

  @Test func aCopyGetsPathAndNameOfItsOwn() throws {
    let edit = try ConnectorEdit.duplicateOperation(at: Fixture.get, on: connector)
    #expect(edit.focus == Place("/paths/~1orders-copy~1{id}/get"))
    let once = performed(edit)
    #expect(once.definition?.operations.last?.operationID == "GetOrderCopy")
    let again = performed(try .duplicateOperation(at: Fixture.get, on: once), on: once)
    #expect(
      again.definition?.pathItems.map(\.path) == [
        "/orders", "/orders/{id}", "/orders-copy2/{id}", "/orders-copy/{id}",
      ])
    #expect(again.definition?.operation(id: "GetOrderCopy2") != nil)
  }

  @Test func aCopyNamesItselfInItsPluginData() throws {
    let connector = Fixture.connector(
      #"""
      {"paths": {"/a": {"get": {"operationId": "A", "x-ms-openai-data": {"operations": [{"operationId": "A"}]}}}}}
      """#)
    let after = performed(
      try .duplicateOperation(at: Fixture.operation("/a", "get"), on: connector), on: connector)
    #expect(after.operationReferences.filter { $0.kind == .plugin }.map(\.operationID) == ["A", "ACopy"])
  }

  @Test func deletingTheLastOperationTakesThePathAlong() throws {
    let after = performed(try .deleteOperation(at: Fixture.get, on: connector))
    #expect(after.definition?.pathItems.map(\.path) == ["/orders"])
    let other = performed(try .deleteOperation(at: Fixture.create, on: connector))
    #expect(other.definition?.operations.map(\.name) == ["ListOrders", "GetOrder"])
  }

  @Test(arguments: [#""GetOrder""#, #"["GetOrder"]"#, #"["GetOrder", 1]"#])
  func aPolicyForTheDeletedOperationAloneGoesAsAWhole(names: String) throws {
    let properties = Fixture.properties.replacing(#"["GetOrder"]"#, with: names)
    let connector = Fixture.connector(Fixture.definition, properties)
    let after = performed(
      try .deleteOperation(at: Fixture.get, withReferences: true, on: connector), on: connector)
    #expect(after.properties?.policies.map(\.title) == ["Region"])
    #expect(after.properties?.policies.first?.operationIDs == ["ListOrders"])
  }

  @Test func danglingReferencesAreListed() throws {
    let operation = try #require(connector.definition?.operation(at: Fixture.list))
    let places = connector.danglingReferences(afterDeleting: operation).map(\.place.description)
    #expect(
      places == [
        "/paths/~1orders~1{id}/get/parameters/0/x-ms-dynamic-values/operationId",
        "/x-ms-capabilities/testConnection/operationId",
        "properties:/properties/policyTemplateInstances/1/parameters/x-ms-apimTemplate-operationName/0",
        "properties:/properties/scriptOperations/0",
      ])
  }

  @Test func referencesGoWithTheOperationWhenAsked() throws {
    let edit = try ConnectorEdit.deleteOperation(at: Fixture.list, withReferences: true, on: connector)
    let after = performed(edit)
    #expect(after.references(toOperation: "ListOrders").isEmpty)
    #expect(after.definition?.root["x-ms-capabilities"] == nil)
    #expect(after.properties?.scriptOperations == ["GetOrder"])
    #expect(after.properties?.policies.map(\.operationIDs) == [["GetOrder"], ["GetOrder"]])
    let get = performed(try .deleteOperation(at: Fixture.get, withReferences: true, on: connector))
    #expect(get.properties?.policies.map(\.title) == ["Region"])
    #expect(get.properties?.policies.first?.operationIDs == ["ListOrders"])
  }

  @Test func renamingReachesBothFiles() throws {
    let edit = try ConnectorEdit.renameOperation("ListOrders", to: "FindOrders", on: connector)
    #expect(edit.title == "Rename ListOrders to FindOrders")
    #expect(
      changes(edit) == [
        #"- "testConnection": {"operationId": "ListOrders", "parameters": {"limit": 1}}"#,
        #"- "operationId": "ListOrders","#, #"- "operationId": "ListOrders","#,
        #"+ "operationId": "FindOrders","#, #"+ "operationId": "FindOrders","#,
        #"+ "testConnection": {"operationId": "FindOrders", "parameters": {"limit": 1}}"#,
        #"- "x-ms-apimTemplate-operationName": ["ListOrders", "GetOrder"]"#,
        #"- "scriptOperations": ["ListOrders", "GetOrder"],"#,
        #"+ "scriptOperations": ["FindOrders", "GetOrder"],"#,
        #"+ "x-ms-apimTemplate-operationName": ["FindOrders", "GetOrder"]"#,
      ])
    let clash = refusal { () throws(ConnectorEditError) in
      try .renameOperation("ListOrders", to: "GetOrder", on: Fixture.connector)
    }
    #expect(clash == "GET /orders/{id} has the operation ID 'GetOrder'; choose another one")
  }

  @Test func operationsMoveWithinAndAmongPaths() throws {
    let within = performed(try .moveOperation(at: Fixture.list, up: false, on: connector))
    #expect(within.definition?.operations.map(\.name) == ["CreateOrder", "ListOrders", "GetOrder"])
    let among = performed(try .moveOperation(at: Fixture.get, up: true, on: connector))
    #expect(among.definition?.operations.map(\.name) == ["GetOrder", "ListOrders", "CreateOrder"])
    let first = refusal { () throws(ConnectorEditError) in
      try .moveOperation(at: Fixture.list, up: true, on: Fixture.connector)
    }
    #expect(first == "ListOrders is the first operation already")
  }

  @Test func theVerbIsAKey() throws {
    let edit = try ConnectorEdit.changeVerb(ofOperationAt: Fixture.create, to: .put, on: connector)
    #expect(changes(edit) == [#"- "post": {"#, #"+ "put": {"#])
    #expect(edit.focus == Place("/paths/~1orders/put"))
  }

  @Test func aPathRenamesItsParameterEverywhere() throws {
    let edit = try ConnectorEdit.changePath(ofOperationAt: Fixture.get, to: "/orders/{number}", on: connector)
    #expect(edit.focus == Place("/paths/~1orders~1{number}/get"))
    #expect(
      changes(edit) == [
        #"- "region": {"parameter": "id"}"#, #"- "name": "id","#, #"- "/orders/{id}": {"#,
        #"+ "/orders/{number}": {"#, #"+ "name": "number","#, #"+ "region": {"parameter": "number"}"#,
        #"- "x-ms-apimTemplateParameter.newPath": "/legacy/{id}","#,
        #"+ "x-ms-apimTemplateParameter.newPath": "/legacy/{number}","#,
      ])
  }

  @Test func aPathGainsAndLosesParameters() throws {
    let longer = performed(
      try .changePath(ofOperationAt: Fixture.get, to: "/shops/{shop}/orders/{id}", on: connector))
    let operation = longer.definition?.operation(id: "GetOrder")
    #expect(operation?.path == "/shops/{shop}/orders/{id}")
    #expect(operation?.ownParameters.map { $0["name"]?.string } == ["id", "shop"])
    let shorter = performed(try .changePath(ofOperationAt: Fixture.get, to: "/order", on: connector))
    #expect(shorter.definition?.operation(id: "GetOrder")?.ownParameters.isEmpty == true)
  }

  @Test func oneOfSeveralOperationsLeavesItsPath() throws {
    let edit = try ConnectorEdit.changePath(ofOperationAt: Fixture.create, to: "/order", on: connector)
    let after = performed(edit)
    #expect(after.definition?.pathItems.map(\.path) == ["/orders", "/order", "/orders/{id}"])
    #expect(after.definition?.operation(id: "CreateOrder")?.path == "/order")
    let joined = performed(try .changePath(ofOperationAt: Fixture.get, to: "/order", on: after), on: after)
    #expect(joined.definition?.pathItems.map(\.path) == ["/orders", "/order"])
    #expect(joined.definition?.operation(id: "GetOrder")?.path == "/order")
  }

  @Test(arguments: [
    (HTTPVerb.get, "/orders/{id}", "GetOrdersById"), (.post, "/orders", "CreateOrders"),
    (.patch, "/a-b/c_d", "UpdateABCD"), (.get, "/", "Get"), (.get, "/v1/{x}/y", "GetV1Y"),
  ])
  func namesAreProposed(_ verb: HTTPVerb, _ path: String, _ name: String) {
    #expect(OperationNames(nil).proposal(verb, path) == name)
  }
}
