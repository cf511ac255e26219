import Runner
import TestSupport
import Testing
import Transport

struct OtherBodyTests {
  static func form(_ fields: String, consumes: String) -> String {
    ConnectorFixture.definition(verb: "post", parameters: fields, operation: #", "consumes": \#(consumes)"#)
  }

  @Test func formFieldsAreURLEncodedWithPercentTwenty() throws {
    let prepared = try ConnectorFixture.prepare(
      OtherBodyTests.form(
        #"""
        {"name": "a b", "in": "formData", "type": "string"},
        {"name": "n", "in": "formData", "type": "integer", "default": 2},
        {"name": "l", "in": "formData", "type": "array", "items": {"type": "string"}, "collectionFormat": "multi"}
        """#, consumes: #"["application/x-www-form-urlencoded"]"#), inputs: ["a b": "x y&z", "l": "p,q"])
    #expect(prepared.bodyText == "a%20b=x%20y%26z&n=2&l=p&l=q")
    #expect(prepared.header("Content-Type") == "application/x-www-form-urlencoded")
  }

  @Test func aBodySchemaIsFlattenedForTheURLEncoding() throws {
    let prepared = try ConnectorFixture.prepare(
      JSONBodyTests.definition(consumes: #"["application/x-www-form-urlencoded"]"#),
      inputs: ["body/name": "p n", "body/customer/mail": "m", "body/tags": "a,b"])
    #expect(prepared.bodyText == "name=p%20n&customer.mail=m&tags=a&tags=b&source=conwiz")
  }

  @Test func filesMakeAMultipartBody() throws {
    let folder = TemporaryFolder()
    let path = folder.write("Report.PDF", "%PDF")
    let prepared = try ConnectorFixture.prepare(
      OtherBodyTests.form(
        #"""
        {"name": "file", "in": "formData", "type": "file", "required": true},
        {"name": "note", "in": "formData", "type": "string"}
        """#, consumes: #"["application/x-www-form-urlencoded", "multipart/form-data"]"#),
      inputs: ["file": path, "note": "ü"])
    #expect(prepared.header("Content-Type") == nil)
    #expect(prepared.parts.map(\.name) == ["file", "note"])
    #expect(prepared.parts.first?.fileName == "Report.PDF")
    #expect(prepared.parts.first?.contentType == "application/pdf")
    #expect(prepared.parts.first?.content == Array("%PDF".utf8))
  }

  @Test func aFileThatCannotBeReadIsNamed() {
    let definition = OtherBodyTests.form(
      #"{"name": "file", "in": "formData", "type": "file", "required": true}"#, consumes: "[]")
    #expect {
      try ConnectorFixture.prepare(definition, inputs: ["file": "/nowhere/at/all"])
    } throws: { ($0 as? RequestError)?.message.contains("/nowhere/at/all") == true }
    #expect {
      try ConnectorFixture.prepare(definition, inputs: ["file": "/"])
    } throws: { ($0 as? RequestError)?.message.contains("not a regular file") == true }
  }

  @Test(arguments: ["text/plain", "application/xml", "text/xml"])
  func textIsSentAsItIs(_ type: String) throws {
    let definition = JSONBodyTests.definition(consumes: #"["\#(type)"]"#)
    let prepared = try ConnectorFixture.prepare(definition, inputs: ["body": "<a>ü</a>"])
    #expect(prepared.bodyText == "<a>ü</a>")
    #expect(prepared.header("Content-Type") == type)
    #expect(throws: RequestError.bodyNeedsText(contentType: type)) {
      try ConnectorFixture.prepare(definition, inputs: ["body/name": "x"])
    }
  }

  @Test func bytesComeFromAFile() throws {
    let folder = TemporaryFolder()
    let path = folder.write("x.bin", [0, 255, 10] as [UInt8])
    let schema = #"{"type": "string", "format": "binary"}"#
    let prepared = try ConnectorFixture.prepare(
      JSONBodyTests.definition(schema: schema), inputs: ["body": path])
    #expect(prepared.request.body == .bytes([0, 255, 10]))
    #expect(prepared.header("Content-Type") == "application/octet-stream")
    let typed = try ConnectorFixture.prepare(
      JSONBodyTests.definition(schema: schema, consumes: #"["application/json", "image/png"]"#),
      inputs: ["body": path])
    #expect(typed.header("Content-Type") == "image/png")
  }

  @Test func byteLeavesTakeAFileAsBase64() throws {
    let folder = TemporaryFolder()
    let path = folder.write("x.bin", "hello")
    let definition = JSONBodyTests.definition(
      schema: #"{"type": "object", "properties": {"content": {"type": "string", "format": "byte"}}}"#)
    let prepared = try ConnectorFixture.prepare(
      definition, inputs: InputValues(["body/content": .file(path)]))
    #expect(prepared.bodyText == #"{"content":"aGVsbG8="}"#)
  }

  @Test func theContentTypeParameterDecides() throws {
    let definition = ConnectorFixture.definition(
      verb: "post",
      parameters: #"""
        {"name": "Content-Type", "in": "header", "type": "string", "default": "text/plain"},
        {"name": "body", "in": "body", "schema": {"type": "string"}}
        """#, operation: #", "consumes": ["application/json"]"#)
    let prepared = try ConnectorFixture.prepare(definition, inputs: ["body": "plain"])
    #expect(prepared.bodyText == "plain")
    #expect(prepared.header("Content-Type") == "text/plain")
  }
}
