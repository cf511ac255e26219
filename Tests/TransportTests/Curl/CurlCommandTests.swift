import TestSupport
import Testing
import Transport

/// Curl commands, read by a real shell.
struct CurlCommandTests {
  /// What `curl` would get: its arguments and its standard input, from `sh` with a function in place of `curl`.
  static func read(
    _ command: String, environment: [String: String] = [:]
  ) throws -> (arguments: [String], input: [UInt8]) {
    let script =
      #"curl() { printf '%s\0' "$#" "$@"; for a; do case $a in @-) cat;; esac; done; }"# + "\n" + command
    let output = try ChildProcess.output(of: ["sh", "-c", script], environment: environment)
    var rest = output[...]
    func word() -> String {
      defer { rest = rest.drop { $0 != 0 }.dropFirst() }
      return String(decoding: rest.prefix { $0 != 0 }, as: UTF8.self)
    }
    let count = try #require(Int(word()), "\(String(decoding: output, as: UTF8.self))")
    return ((0..<count).map { _ in word() }, Array(rest))
  }

  private static let start = ["--globoff", "--path-as-is", "--compressed"]

  @Test func `the given way to the server is repeated, a proxy's password not`() throws {
    var options = TransportOptions()
    options.certificateAuthorities = "/tmp/our ca.pem"
    options.isInsecure = true
    options.proxy = "http://ann:hunter2@proxy.contoso.example:3128"
    let line = CurlCommand.line(for: HTTPRequest(.get, "https://contoso.example/"), options: options)
    #expect(!line.contains("hunter2"))
    let arguments = try CurlCommandTests.read(line, environment: ["PROXY_USER": "ann:x"]).arguments
    #expect(
      arguments.prefix(10) == Self.start[...] + [
        "--cacert", "/tmp/our ca.pem", "--insecure", "--proxy", "http://proxy.contoso.example:3128",
        "--proxy-user", "ann:x",
      ])
  }

  static let nasty = [
    "it's", "$HOME `id` $(id)", "\"q\" \\ \\n", "a\nb\n", "* ? [a] {b,c} ~ !", "; rm -rf / &", "@/etc/passwd",
    "-x",
    "日本 \u{1B}[31m", "'", "''", "\\'", "%s%d", "#c", "a\tb\rc", "<x>",
  ]

  @Test(arguments: nasty)
  func textsArriveUnchanged(_ text: String) throws {
    let request = HTTPRequest(
      .post, "https://h/?q=$(id)'\"", headers: [HTTPHeader(name: "X-A", value: text)],
      body: .bytes(Array(text.utf8)))
    let isSendable = request.headers.allSatisfy(\.isSendable)
    let (arguments, input) = try CurlCommandTests.read(CurlCommand.line(for: request))
    // What a terminal would show as something else goes through a pipe, spelled out.
    let isFed = text.contains("\r") || text.contains("\u{1B}")
    #expect(
      arguments == CurlCommandTests.start + ["--request", "POST", "--url", "https://h/?q=$(id)'\""]
        + (isSendable ? ["--header", "X-A: " + text] : [])
        + ["--header", "Accept:", "--header", "Content-Type:"]
        + (isFed ? ["--data-binary", "@-"] : ["--data-raw", text]))
    #expect(input == (isFed ? Array(text.utf8) : []))
  }

  @Test(arguments: 1...40)
  func randomBytesArriveUnchanged(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let special = Array("'\"\\$`%-\n\r !&;|<>(){}[]*?~#=@".utf8) + [0, 0x80, 0xFF]
    let bytes = (0..<60).map { _ in special.randomElement(using: &generator) ?? 0 } + [0]
    let command = CurlCommand.line(for: HTTPRequest(.put, "https://h/", body: .bytes(bytes)))
    let (arguments, input) = try CurlCommandTests.read(command)
    #expect(arguments.suffix(2) == ["--data-binary", "@-"])
    #expect(input == bytes)
  }

  @Test func aLargeBodyIsFedThroughAPipe() throws {
    let body = String(repeating: "it's 100% -x\n", count: 20_000)
    let command = CurlCommand.line(for: HTTPRequest(.post, "https://h/", body: .bytes(Array(body.utf8))))
    let folder = TemporaryFolder()
    let script = folder.write("run.sh", "curl() { cat; }\n" + command)
    #expect(try ChildProcess.output(of: ["sh", script]) == Array(body.utf8))
  }

  @Test func methods() throws {
    func arguments(_ method: HTTPMethod) throws -> [String] {
      Array(
        try CurlCommandTests.read(CurlCommand.line(for: HTTPRequest(method, "https://h/"))).arguments
          .dropFirst(3))
    }
    #expect(try arguments(.get) == ["--url", "https://h/", "--header", "Accept:"])
    #expect(try arguments(.head) == ["--head", "--url", "https://h/", "--header", "Accept:"])
    #expect(try arguments(.delete) == ["--request", "DELETE", "--url", "https://h/", "--header", "Accept:"])
    #expect(
      try arguments(.put) == [
        "--request", "PUT", "--url", "https://h/", "--header", "Accept:", "--header", "Content-Type:",
        "--data-raw", "",
      ])
  }

  @Test func headersAsInARealExchange() throws {
    let request = HTTPRequest(
      .get, "https://h/",
      headers: [
        HTTPHeader(name: "X-Blank", value: " \t"), HTTPHeader(name: "content-length", value: "9"),
        HTTPHeader(name: "Accept", value: "a/b"),
      ])
    let (arguments, _) = try CurlCommandTests.read(CurlCommand.line(for: request))
    #expect(
      arguments.dropFirst(3) == ["--url", "https://h/", "--header", "X-Blank;", "--header", "Accept: a/b"])
  }

  @Test func secretsAreVariables() throws {
    let secrets = ["api key": Secret("can'ary /$x"), "9": Secret("zz")]
    let request = HTTPRequest(
      .post, "https://h/?k=can%27ary%20%2F%24x&zzz=zz",
      headers: [
        HTTPHeader(name: "Authorization", value: "Bearer can'ary /$x"),
        HTTPHeader(name: "X", value: "Y2FuJ2FyeSAvJHg="),
      ],
      body: .bytes(Array("pre can'ary /$x post".utf8)))
    let command = CurlCommand.line(for: request, secrets: secrets)
    #expect(!command.contains("ary"))
    #expect(!command.contains("Y2Fu"))
    let environment = [
      "API_KEY": "can'ary /$x", "API_KEY_ENCODED": "can%27ary%20%2F%24x",
      "API_KEY_BASE64": "Y2FuJ2FyeSAvJHg=", "_9": "zz",
    ]
    let (arguments, _) = try CurlCommandTests.read(command, environment: environment)
    #expect(arguments.contains(request.url))
    #expect(arguments.contains("Authorization: Bearer can'ary /$x"))
    #expect(arguments.contains("X: Y2FuJ2FyeSAvJHg="))
    #expect(arguments.last == "pre can'ary /$x post")
    #expect(command.contains("&zzz='\"$_9\""))
  }

  @Test func secretsInABodyThatIsPrinted() throws {
    let body = Array("a%s canary b".utf8) + [0]
    let command = CurlCommand.line(
      for: HTTPRequest(.post, "https://h/", body: .bytes(body)), secrets: ["k": Secret("canary")])
    #expect(!command.contains("canary"))
    #expect(try CurlCommandTests.read(command, environment: ["K": "canary"]).input == body)
  }

  @Test func namesOfVariablesAreTheirOwn() {
    let request = HTTPRequest(.get, "https://h/", headers: [HTTPHeader(name: "X", value: "alpha beta")])
    let command = CurlCommand.line(
      for: request, secrets: ["a-b": Secret("alpha"), "a_b": Secret("beta"), "": Secret("q")])
    #expect(command.contains(#""$A_B"' '"$A_B_""#))
  }

  @Test func forms() throws {
    let parts = [
      MultipartPart(name: "plain", content: Array("@it's;type=x".utf8)),
      MultipartPart(name: "typed", content: Array("<a\"\\b;".utf8), contentType: "text/html"),
      MultipartPart(name: "up", content: [0], fileName: "f.bin", contentType: "a/b"),
      MultipartPart(name: "file", content: Array("x".utf8), fileName: "a \"b\";c.txt"),
    ]
    let command = CurlCommand.line(for: HTTPRequest(.post, "https://h/", body: .multipart(parts)))
    let (arguments, _) = try CurlCommandTests.read(command)
    #expect(
      arguments.suffix(8) == [
        "--form-string", "plain=@it's;type=x", "--form", #"typed="<a\"\\b;";type=text/html"#, "--form",
        #"up=@"f.bin";type=a/b"#, "--form", #"file=@"a \"b\";c.txt""#,
      ])
  }
}
