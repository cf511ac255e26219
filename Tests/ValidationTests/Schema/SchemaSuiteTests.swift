import JSONText
import TestSupport
import Testing
import Validation

/// JSON-Schema-Test-Suite, draft 4: its required tests must all pass, its optional ones as far as they concern us.
@Suite struct SchemaSuiteTests {
  static let folder = "json-schema-draft4/tests/draft4"
  static let required = Corpus.files(in: folder, ending: ".json").filter { !$0.contains("/optional/") }
  static let optional = Corpus.files(in: folder + "/optional", ending: ".json")

  /// Groups that ask for what is left out on purpose, by file and description.
  static let excluded: [String: String] = [
    "refRemote.json": "nothing is ever fetched",
    "id.json": "base addresses and identifiers are not followed",
    "definitions.json/validate definition against metaschema": "fetches the meta-schema",
    "ref.json/remote ref, containing refs itself": "fetches the meta-schema",
    "ref.json/$ref prevents a sibling id from changing the base uri": "identifiers",
    "ref.json/Recursive references between schemas": "identifiers",
    "ref.json/Location-independent identifier": "identifiers",
    "ref.json/Location-independent identifier with base URI change in subschema": "identifiers",
    "ref.json/id must be resolved against nearest parent, not just immediate parent": "identifiers",
  ]

  @Test(arguments: required) func requiredTestsPass(_ path: String) throws {
    for failure in try failures(of: path) { Issue.record("\(failure)") }
  }

  @Test(arguments: optional) func optionalTestsPass(_ path: String) throws {
    for failure in try failures(of: path) { Issue.record("\(failure)") }
  }

  /// A suite of which nothing is run would pass as well.
  @Test func theSuiteIsRunWhereItIs() throws {
    var count = 0
    for path in SchemaSuiteTests.required + SchemaSuiteTests.optional {
      for group in try JSONDocument(Corpus.bytes(of: path)).root.elements {
        count += group["tests"]?.count ?? 0
      }
    }
    #expect(count == 0 || count > 900)
  }

  private func failures(of path: String) throws -> [String] {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard SchemaSuiteTests.excluded[file] == nil else { return [] }
    var options = SchemaCheckOptions.strict
    options.acceptsWholeFractions = file != "zeroTerminatedFloats.json"
    var failures: [String] = []
    for group in try JSONDocument(Corpus.bytes(of: path)).root.elements {
      let name = group["description"]?.string ?? ""
      guard SchemaSuiteTests.excluded[file + "/" + name] == nil, let source = group["schema"]?.source else {
        continue
      }
      let schema = try JSONDocument(Array(source))
      let checker = SchemaChecker(document: schema, options: options)
      for test in group["tests"]?.elements.map({ $0 }) ?? [] {
        guard let data = test["data"], let isValid = test["valid"]?.boolean else { continue }
        let violations = checker.check(data, against: schema.root)
        if violations.isEmpty != isValid {
          failures.append(
            "\(file) / \(name) / \(test["description"]?.string ?? ""): \(violations.map(\.message))")
        }
      }
    }
    return failures
  }
}
