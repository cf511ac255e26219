import Testing
import Transport

/// The splitting of URLs.
struct URLPartsTests {
  @Test func allParts() throws {
    let parts = try #require(URLParts("HTTPS://Api.Example.com:8443/a/b;c?x=1&y=?#part"))
    #expect(parts.scheme == "https")
    #expect(parts.host == "Api.Example.com")
    #expect(parts.port == 8443)
    #expect(parts.path == "/a/b;c")
    #expect(parts.query == "x=1&y=?")
    #expect(parts.hostAndPort == "Api.Example.com:8443")
  }

  @Test(
    arguments: [
      ("http://h", "", nil), ("http://h/", "/", nil), ("http://h?q", "", "q"), ("http://h#f?x", "", nil),
      ("http://h/a:b@c?d@e", "/a:b@c", "d@e"), ("http://h/?", "/", ""), ("http://h/a://b", "/a://b", nil),
    ] as [(String, String, String?)])
  func pathAndQuery(_ url: String, _ path: String, _ query: String?) throws {
    let parts = try #require(URLParts(url))
    #expect(parts.path == path)
    #expect(parts.query == query)
  }

  @Test func addressesInBrackets() throws {
    let parts = try #require(URLParts("http://[::1]:8080/x"))
    #expect(parts.host == "[::1]")
    #expect(parts.service == "[::1]:8080")
    #expect(URLParts("http://[::1]/")?.service == "[::1]:80")
  }

  @Test(arguments: [
    "", "h/a", "//h/a", "://h", "http:/h", "http://", "http:///a", "1http://h", "ht tp://h", "http://u@h/",
    "http://u:p@h/", "http://h:0/", "http://h:65536/", "http://h:x/", "http://h:/", "http://h:80:81/",
    "http://h /", "http://h/a b", "http://h/a\tb", "http://h/\r\nX: y", "http://h/\u{7F}", "http://a\\b/",
    "http://a%2eb/", "http://[::1", "http://[x]/", "http://[::1]x/", "http://a<b/", "http://{host}/",
  ])
  func refused(_ url: String) { #expect(URLParts(url) == nil) }

  @Test(arguments: [
    ("https://a/x", "https://A:443/y", true), ("http://a/", "http://a:80/", true),
    ("http://a/", "https://a/", false),
    ("https://a/", "https://b/", false), ("https://a/", "https://a:444/", false),
  ])
  func origins(_ one: String, _ other: String, _ isSame: Bool) throws {
    let other = try #require(URLParts(other))
    #expect(try #require(URLParts(one)).hasSameOrigin(as: other) == isSame)
  }

  @Test(arguments: [
    ("http://localhost:1/", true), ("http://LOCALHOST/", true), ("http://127.0.0.1/", true),
    ("http://127.9.8.7:80/", true), ("http://[::1]:8/", true), ("http://localhost.evil.com/", false),
    ("http://127.0.0.1.nip.io/", false), ("http://127.1/", false), ("http://[::2]/", false),
    ("http://128.0.0.1/", false), ("http://[::ffff:1.2.3.4]/", false),
  ])
  func thisMachine(_ url: String, _ isLoopback: Bool) throws {
    #expect(try #require(URLParts(url)).isLoopback == isLoopback)
  }
}
