import Runner
import Testing

@Suite struct PolicyTextTests {
  @Test(arguments: [
    ("plain", 1), ("@connectionParameters('a')", 1), ("Bearer @connectionParameters('a')", 2),
    ("https://@connectionParameters('site').example.com/x", 3), ("{@body().a} {@body().b}", 3),
    ("@{body().a}-@{headers('X')}", 3), ("a@b.example", 1), ("@odata.nextLink", 1), ("@@body()", 1),
    ("@Request.OriginalHTTPMethod", 1), ("[{@body().all}]", 3), ("@ConnectionParameters(\"a\", 'b')", 1),
  ])
  func pieces(text: String, count: Int) throws {
    #expect(try PolicyText(text).parts.count == count)
  }

  @Test func pathsLeadIntoJSONOnly() throws {
    let call = try #require(try PolicyText("@body().a['@odata.etag'][2].b-c").onlyCall)
    #expect(call.path == [.member("a"), .member("@odata.etag"), .element(2), .member("b-c")])
    let host = try PolicyText("@connectionParameters('site').example.com")
    #expect(host.parts.last == .literal(".example.com"))
  }

  @Test(arguments: ["@concat('a')", "x @base64('y')", "@connectionParameters('a", "@body("])
  func whatNobodyKnowsIsRefusedWithItsPlace(text: String) {
    #expect(throws: PolicyTextError.self) { try PolicyText(text) }
  }
}
