import Glibc
import TestSupport
import Testing

@testable import ConnectorModel

struct StateTests {
  private let fixture = ConnectorFixture()

  @Test func recentConnectorsAreNewestFirstAndBounded() throws {
    var recent = RecentConnectors(in: fixture.home)
    #expect(recent.entries.isEmpty)
    for number in 1...25 {
      try recent.add(
        RecentConnector(path: "/c\(number)", title: "C\(number)", opened: number), in: fixture.home)
    }
    try recent.add(RecentConnector(path: "/c20", title: "Again", opened: 30), in: fixture.home)
    try recent.add(RecentConnector(path: fixture.path, title: "Orders", opened: 31), in: fixture.home)
    let read = RecentConnectors(in: fixture.home)
    #expect(read.entries == recent.entries && read.entries.count == RecentConnectors.limit)
    #expect(read.entries.map(\.path).prefix(3) == [fixture.path, "/c20", "/c25"])
    #expect(!read.entries[0].isMissing && read.entries[1].isMissing)
    try recent.remove("/c20", in: fixture.home)
    #expect(!RecentConnectors(in: fixture.home).entries.contains { $0.path == "/c20" })
  }

  @Test func damagedLinesAreLeftOut() throws {
    fixture.temporary.write(
      "state/conwiz/recent.jsonl", "{\"path\":\"/a\",\"title\":\"A\",\"opened\":1}\n{\"pa\n\n7\n")
    #expect(RecentConnectors(in: fixture.home).entries.map(\.path) == ["/a"])
  }

  @Test func foldersAreListedForTheBrowser() throws {
    fixture.temporary.write("Zebra.txt", "12345")
    fixture.temporary.write("alpha.json", "{}")
    fixture.temporary.write(".hidden", "")
    fixture.temporary.write("empty/.keep", "")
    symlink("nowhere", fixture.temporary.path + "/broken")
    let listing = try DirectoryListing.read(fixture.temporary.path).get()
    #expect(listing.entries.map(\.name) == ["empty", "orders", "alpha.json", "broken", "Zebra.txt"])
    #expect(listing.entries.map(\.isConnectorFolder) == [false, true, false, false, false])
    #expect(listing.entries.last?.bytes == 5)
    #expect(listing.entries[3].kind == .link)
    #expect(try DirectoryListing.read(fixture.path).get().parent == listing.path)
    #expect(try DirectoryListing.read("/").get().parent == nil)
    #expect(try DirectoryListing.read(fixture.temporary.path, showsHidden: true).get().entries.count == 6)
    #expect(DirectoryListing.read("/nowhere/at/all") == .failure(.notFound("/nowhere/at/all")))
  }

  @Test(arguments: [
    ("a/b", "a", "b"), ("/b", "/", "b"), ("b", ".", "b"), ("a/b//", "a", "b"), ("/", "/", ""), ("", ".", "."),
  ])
  func pathsAreTakenApart(_ text: String, _ folder: String, _ name: String) {
    let path = DiskPath(text)
    #expect(path.folder == folder && path.name == name)
  }
}
