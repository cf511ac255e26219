import JSONText
import Testing

@testable import Importing

struct SourceFormatTests {
  @Test(arguments: [
    (#"{"swagger": "2.0"}"#, "openapi-2.0", "an OpenAPI 2.0 document in JSON"),
    (#"{"swagger": 2.0}"#, "openapi-2.0", "an OpenAPI 2.0 document in JSON"),
    (#"{"info": {}, "paths": {}}"#, "openapi-2.0", "an OpenAPI 2.0 document in JSON"),
    (#"{"swaggerVersion": "1.2"}"#, "swagger-1.2", "a Swagger 1.2 document"),
    (#"{"openapi": "3.0.3"}"#, "openapi-3.0.3", "an OpenAPI 3.0.3 document"),
    ("# hello\nopenapi: '3.1.0' # new\n", "openapi-3.1.0", "an OpenAPI 3.1.0 document in YAML"),
    ("---\nswagger: \"2.0\"\n", "openapi-2.0", "an OpenAPI 2.0 document in YAML"),
    ("---\n  swagger: 2.0\n  info:\n    openapi: 3\n", "openapi-2.0", "an OpenAPI 2.0 document in YAML"),
    ("name: x\n", "yaml", "YAML"),
    (
      #"{"info": {"schema": "https://schema.getpostman.com/json/collection/v2.0.0/"}, "item": []}"#,
      "postman-2.0", "a Postman collection (v2.0)"
    ),
    (#"{"collection": {"info": {}, "item": []}}"#, "postman-2.1", "a Postman collection (v2.1)"),
    (#"{"id": "1", "requests": []}"#, "postman-1", "a Postman collection (v1)"),
    (#"{"name": "dev", "values": []}"#, "postman-environment", "a Postman environment, not a collection"),
    (#"{"version": 1, "collections": []}"#, "postman-dump", "a Postman data dump with several collections"),
    (#"{"log": {"entries": []}}"#, "har", "an HTTP archive (HAR)"),
    (
      #"{"properties": {"connectionParameters": {}}}"#, "api-properties",
      "an apiProperties.json, the other file of a connector"
    ),
    ("[1]", "json", #"JSON, but not an API definition (there is no "swagger": "2.0")"#),
    ("<!DOCTYPE html><html>", "html", "an HTML page, perhaps the documentation instead of the document"),
    (#"<d xmlns="http://schemas.xmlsoap.org/wsdl/">"#, "wsdl", "a WSDL description of a SOAP service"),
    ("<a/>", "xml", "XML"), ("curl -X GET https://a.b", "curl", "a curl command"),
    ("  \r\n", "unknown", "an empty file"), ("hello there", "unknown", "a file of an unknown kind"),
    ("{\u{0}", "unknown", "text in UTF-16 or UTF-32"),
  ])
  func isRecognised(_ text: String, _ name: String, _ phrase: String) {
    let format = SourceFormat.detect(Array(text.utf8))
    #expect(format.name == name)
    #expect(format.phrase == phrase)
    #expect(SourceFormat.detect([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == format)
  }

  @Test func otherFormatsAreRefusedByName() {
    let source = ImportSource(bytes: Array("swaggerVersion: 1.2".utf8), name: "api.yaml")
    #expect(throws: ImportError.unsupported(.otherYAML, name: "api.yaml")) {
      try source.convert()
    }
    let error = ImportError.unsupported(.wsdl, name: "a.wsdl")
    #expect(
      error.message == "'a.wsdl' is a WSDL description of a SOAP service; conwiz imports OpenAPI, Postman"
        + " collections, HAR, curl and HTTP samples. "
        + "Convert it to OpenAPI with another tool first.")
  }

  @Test func malformedTextIsRefusedAtItsPlace() {
    let source = ImportSource(bytes: Array("{\n  \"swagger\": \"2.0\",\n}".utf8), name: "api.json")
    do throws(ImportError) {
      _ = try source.convert()
      Issue.record("nothing thrown")
    } catch {
      guard case .malformed(_, _, let position, let excerpt) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(position == SourcePosition(line: 2, column: 19))
      #expect(excerpt.line == "\"swagger\": \"2.0\"," && excerpt.caret == 16)
      #expect(error.message.hasPrefix("'api.json' is not valid JSON: line 2, column 19: trailing comma"))
    }
  }
}
