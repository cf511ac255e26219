import JSONText
import Testing

@testable import Importing

struct CurlCommandTests {
  private func request(_ text: String) throws -> CapturedRequest {
    try #require(CurlCommand.requests(in: text).first)
  }

  @Test(
    arguments: [
      (#"curl https://a.com/x"#, "GET", "https://a.com/x"),
      (#"$ curl -sSL 'https://a.com/x?b=1'"#, "GET", "https://a.com/x?b=1"),
      (#"curl -X DELETE a.com/x"#, "DELETE", "http://a.com/x"),
      (#"curl --request=PATCH --url https://a.com"#, "PATCH", "https://a.com"),
      (#"curl -XPUT "https://a.com/\"q\"""#, "PUT", "https://a.com/\"q\""),
      (#"curl -d a=1 -d b=2 https://a.com"#, "POST", "https://a.com"),
      (#"curl -G -d a=1 -d b=2 https://a.com"#, "GET", "https://a.com?a=1&b=2"),
      (#"curl -I https://a.com"#, "HEAD", "https://a.com"),
      (#"curl -T file.bin https://a.com/f"#, "PUT", "https://a.com/f"),
      ("curl \\\n  -H 'A: b' \\\n  https://a.com", "GET", "https://a.com"),
      (#"sudo curl https://a.com | jq ."#, "GET", "https://a.com"),
      (#"/usr/bin/curl https://a.com -o out.json -m 10"#, "GET", "https://a.com"),
      (#"curl --proto '=https' --tlsv1.2 --range 0-99 -C - https://a.com/x"#, "GET", "https://a.com/x"),
      (#"curl --connect-to ::b.com: --max-filesize 10 https://a.com"#, "GET", "https://a.com"),
      (#"curl -G --data-urlencode 'q=a+b c&d=e' https://a.com"#, "GET", "https://a.com?q=a%2Bb%20c%26d%3De"),
    ])
  func methodAndAddressAreThoseOfCurl(_ text: String, _ method: String, _ url: String) throws {
    let request = try request(text)
    #expect(request.method == method)
    #expect(request.url == url)
  }

  @Test func quotesOfEachShellAreRead() throws {
    let posix = try request(#"curl -d $'{"a": "it\'s\u00e9\n"}' https://a.com"#)
    #expect(posix.body == .text("{\"a\": \"it's\u{E9}\n\"}"))
    let cmd = try request(
      "curl ^\"https://a.com/x?a=1^&b=2^\" ^\n  -H ^\"content-type: application/json^\" ^\n  --data-raw ^\"^{^\\^\"a^\\^\":1^}^\""
    )
    #expect(cmd.url == "https://a.com/x?a=1&b=2")
    #expect(cmd.body == .text("{\"a\":1}"))
    let older = try request("curl \"https://a.com/x\" ^\r\n -d \"{\"\"a\"\":1}\"")
    #expect(older.body == .text("{\"a\":1}"))
    let shell = try request("curl.exe 'https://a.com' `\n  -d '{\\\"a\\\": ''b''}'")
    #expect(shell.body == .text("{\"a\": 'b'}"))
  }

  @Test func bodiesAreOfTheirKind() throws {
    #expect(
      try request("curl -d 'a=1&b=x%20y' https://a.com").body
        == .form([
          CapturedRequest.Field(name: "a", value: "1", isFile: false, type: nil),
          CapturedRequest.Field(name: "b", value: "x y", isFile: false, type: nil),
        ]))
    let form = try request("curl -F 'file=@p.png;type=image/png' -F note=hi https://a.com")
    #expect(
      form.body
        == .multipart([
          CapturedRequest.Field(name: "file", value: "p.png", isFile: true, type: "image/png"),
          CapturedRequest.Field(name: "note", value: "hi", isFile: false, type: nil),
        ]))
    #expect(try request("curl --data-binary @big.bin https://a.com").body == .file("big.bin"))
    let json = try request(#"curl --json '{"a":1}' https://a.com"#)
    #expect(json.header("content-type") == "application/json")
    #expect(json.body == .text(#"{"a":1}"#))
  }

  @Test func secretsOfOptionsAreNotKept() throws {
    let basic = try request("curl -u me:hunter2 https://a.com")
    #expect(basic.hasCredentials)
    #expect(!"\(basic)".contains("hunter2"))
    #expect(!"\(try request("curl --oauth2-bearer s3cret https://a.com"))".contains("s3cret"))
    #expect(!"\(try request("curl -b sid=s3cret https://a.com"))".contains("s3cret"))
  }

  @Test func severalCommandsArePastedAtOnce() {
    let found = CurlCommand.requests(
      in: "curl https://a.com/1\n# then\ncurl https://a.com/2 https://a.com/3\nls\n")
    #expect(found.map(\.url) == ["https://a.com/1", "https://a.com/2", "https://a.com/3"])
    #expect(CurlCommand.requests(in: "echo nothing").isEmpty)
    #expect(CurlCommand.requests(in: "curl 'unclosed").count == 1)
    #expect(CurlCommand.requests(in: "curl -H").isEmpty)
  }
}
