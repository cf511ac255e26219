import TerminalUI
import Testing
import Validation

@testable import Wizard

/// Findings where they belong: under their field, on the tabs, on the rows of lists.
@Suite struct FindingsOnFormsTests {
  /// The form of the first operation, the focus on its summary.
  private func atSummary() -> Harbour {
    var harbour = Harbour()
    harbour.press(.alt("3"), .named(.enter), .named(.down))
    return harbour
  }

  @Test func `a finding stands under its field, on its row and on its tab`() {
    let screen = atSummary().screen
    #expect(screen.contains("│>? Summary *") && screen.contains("W  The summary must"))
    #expect(screen.contains("Alt-x Write 'List la…"))
    #expect(screen.contains(">   GET    ListLanterns       ? │") && screen.contains("[3 Definition 2!]"))
    #expect(screen.contains("    POST   AddLantern         ! │") && screen.contains("2 errors  6 warnings"))
  }

  @Test func `mending by typing takes the finding away from everywhere`() {
    var harbour = atSummary()
    harbour.press(.named(.backspace))
    #expect(!harbour.screen.contains("must not end") && harbour.screen.contains("2 errors  5 warnings"))
    #expect(harbour.screen.contains(">   GET    ListLanterns         │"))
  }

  @Test func `a warning that typing makes waits until the field is left`() {
    var harbour = atSummary()
    harbour.press(.named(.backspace))
    harbour.press(.named(.down), .named(.up))
    harbour.type(".")
    #expect(!harbour.screen.contains("W  The summary") && harbour.screen.contains("2 errors  6 warnings"))
    harbour.press(.named(.down))
    #expect(harbour.screen.contains("W  The summary must"))
  }

  /// A host with a blank in it, as it is typed.
  private func atBrokenHost() -> Harbour {
    var harbour = Harbour()
    harbour.press(.named(.down), .named(.down))
    harbour.type(" x")
    return harbour
  }

  @Test func `an error that typing makes is shown and counted at once`() {
    var harbour = atBrokenHost()
    #expect(
      harbour.screen == """
         Harbour Lanterns *                            3 errors  6 warnings   not saved
         [1 Describe 1!] 2 Security 3 Definition 2! 4 Test 5 Create 3! 6 Flow   F1 Help
        ────────────────────────────────────────────────────────────────────────────────
           Title *              Harbour Lanterns                                 16/30
           Description *        Keeps the lanterns of a harbour burning at nig… 49/500
        >! Host *               lanterns.harbour.example x
                                E  'lanterns.harbour.example x' is not a host name: it
                                   must hold no scheme, path, blank or brace.
           Base path            /
           Scheme               (•) https  ( ) http
           Version *            1.0

         ─ Appearance ─────────────────────────────────────────────────────────────────
           Icon colour *        #da3b01                                            7/7
           Icon                 no icon.png in the folder
           On-premises gateway  [ ]

         ─ Support contact ────────────────────────────────────────────────────────────
           Contact name         Harbour office
           Contact URL          https://harbour.example
           Support e-mail       office@harbour.example
                                                                                       ▼
         The name of the API server, no scheme, no path.  Ex: api.contoso.com
         Tab Next field  F2 Save  ^N Next finding  F9 Commands  Alt-1..6 Step  F10 Quit
        """)
    harbour.press(.control("_"))
    #expect(harbour.screen.contains("[1 Describe]"))
  }

  @Test func `Alt-x at a field fixes what stands under it, or says that nothing can`() {
    var harbour = atSummary()
    harbour.press(.alt("x"))
    #expect(harbour.undoTitles == ["Write 'List lanterns'"])
    harbour.press(.alt("x"))
    #expect(harbour.status.hasPrefix("no automatic fix"))
  }

  @Test func `F1 at a field tells its findings and their rules`() {
    var harbour = atSummary()
    harbour.press(.function(1))
    #expect(harbour.screen.contains("W  operation-summary-trailing-punctuation: The summary must not end"))
    #expect(harbour.screen.contains("Alt-x: Write 'List lanterns'"))
  }

  @Test func `a finding is counted on the step that it leads to`() {
    let definition = Harbour.definition.replacing(
      "\"operationId\": \"PutOut\",", with: "\"operationId\": \"PutOut\", \"security\": [{\"none\": []}],")
    var harbour = Harbour(definition: definition)
    #expect(harbour.screen.contains("2 Security 3 Definition 3!"), "\(harbour.screen)")
    harbour.fulfil(
      .showFinding(harbour.findings.first { $0.rule == "security-scheme-undefined" } ?? harbour.findings[0]))
    #expect(harbour.state.tab == .definition)
  }
}
