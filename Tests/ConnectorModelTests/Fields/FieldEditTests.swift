import ConnectorModel
import JSONText
import Testing

@Suite struct FieldEditTests {
  private let connector = Fixture.connector

  @Test func aPresentTextIsOneLine() {
    let edit = ConnectorEdit.setText(.title, "Shop orders", on: connector)
    #expect(edit.title == "Set title")
    #expect(changes(edit) == [#"- "title": "Orders","#, #"+ "title": "Shop orders","#])
  }

  @Test func aNewMemberStandsBesideItsLikeAndIsOneLine() {
    let place = Place(.definition, Fixture.list.appending("description"))
    let edit = ConnectorEdit.setText(place, "All of them.", on: connector)
    #expect(edit.title == "Set description of ListOrders")
    #expect(changes(edit) == [#"+ "description": "All of them.","#])
    let after = performed(edit)
    #expect(after.value(at: place)?.parent?.keys.prefix(3) == ["operationId", "summary", "description"])
  }

  @Test func emptyTextRemovesUnlessKept() {
    #expect(changes(.setText(.host, "", on: connector)) == [#"- "host": "orders.example.com","#])
    #expect(changes(.setText(.host, nil, on: connector)).count == 1)
    let kept = changes(.setText(.host, "", on: connector, keepsEmpty: true))
    #expect(kept == [#"- "host": "orders.example.com","#, #"+ "host": "","#])
  }

  @Test func theSameValueIsNoEdit() throws {
    var session = EditSession(connector)
    #expect(try session.perform(.setText(.title, "Orders", on: connector)) == false)
    #expect(try session.perform(.remove(.publisher, on: connector)) == false)
    #expect(session.history.done.isEmpty)
  }

  @Test(arguments: [
    ("integer", "10", #""default": 10"#), ("integer", "1.5", #""default": "1.5""#),
    ("integer", "ten", #""default": "ten""#), ("boolean", "true", #""default": true"#),
    ("boolean", "yes", #""default": "yes""#), ("number", "1e3", #""default": 1e3"#),
    ("string", "10", #""default": "10""#), ("array", "[1]", #""default": [1]"#),
    ("array", "1", #""default": "1""#),
  ])
  func defaultsAreTyped(_ type: String, _ text: String, _ expected: String) {
    let connector = Fixture.connector(#"{"parameters": {"p": {"type": "\#(type)"}}}"#)
    let edit = ConnectorEdit.setTyped(
      .definition("parameters", "p", "default"), text, type: type, on: connector)
    #expect(edit.title == "Set default value of p")
    let after = ConnectorModelTests.text(.definition, after: edit, on: connector)
    #expect(after == #"{"parameters": {"p": {"type": "\#(type)", \#(expected)}}}"#)
  }

  @Test func listsChangeOnlyWhatDiffers() {
    let connector = Fixture.connector(
      """
      {
        "tags": [
          "a",
          "b",
          "c"
        ]
      }
      """)
    let place = Place.definition("tags")
    #expect(
      changes(.setStrings(place, ["a", "x", "c"], on: connector), on: connector) == [
        #"- "b","#, #"+ "x","#,
      ])
    #expect(changes(.setStrings(place, ["a", "c"], on: connector), on: connector) == [#"- "b","#])
    #expect(changes(.setStrings(place, ["a", "b", "n", "c"], on: connector), on: connector) == [#"+ "n","#])
    let none = ConnectorEdit.setStrings(place, [], on: connector)
    #expect(performed(none, on: connector).value(at: place) == nil)
    let empty = ConnectorEdit.setStrings(place, [], on: connector, keepsEmpty: true)
    #expect(performed(empty, on: connector).value(at: place)?.count == 0)
  }

  @Test func requiredOfAPropertyIsTheParentsList() throws {
    let schema = Fixture.create.appending(["parameters", "0", "schema"])
    let count = schema.appending(["properties", "count"])
    let item = schema.appending(["properties", "item"])
    #expect(
      try changes(.setRequired(true, propertyAt: count, on: connector)) == [
        #"- "required": ["item"],"#, #"+ "required": ["item", "count"],"#,
      ])
    #expect(
      try changes(.setRequired(false, propertyAt: item, on: connector)) == [#"- "required": ["item"],"#])
    #expect(try changes(.setRequired(false, propertyAt: count, on: connector)) == [])
  }

  @Test func aMissingPropertiesFileIsMade() {
    let connector = Connector(definition: Fixture.connector.definitionFile, properties: .missing)
    let after = performed(.setText(.publisher, "Contoso", on: connector), on: connector)
    #expect(after.properties?.publisher == "Contoso")
    #expect(after.properties?.iconBrandColor == "#007ee5")
  }

  @Test func typingIsOneStep() throws {
    var session = EditSession(connector)
    for text in ["A", "Ab", "Abc"] {
      try session.perform(.setText(.title, text, on: session.connector, coalescingKey: "title"))
    }
    try session.perform(.setText(.host, "a.example.com", on: session.connector, coalescingKey: "host"))
    #expect(session.history.done.count == 2)
    #expect(session.undo() == "Set host")
    #expect(session.undo() == "Set title")
    #expect(session.connector.definitionFile.bytes == Fixture.connector.definitionFile.bytes)
    #expect(session.redo() == "Set title")
    #expect(session.connector.definition?.title == "Abc")
  }

  @Test(arguments: [
    ("/paths/~1orders/get/summary", "summary of ListOrders"),
    ("/paths/~1orders/get/parameters/0/x-ms-summary", "summary of limit in ListOrders"),
    ("/paths/~1orders/get/parameters/0", "limit in ListOrders"),
    ("/definitions/Order/properties/id/description", "description of id in Order"),
    ("/paths/~1orders~1{id}/get/responses/200", "200 in GetOrder"),
    ("/host", "host"), ("properties:/properties/iconBrandColor", "icon colour"),
    ("properties:/properties/policyTemplateInstances/0/title", "title of Route"),
  ])
  func placesHaveNames(_ place: String, _ phrase: String) throws {
    let place = try #require(Place(place))
    #expect(connector.phrase(for: place) == phrase)
  }
}
