import ConnectorModel
import Testing
import Validation

@Suite struct LargeFileFixTests {
  /// A definition that the platform would refuse for its size: how large it is stands in an error, which every change
  /// says anew.
  @Test func `a file that is too large is mended all the same`() {
    let text = """
      {"swagger": "2.0", "info": {"title": "Lamps", "version": "1", "description": "\(String(repeating: "x", count: 1_100_000))"},
      "host": "lamps.contoso.com", "paths": {"/lamps": {"get": {"operationId": "List", "x-ms-visibilty": "important",
      "responses": {"200": {"description": "OK"}}}}}}
      """
    let connector = Connector(definition: FileContent(Array(text.utf8)), properties: .missing)
    for isAttended in [true, false] {
      let run = FixRun(
        connector, Validator(profile: .certify), rules: ["extension-misspelt"], isAttended: isAttended)
      #expect(run.applied == 1)
      #expect(!run.findings.contains { $0.rule == "extension-misspelt" })
    }
  }
}
