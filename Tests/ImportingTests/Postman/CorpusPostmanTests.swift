import ConnectorModel
import JSONText
import TestSupport
import Testing
import Validation

@testable import Importing

/// Real collections of every version, where there are any.
struct CorpusPostmanTests {
  static let paths = Corpus.files(in: "postman", ending: ".json")

  private func convert(_ path: String) throws -> ImportResult {
    try ImportSource(bytes: Corpus.bytes(of: path), name: path).convert()
  }

  @Test(arguments: paths)
  func becomesAConnectorThatThePlatformTakes(_ path: String) throws {
    let result = try convert(path)
    let connector = Connector(
      definition: FileContent(result.definition), properties: FileContent(result.properties))
    let tooMuch: Set<String> = ["file-too-large", "operation-count-limit", "schema-count-limit"]
    let errors = Validator(profile: .import).findings(of: connector)
      .filter { $0.severity == .error && !tooMuch.contains($0.rule) }
    #expect(errors.prefix(5).map { "\($0.rule) \($0.place): \($0.message)" } == [])
    let text = String(decoding: result.definition, as: UTF8.self)
    for word in ["{{", "\"oneOf\"", "\"anyOf\"", "\"nullable\"", "\"multi\""] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(!String(decoding: result.properties, as: UTF8.self).contains("{{"))
    let ids = connector.definition?.operations.compactMap(\.operationID) ?? []
    #expect(Set(ids.map { $0.lowercased() }).count == ids.count)
    #expect(try convert(path).definition == result.definition)
  }

  @Test(arguments: paths)
  func everyRequestIsAccountedForOnce(_ path: String) throws {
    let result = try convert(path)
    let root = try JSONDocument(Corpus.bytes(of: path)).root
    let sources = result.report.operations.map(\.source)
    #expect(sources.count == CorpusPostmanTests.requests(of: root["collection"] ?? root))
    #expect(Set(sources).count == sources.count)
    let ids = Set(
      Connector(definition: FileContent(result.definition), properties: .missing).definition?.operations
        .compactMap(\.operationID) ?? [])
    for operation in result.report.operations where operation.outcome != .dropped {
      #expect(ids.contains(operation.into ?? ""))
    }
    let mapped = result.report.operations.filter { $0.outcome == .mapped }.compactMap(\.operationID)
    #expect(Set(mapped) == ids)
  }

  /// The requests of a collection, counted without the reader.
  private static func requests(of root: JSONValue) -> Int {
    if let list = root["requests"], list.isArray { return list.elements.count { $0.isObject } }
    func count(_ item: JSONValue) -> Int {
      if let items = item["item"], items.isArray { return items.elements.reduce(0) { $0 + count($1) } }
      return item["request"].map { $0.isObject || $0.string != nil } == true ? 1 : 0
    }
    return root["item"].map { $0.elements.reduce(0) { $0 + count($1) } } ?? 0
  }

  @Test(arguments: ["echo", "hackernews", "nestedEntities"])
  func theVersionOfTheFormatMakesNoDifference(_ name: String) throws {
    let versions = ["1.0", "2.0", "2.1"].map { "transformer-v\($0)-\(name).json" }
    let found = CorpusPostmanTests.paths.filter { path in versions.contains { path.hasSuffix($0) } }
    let results = try found.map { try convert($0) }
    guard let first = results.first else { return }
    for result in results.dropFirst() {
      #expect(result.definition == first.definition)
      #expect(result.properties == first.properties)
    }
  }
}
