import JSONText
import TestSupport
import Testing

/// Files of real connectors, where they stand beside the checkout.
@Suite struct CorpusDocumentTests {
  static let files = Corpus.definitions + Corpus.properties

  @Test(arguments: files) func bytesAndMeaningStay(_ path: String) throws {
    let bytes = Corpus.bytes(of: path)
    guard let document = try? JSONDocument(bytes) else { return }
    #expect(document.bytes == bytes)
    let written = try JSONDocument(JSONFragment(document.root).written())
    #expect(written.root.means(document.root))
  }

  @Test(arguments: [
    (
      "Cireson Service Manager Portal/apiDefinition.swagger.json", 54, 19,
      "trailing comma before `}`; remove it"
    ),
    ("DocuMotor/apiDefinition.swagger.json", 48, 11, "trailing comma before `}`; remove it"),
    (
      "ZohoSign/apiDefinition.swagger.json", 14, 1,
      "U+2003 is not white space in JSON; use a plain space"
    ),
    ("Shopranos/apiProperties.json", 22, 4, "the file ends early: a `}` is missing"),
  ])
  func knownMalformedFilesAreReportedInPlace(
    _ name: String, _ line: Int, _ column: Int, _ message: String
  ) throws {
    guard let path = CorpusDocumentTests.files.first(where: { $0.hasSuffix("certified-connectors/" + name) })
    else { return }
    let bytes = Corpus.bytes(of: path)
    let error = try #require(syntaxError(of: bytes))
    #expect(error.message == message)
    // The places are those where a parser stops: of a trailing comma we report the comma before that.
    var stop = error.offset
    if case .trailingComma = error.reason {
      #expect(bytes[stop] == UInt8(ascii: ","))
      stop = bytes[(stop + 1)...].firstIndex { $0 > 0x20 } ?? stop
    }
    #expect(LineIndex(bytes).position(of: stop) == SourcePosition(line: line, column: column))
  }

  @Test func theKnownDuplicateIsFound() throws {
    guard
      let path = Corpus.definitions.first(where: { $0.contains("certified-connectors/Rainbird/") })
    else { return }
    #expect(try !JSONDocument(Corpus.bytes(of: path)).duplicateMembers().isEmpty)
  }
}
