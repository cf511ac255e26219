import ConnectorModel
import JSONText
import TerminalUI
import Testing
import Validation

@testable import Wizard

/// `^N` and `Alt-x` while findings are mended by hand.
@Suite struct WalkingTests {
  private func place(_ harbour: Harbour) -> String? {
    harbour.status.split(separator: " ").first.map(String.init)
  }

  @Test func `a finding that was mended by hand makes no other one skipped`() throws {
    var harbour = Harbour(settings: CheckSettings(profile: .style))
    let all = harbour.findings
    #expect(all.count > 3)
    harbour.press(.control("n"), .control("n"))
    #expect(place(harbour) == "2")
    let second = all[1]
    let connector = try #require(harbour.state.workspace?.connector)
    let edit = try #require(second.fix?.edit(of: connector))
    harbour.fulfil(.edit(edit))
    #expect(harbour.findings.count < all.count)
    harbour.press(.control("n"))
    #expect(place(harbour) == "2", "\(harbour.status)")
  }

  @Test func `Alt-x mends nothing out of sight`() throws {
    var harbour = Harbour(settings: CheckSettings(profile: .style))
    let fixable = try #require(harbour.findings.first { $0.fix?.isSafe == true })
    harbour.fulfil(.showFinding(fixable))
    let connector = try #require(harbour.state.workspace?.connector)
    let edit = try #require(fixable.fix?.edit(of: connector))
    harbour.fulfil(.edit(edit))
    let before = harbour.findings.count
    harbour.press(.named(.escape))
    harbour.fulfil(.command(.applyFix))
    #expect(harbour.findings.count == before, "\(harbour.status)")
  }

  @Test func `Alt-x mends nothing where the focus has gone on`() throws {
    var harbour = Harbour(settings: CheckSettings(profile: .style))
    let fixable = try #require(harbour.findings.first { $0.fix?.isSafe == true && $0.tab == .definition })
    harbour.fulfil(.showFinding(fixable))
    harbour.press(.alt("1"), .alt("x"))
    #expect(harbour.text() == Harbour.definition, "\(harbour.status)")
    #expect(harbour.status.contains("nothing was found here; ^N goes to the next finding"))
    harbour.fulfil(.showFinding(fixable))
    harbour.press(.alt("x"))
    #expect(harbour.text() != Harbour.definition, "\(harbour.status)")
  }

  @Test func `errors come before warnings, and those before notes`() {
    var harbour = Harbour(settings: CheckSettings(profile: .style))
    #expect(Set(harbour.findings.map(\.severity)).count > 1)
    var walked: [Substring] = []
    for _ in harbour.findings {
      harbour.press(.control("n"))
      walked.append(harbour.status.split(separator: " ").dropFirst(3).first ?? "")
    }
    let grouped = ["E", "W", "I"].flatMap { letter in walked.filter { $0 == letter } }
    #expect(walked == grouped && walked.first == "E", "\(walked)")
  }

  @Test(arguments: [
    ("contact-missing", "/info/contact"), ("metadata-missing", "/x-ms-connector-metadata"),
  ])
  func `a finding whose place no field shows leads to what its rule speaks of`(
    _ rule: String, _ place: String
  ) throws {
    let contact = """
      ,
          "contact": {"name": "Harbour office", "url": "https://harbour.example", "email": "office@harbour.example"}
      """
    var harbour = Harbour(
      definition: Harbour.definition.replacing(contact, with: ""), settings: CheckSettings(profile: .certify))
    let finding = try #require(harbour.findings.first { $0.rule == rule }, "\(harbour.findings.map(\.rule))")
    harbour.fulfil(.showFinding(finding))
    #expect(harbour.state.layers.isEmpty, "the text was opened")
    #expect(harbour.state.tab == .describe)
    let focused = harbour.state.screens[WizardTab.describe.rawValue].focusedPlace
    #expect(focused?.pointer.description.hasPrefix(place) == true, "\(String(describing: focused))")
  }

  @Test func `what is said of all responses stands on the first of them`() throws {
    let only = #""responses": {"204": {"description": "It is dark."}}"#
    let other = #""responses": {"default": {"description": "It is dark."}}"#
    var harbour = Harbour(
      definition: Harbour.definition.replacing(only, with: other), settings: CheckSettings(profile: .style))
    let finding = try #require(harbour.findings.first { $0.rule == "response-default-only" })
    harbour.fulfil(.showFinding(finding))
    let screen = try #require(harbour.state.screens[WizardTab.definition.rawValue] as? DefinitionScreen)
    #expect(screen.form.focused?.label == "default")
    #expect(screen.form.focusedFindings.contains(finding))
  }
}
