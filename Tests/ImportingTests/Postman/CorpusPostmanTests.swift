import ConnectorModel
import JSONText
import TestSupport
import Testing
import Validation
import YAMLReading

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
    #expect(result.refusals.prefix(5) == [])
    let text = String(decoding: result.definition, as: UTF8.self)
    for word in ["{{", "\"oneOf\"", "\"anyOf\"", "\"nullable\"", "\"multi\""] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(!String(decoding: result.properties, as: UTF8.self).contains("{{"))
    let connector = Connector(definition: FileContent(result.definition), properties: .missing)
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

  @Test(arguments: ["echo", "hackernews", "nestedEntities", "helpers", "rawjsonbody"])
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

  /// What other converters read differently, with the reason.
  private static let deviations: [String: String] = [
    "kevinswiber-wasm.json": "a variable within the name of another; the converter fills in the inner one"
  ]

  @Test(
    arguments: paths.filter { path in
      Corpus.files(in: "postman", ending: ".expected.yaml").contains { $0.hasPrefix(path.dropLast(5)) }
    })
  func operationsAreThoseThatAreExpected(_ path: String) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard Self.deviations[name] == nil else { return }
    let expected = try YAMLText(Corpus.bytes(of: path.dropLast(5) + ".expected.yaml")).document.root
    var wanted: Set<String> = []
    for item in expected["paths"].members {
      for verb in item.value.keys where HTTPVerb(rawValue: verb) != nil {
        wanted.insert(verb + " " + Self.shape(item.key))
      }
    }
    let result = try convert(path)
    let connector = Connector(definition: FileContent(result.definition), properties: .missing)
    let base = connector.definition?.root["basePath"]?.string ?? ""
    func operations(below base: String) -> Set<String> {
      Set(
        (connector.definition?.operations ?? []).map { $0.verb.rawValue + " " + Self.shape(base + $0.path) })
    }
    // Some converters take the common part of the paths into the server's address.
    let (whole, short) = (operations(below: base == "/" ? "" : base), operations(below: ""))
    #expect(whole == wanted || short == wanted || Self.isBelowServer(whole, wanted, expected))
  }

  /// Whether the paths are the expected ones behind the path of the first server.
  private static func isBelowServer(
    _ found: Set<String>, _ wanted: Set<String>, _ expected: JSONValue
  ) -> Bool {
    let url = expected["servers"]?[0]?["url"]?.string ?? ""
    let path = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2).map { "/" + $0 }
      .joined()
    let whole = wanted.map { line in
      let words = line.split(separator: " ")
      return "\(words[0]) \(path)\(words[1])"
    }
    return Set(whole) == found
  }

  /// The path without the names of parameters and the slash at its end.
  private static func shape(_ path: String) -> String {
    let shape = PostmanConversion.shape(path)
    return shape.count > 1 && shape.hasSuffix("/") ? String(shape.dropLast()) : shape
  }
}
