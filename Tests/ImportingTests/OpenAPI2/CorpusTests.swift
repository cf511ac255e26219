import ConnectorModel
import Importing
import JSONText
import TestSupport
import Testing

struct CorpusTests {
  /// Runs over no files where there is no corpus.
  @Test func realDefinitionsAreImportedWhole() throws {
    for path in Corpus.definitions {
      let bytes = Corpus.bytes(of: path)
      guard let document = try? JSONDocument(bytes) else {
        #expect(throws: ImportError.self) { try ImportSource(bytes: bytes, name: path).convert() }
        continue
      }
      let result = try ImportSource(bytes: bytes, name: path).convert()
      let before = APIDefinition(document: document).operations
      let after = APIDefinition(document: try JSONDocument(result.definition)).operations
      let report = result.report
      #expect(Set(report.operations.map(\.source)).count == report.operations.count, "\(path)")
      #expect(report.operations.count { $0.outcome == .mapped } == after.count, "\(path)")
      #expect(report.operations.count >= before.count, "\(path)")
      #expect(after.allSatisfy { $0.operationID?.isEmpty == false }, "\(path)")
      #expect(
        try JSONDocument(result.properties).root["properties"]?["connectionParameters"] != nil, "\(path)")
      let again = try ImportSource(bytes: result.definition, name: path).convert()
      #expect(again.definition == result.definition && again.properties == result.properties, "\(path)")
    }
  }

  @Test func otherFormatsOfTheCorpusAreRecognised() {
    for path in Corpus.files(in: "openapi3", ending: ".json") {
      guard case .openAPI3 = SourceFormat.detect(Corpus.bytes(of: path)) else {
        Issue.record("\(path)")
        continue
      }
    }
    for path in Corpus.files(in: "openapi2yaml", ending: ".yaml") {
      // One of them is JSON under a YAML name.
      let format = SourceFormat.detect(Corpus.bytes(of: path))
      #expect(format == .openAPI2YAML || format == .openAPI2JSON, "\(path)")
    }
    for path in Corpus.files(in: "postman", ending: ".json") {
      guard case .postmanCollection = SourceFormat.detect(Corpus.bytes(of: path)) else {
        Issue.record("\(path)")
        continue
      }
    }
  }
}
