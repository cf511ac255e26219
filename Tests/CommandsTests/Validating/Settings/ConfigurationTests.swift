import JSONText
import TestSupport
import Testing

@testable import Commands

/// `.conwiz.yaml` beside a connector or above it.
struct ConfigurationTests {
  let folder = Sample.folder()

  private func validate(_ more: String...) async -> Captured {
    await Captured.run(["validate", "{}/orders"] + more, in: folder)
  }

  @Test func saysWhatIsAskedFor() async {
    folder.write(
      ".conwiz.yaml",
      """
      profile: import
      fail-on: never
      severity:
        operation-description-missing: off
        OperationMissingPathParameter: info
      """)
    let result = await validate()
    #expect(result.status == 0)
    #expect(result.output.contains("1 connector, profile import: 0 errors, 1 warning, 1 note\n"))
  }

  @Test func aByteOrderMarkAndBothKindsOfLineEndAreTaken() async {
    folder.write(".conwiz.yaml", "\u{FEFF}profile: import\r\nfail-on: never\r\n")
    let result = await validate()
    #expect(result.status == 0)
    #expect(result.output.contains("profile import"))
  }

  @Test func theCommandLineWins() async {
    folder.write(
      ".conwiz.yaml", "profile: import\nfail-on: never\nseverity: {path-parameter-undeclared: off}\n")
    let result = await validate(
      "--profile", "certify", "--fail-on", "error", "--severity", "path-parameter-undeclared=warning")
    #expect(result.output.contains("profile certify"))
    #expect(result.output.contains("warning: The path has {id}"))
  }

  @Test func theNearestFileCountsAsAWhole() async {
    folder.write(".conwiz.yaml", "profile: import\nfail-on: never\n")
    folder.write("orders/.conwiz.yaml", "# nothing asked for\n")
    let result = await validate()
    #expect(result.status == 1)
    #expect(result.output.contains("profile certify"))
  }

  @Test func theSearchEndsWithTheRepository() async {
    folder.write(".conwiz.yaml", "profile: import\n")
    folder.write("orders/.git/HEAD", "")
    #expect(await validate().output.contains("profile certify"))
  }

  @Test func connectorsOfOneRunMayDiffer() async throws {
    folder.write("other/apiDefinition.swagger.json", Sample.definition)
    folder.write("other/.conwiz.yaml", "profile: import\nfail-on: never\n")
    let result = await Captured.run(
      "validate", "{}", "--format", "json", "--severity", "path-parameter-undeclared=off", in: folder)
    let root = try JSONDocument(Array(result.output.utf8)).root
    #expect(root["profile"]?.string == "mixed")
    let other = root["findings"]?.elements.filter { $0["file"]?.string?.contains("/other/") == true }
    #expect(other?.contains { $0["rule"]?.string == "contact-missing" } == false)
  }

  @Test func baselinesAreNamedFromTheFile() async {
    _ = await Captured.run("validate", "{}/orders", "--write-baseline", "{}/base.json", in: folder)
    folder.write(".conwiz.yaml", "baseline: base.json\n")
    let result = await validate()
    #expect(result.status == 0)
    #expect(result.output.contains("in the baseline"))
  }

  @Test func excludedConnectorsAreLeftOutUnlessNamed() async {
    folder.write("drafts/new/apiDefinition.swagger.json", "{")
    folder.write(".conwiz.yaml", "exclude: [drafts]\n")
    let all = await Captured.run("validate", "{}", in: folder)
    #expect(all.output.contains("1 connector,"))
    let named = await Captured.run("validate", "{}/drafts/new", in: folder)
    #expect(named.output.contains("1 connector,"))
    let none = await Captured.run("validate", "{}/drafts", in: folder)
    #expect(none.status == 3)
    #expect(none.errors.contains("left out by 'exclude' in a .conwiz.yaml"))
  }

  private static let deep = String(repeating: "[", count: 40) + "a" + String(repeating: "]", count: 40)

  @Test(arguments: [
    ("profil: style", "1:1: There is no key 'profil'; did you mean 'profile'?"),
    (
      "color: red",
      "1:1: There is no key 'color'; the keys are profile, fail-on, severity, baseline, exclude."
    ),
    ("a: 1\nprofile: certified", "2:10: 'profile' is import, certify or style; did you mean 'certify'?"),
    ("fail-on: 3", "1:10: 'fail-on' is error, warning, info or never"),
    ("severity:\n  json-sintax: off", "2:3: There is no rule 'json-sintax'; did you mean json-syntax"),
    ("severity:\n  json-syntax: of", "2:16: A severity is off, info, warning or error; did you mean 'off'?"),
    ("severity: high", "1:11: 'severity' holds rules with off"),
    ("exclude: {a: b}", "1:10: 'exclude' is a list of patterns"),
    ("- a", "1:1: The file must hold keys with values"),
    ("profile: [", ": This cannot be read as YAML: "),
    (
      "profile: style\nprofile: import",
      "2:1: This cannot be read as YAML: the key 'profile' stands twice in one mapping. Correct the line."
    ),
    // Two equal keys of forty levels keep the parser for longer than anybody waits.
    (
      "x: {[\(deep), 1]: 1, [\(deep), 1]: 1, [\(deep), 2]: 1, [\(deep), 2]: 1}",
      "1:1: This cannot be read as YAML: a key is not text. Correct the line."
    ),
  ])
  func mistakesAreToldWithTheirPlace(text: String, message: String) async {
    folder.write(".conwiz.yaml", text)
    let result = await validate()
    #expect(result.status == 3)
    #expect(result.errors.contains("conwiz: {}/.conwiz.yaml:"))
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}
