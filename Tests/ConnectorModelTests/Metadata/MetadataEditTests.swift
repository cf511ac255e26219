import ConnectorModel
import JSONText
import Testing

@Suite struct MetadataEditTests {
  @Test func propertiesComeChangeAndGo() throws {
    let first = performed(try .setMetadata("Website", to: "https://a.example.com", on: Fixture.connector))
    #expect(first.definition?.metadata("Website")?.string == "https://a.example.com")
    let second = performed(try .setCategories(["Data", "Finance"], on: first), on: first)
    #expect(second.definition?.categories == ["Data", "Finance"])
    let edit = try ConnectorEdit.setMetadata("website", to: "https://b.example.com", on: second)
    #expect(
      changes(edit, on: second) == [
        #"- "propertyValue": "https://a.example.com""#, #"+ "propertyValue": "https://b.example.com""#,
      ])
    let third = performed(try .setCategories([], on: second), on: second)
    #expect(third.definitionFile.bytes == first.definitionFile.bytes)
    let none = performed(try .setMetadata("Website", to: nil, on: third), on: third)
    #expect(none.definitionFile.bytes == Fixture.connector.definitionFile.bytes)
    #expect(ConnectorCategory.all.count == 19)
  }

  @Test func theContactGoesWithItsLastField() {
    let edit = ConnectorEdit.setContact("email", to: "a@example.com", on: Fixture.connector)
    let one = performed(edit)
    let two = performed(.setContact("name", to: "A", on: one), on: one)
    #expect(two.definition?.info?["contact"]?.keys == ["name", "email"])
    let three = performed(.setContact("name", to: "", on: two), on: two)
    let none = performed(.setContact("email", to: nil, on: three), on: three)
    #expect(none.definitionFile.bytes == Fixture.connector.definitionFile.bytes)
  }
}
