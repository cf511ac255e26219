import TestSupport
import Testing
import Validation

@testable import Commands

/// What the wizard takes of `.conwiz.yaml`.
struct ProjectSettingsTests {
  let folder = TemporaryFolder()

  @Test func withoutAFileEverythingIsOpen() {
    folder.write("connector/.git", "")
    let settings = ProjectSettings(folder: folder.path + "/connector")
    #expect(settings.profile == nil && settings.severities.isEmpty && settings.problem == nil)
  }

  @Test func theFileAboveTheConnectorCounts() {
    folder.write(".conwiz.yaml", "profile: style\nseverity:\n  metadata-missing: off\n")
    folder.write("connector/apiProperties.json", "{}")
    let settings = ProjectSettings(folder: folder.path + "/connector")
    #expect(settings.profile == .style && settings.severities == ["metadata-missing": .off])
    #expect(settings.problem == nil)
  }

  @Test func whatIsUnderstoodCountsBesideWhatIsNot() {
    folder.write("connector/.conwiz.yaml", "profle: style\nseverity:\n  metadata-missing: error\n")
    let settings = ProjectSettings(folder: folder.path + "/connector")
    #expect(settings.profile == nil && settings.severities == ["metadata-missing": .severity(.error)])
    #expect(settings.problem?.contains("/connector/.conwiz.yaml:1:1: ") == true)
  }

  @Test func aFileThatIsNoYAMLIsToldOf() {
    folder.write("connector/.conwiz.yaml", "severity: [\n")
    #expect(ProjectSettings(folder: folder.path + "/connector").problem?.contains("as YAML") == true)
  }
}
