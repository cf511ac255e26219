import JSONText
import TestSupport
import Testing

/// nst/JSONTestSuite: `y_` must be accepted, `n_` refused, `i_` is free but must not crash.
@Suite struct JSONTestSuiteTests {
  static let files = Corpus.files(in: "json-test-suite/test_parsing", ending: ".json")

  static func files(_ prefix: String) -> [String] {
    files.filter { $0.split(separator: "/").last?.hasPrefix(prefix) == true }
  }

  @Test(arguments: files("y_")) func isAccepted(_ path: String) {
    #expect(syntaxError(of: Corpus.bytes(of: path)) == nil)
  }

  @Test(arguments: files("n_")) func isRefused(_ path: String) throws {
    let bytes = Corpus.bytes(of: path)
    let error = try #require(syntaxError(of: bytes))
    #expect((0...bytes.count).contains(error.offset))
    #expect(!error.message.isEmpty)
  }

  /// What is accepted of the free cases can also be decoded and written.
  @Test(arguments: files("i_")) func doesNotCrash(_ path: String) throws {
    guard let document = try? JSONDocument(Corpus.bytes(of: path)) else { return }
    #expect(try JSONDocument(JSONFragment(document.root).written()).root.kind == document.root.kind)
  }
}
