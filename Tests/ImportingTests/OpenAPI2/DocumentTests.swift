import Importing
import JSONText
import Testing

struct DocumentTests {
  @Test func aCompleteDocumentKeepsItsBytes() throws {
    let text = document(paths: #"{"/a": {"get": {"operationId": "GetA", "responses": {}}}}"#)
    let result = try imported(text)
    #expect(result.definitionText == text)
    #expect(result.report.notes.isEmpty)
    let crlf = text.replacing("\n", with: "\r\n")
    #expect(try imported(crlf).definitionText == crlf)
    #expect(try imported("\u{FEFF}" + text).definitionText == text)
    #expect(try imported("\u{FEFF}" + text).codes == ["byte-order-mark"])
  }

  @Test func missingPartsAreFilledInWhereTheyBelong() throws {
    let result = try imported("{\n  \"swagger\": \"2.0\"\n}", name: "dir/orders.swagger.json")
    #expect(
      try result.definitionRoot().keys == [
        "swagger", "info", "basePath", "schemes", "paths", "securityDefinitions", "security",
        "x-ms-connector-metadata",
      ])
    #expect(try result.definitionRoot()["info"]?["title"]?.string == "orders")
    #expect(
      result.codes == [
        "title-missing", "version-missing", "host-missing", "base-path-missing", "schemes-missing",
        "paths-missing", "security-missing", "metadata-missing",
      ])
    let again = try ImportSource(bytes: result.definition, name: "x").convert()
    #expect(again.definition == result.definition)
    #expect(again.codes == ["host-missing"])
  }

  @Test func theVersionIsSpelledAsText() throws {
    let result = try imported(document().replacing(#""swagger": "2.0""#, with: #""swagger": 2.0"#))
    #expect(result.definitionText == document())
    #expect(result.codes == ["version-spelling"])
  }

  @Test func theHostComesFromTheAddressOfTheDocument() throws {
    let text = #"{"swagger": "2.0", "info": {"title": "T", "version": "1"}, "paths": {}}"#
    let root = try imported(text, name: "http://api.contoso.com:8080/v1/swagger.json").definitionRoot()
    #expect(root["host"]?.string == "api.contoso.com:8080")
    #expect(root["schemes"]?[0]?.string == "http")
  }

  @Test func aHostThatIsAnAddressIsTakenApart() throws {
    let text = document()
      .replacing(#""api.contoso.com""#, with: #""https://api.contoso.com/v2/""#)
    let result = try imported(text)
    #expect(try result.definitionRoot()["host"]?.string == "api.contoso.com")
    #expect(try result.definitionRoot()["basePath"]?.string == "/v2")
    #expect(result.codes == ["host-is-address"])
  }

  @Test func theMetadataTakesTheContactsWebsite() throws {
    let text = """
      {"swagger": "2.0", "host": "h", "basePath": "v1", "schemes": ["https"], "paths": {},
       "securityDefinitions": {},
       "info": {"title": "T", "version": "1", "contact": {"name": "Contoso", "url": "https://contoso.com"}}}
      """
    let result = try imported(text)
    let metadata = try result.definitionRoot()["x-ms-connector-metadata"]
    #expect(metadata?[0]?["propertyValue"]?.string == "https://contoso.com")
    #expect(metadata?.count == 3)
    #expect(try result.definitionRoot()["basePath"]?.string == "/v1")
    #expect(try result.propertiesRoot()["publisher"]?.string == "Contoso")
  }

  @Test func whatThePlatformRefusesIsReported() throws {
    let paths = """
      {"/a": {"get": {"operationId": "A", "parameters": [
        {"in": "query", "name": "q", "type": "array", "collectionFormat": "multi", "items": {"type": "string"}},
        {"$ref": "other.json#/p"}], "responses": {"200": {"description": "", "examples": {"$ref": "x"}}}}},
       "/b": {"$ref": "b.json"}}
      """
    let result = try imported(document(paths: paths, rest: #", "definitions": {"D": {"$ref": "d.json"}}"#))
    #expect(
      result.codes == [
        "path-reference", "collection-format-multi", "external-reference", "external-reference",
      ])
    let huge = String(repeating: " ", count: OpenAPI2Importer.platformBytes)
    #expect(try imported(document() + huge).codes == ["definition-too-large"])
    let many = (0...256).map { #""/p\#($0)": {"get": {"operationId": "G\#($0)"}}"# }.joined(separator: ",")
    #expect(try imported(document(paths: "{\(many)}")).codes == ["too-many-operations"])
  }
}
