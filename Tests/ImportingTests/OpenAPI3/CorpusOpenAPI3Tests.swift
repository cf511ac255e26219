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
    let connector = Connector(
      definition: FileContent(result.definition), properties: FileContent(result.properties))
    let tooMuch: Set<String> = ["file-too-large", "operation-count-limit", "schema-count-limit"]
    let errors = Validator(profile: .import).findings(of: connector)
      .filter { $0.severity == .error && !tooMuch.contains($0.rule) }
    #expect(errors.prefix(5).map { "\($0.rule) \($0.place): \($0.message)" } == [])
    #expect(try ImportSource(bytes: bytes, name: path).convert().definition == result.definition)
  }
}
