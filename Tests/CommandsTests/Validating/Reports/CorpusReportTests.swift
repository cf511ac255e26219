import JSONText
import TestSupport
import Testing

@testable import Commands

/// Every format over real connectors, where there are some.
struct CorpusReportTests {
  private var folders: [String] {
    Corpus.sample(every: 12).map { String($0.dropLast("/apiDefinition.swagger.json".count)) }
  }

  private func output(_ format: String) async -> String {
    guard !folders.isEmpty else { return "" }
    return await Captured.run(["validate", "--profile", "style", "--format", format] + folders).output
  }

  @Test func sarifIsRight() async {
    let text = await output("sarif")
    if !text.isEmpty { #expect(SARIFCheck(Array(text.utf8)).problems.prefix(5) == []) }
  }

  @Test func junitIsWellFormed() async {
    let text = await output("junit")
    if !text.isEmpty { #expect(XMLCheck(text).problems.prefix(5) == []) }
  }

  @Test func jsonIsJSONWithAllFindings() async throws {
    let text = await output("json")
    guard !text.isEmpty else { return }
    let root = try JSONDocument(Array(text.utf8)).root
    let findings = try #require(root["findings"])
    let summary = try #require(root["summary"])
    let counts = ["error", "warning", "info"].compactMap { summary[$0]?.integer }
    #expect(findings.count == counts.reduce(0, +))
    #expect(await output("text").split(separator: "\n").count == findings.count + 1)
  }

  @Test func everyAnnotationIsOneLine() async {
    let lines = await output("github").split(separator: "\n").dropLast()
    #expect(lines.allSatisfy { $0.hasPrefix("::") && $0.dropFirst(2).contains("::") })
  }

  @Test func fixingMakesNoNewErrorAndEndsWithNothingToFix() async throws {
    for path in Corpus.sample(every: 80, from: 3) {
      let folder = TemporaryFolder()
      let copy = folder.write("c/apiDefinition.swagger.json", Corpus.bytes(of: path))
      let properties = String(path.dropLast("apiDefinition.swagger.json".count)) + "apiProperties.json"
      folder.write("c/apiProperties.json", Corpus.bytes(of: properties))
      let before = try await errors(copy)
      let fixed = await Captured.run(["validate", "--profile", "style", "--fix", copy])
      #expect(fixed.status < 2, "\(path)")
      #expect(try await errors(copy) <= before, "\(path)")
      let again = await Captured.run(["validate", "--profile", "style", "--fix", "--dry-run", copy])
      #expect(again.output.isEmpty, "\(path)")
    }
  }

  private func errors(_ path: String) async throws -> Int {
    let result = await Captured.run(["validate", "--profile", "style", "--format", "json", path])
    return try #require(try JSONDocument(Array(result.output.utf8)).root["summary"]?["error"]?.integer)
  }
}
