import ConnectorModel
import Testing

@testable import Commands

/// How reports for other programs name files.
struct ReportLocationTests {
  private let working = DiskPath.working

  @Test func namesFilesFromTheWorkingFolder() {
    let location = ReportLocation()
    #expect(location.path("orders/a.json") == "orders/a.json")
    #expect(location.path("./a.json") == "a.json")
    #expect(location.path(working + "/a.json") == "a.json")
    #expect(location.path("/a.json") == "/a.json")
    #expect(location.path("-") == "-")
  }

  @Test func addressesAreEncoded() {
    let location = ReportLocation()
    #expect(location.uri("a b/\u{E9}#?.json") == "a%20b/%C3%A9%23%3F.json")
    #expect(location.uri("a:b/c") == "./a:b/c")
    #expect(location.uri("/a b") == "file:///a%20b")
  }

  @Test(arguments: [
    ("/a/b", "/a/b/c", "c"), ("/a/b", "/a/c", "../c"), ("/", "/a", "a"), ("/a/b", "/a/b", "."),
    ("/a", "/b/c", "../b/c"),
  ])
  func saysWhereAFileStandsFromAFolder(folder: String, path: String, expected: String) {
    #expect(DiskPath(folder).relative(path) == expected)
  }
}
