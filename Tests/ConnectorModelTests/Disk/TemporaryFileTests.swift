import Glibc
import TestSupport
import Testing

@testable import ConnectorModel

@Suite(.serialized) struct TemporaryFileTests {
  @Test func `it holds the bytes for its user alone, and goes after the work`() throws {
    var seen = ""
    let mode = TemporaryFile.with(Array("text".utf8), suffix: ".json") { path -> mode_t in
      seen = path
      var status = stat()
      stat(path, &status)
      #expect(status.st_size == 4)
      return status.st_mode & 0o777
    }
    #expect(mode == 0o600)
    #expect(seen.hasSuffix(".json") && access(seen, F_OK) != 0)
  }
}
