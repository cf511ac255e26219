import ConnectorModel
import JSONText
import Testing

@Suite struct MetadataEditTests {
  @Test func propertiesComeChangeAndGo() throws {
    let first = performed(try .setMetadata("Website", to: "https://a.example.com", on: Fixture.connector))
    #expect(first.definition?.metadata("Website")?.string == "https://a.example.com")
    let second = performed(try .setMetadata("Categories", to: "Data; Finance", on: first), on: first)
    #expect(second.definition?.categories == ["Data", "Finance"])
    let edit = try ConnectorEdit.setMetadata("website", to: "https://b.example.com", on: second)
    #expect(
      changes(edit, on: second) == [
        #"- "propertyValue": "https://a.example.com""#, #"+ "propertyValue": "https://b.example.com""#,
      ])
    let third = performed(try .setMetadata("Categories", to: "", on: second), on: second)
    #expect(third.definitionFile.bytes == first.definitionFile.bytes)
    let none = performed(try .setMetadata("Website", to: nil, on: third), on: third)
    #expect(none.definitionFile.bytes == Fixture.connector.definitionFile.bytes)
    #expect(ConnectorCategory.all.count == 19)
  }
}
