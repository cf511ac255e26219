import ConnectorModel
import Importing
import JSONText
import TestSupport
import Testing
import Validation

/// Real documents of every version, where there are any.
struct CorpusOpenAPI3Tests {
  /// One of them is spread over files that are not there, on purpose.
  static let paths = Corpus.files(in: "openapi3", ending: "")
    .filter { !$0.contains(".expected.") && !$0.contains("multifile") }

  @Test(arguments: paths)
  func becomesAConnectorThatThePlatformTakes(_ path: String) throws {
    let bytes = Corpus.bytes(of: path)
    guard bytes.count < 250_000 else { return }
    let result = try ImportSource(bytes: bytes, name: path).convert()
    #expect(result.refusals.prefix(5) == [])
    #expect(try ImportSource(bytes: bytes, name: path).convert().definition == result.definition)
  }
}
