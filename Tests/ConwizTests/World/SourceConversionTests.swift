import Importing
import TestSupport
import Testing
import Wizard

@testable import conwiz

@Suite struct SourceConversionTests {
  private static let collection = """
    {"info": {"name": "Lamps", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
     "item": [{"name": "List", "request": {"method": "GET", "url": "{{base}}/lamps"}}]}
    """

  @Test func `values of variables go into what is converted`() async throws {
    let origin = ImportOrigin.pasted(Self.collection)
    let without = try await SourceConversion(origin, [:]).outcome().get()
    #expect(without.result.report.variables == ["base"])
    let with = try await SourceConversion(origin, ["base": "https://lamps.contoso.com"]).outcome().get()
    #expect(String(decoding: with.result.definition, as: UTF8.self).contains("\"lamps.contoso.com\""))
  }

  @Test func `a file that is not there, and one that is nothing known, are told`() async {
    let place = TemporaryFolder()
    let path = place.write("notes.txt", "buy oil")
    for (origin, part) in [
      (ImportOrigin.file(place.path + "/none.json"), "cannot be read"), (.file(path), "notes.txt"),
    ] {
      let failure = await #expect(throws: OpenFailure.self) {
        try await SourceConversion(origin, [:]).outcome().get()
      }
      #expect(failure?.message.contains(part) == true, "\(failure?.message ?? "")")
    }
  }
}
