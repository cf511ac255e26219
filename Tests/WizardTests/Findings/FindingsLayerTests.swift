import TerminalUI
import Testing
import Validation

@testable import Wizard

@Suite struct FindingsLayerTests {
  private func opened(_ keys: Key..., columns: Int = 80, rows: Int = 24) -> Harbour {
    var harbour = Harbour(columns: columns, rows: rows)
    harbour.press(.function(3))
    for key in keys { harbour.press(key) }
    return harbour
  }

  @Test func `every finding says what can be done about it`() {
    #expect(
      opened().screen == """
         Harbour Lanterns                                  2 errors  6 warnings   saved
         [1 Describe] 2 Security 3 Definition 2! 4 Test 5 Create 2! 6 Flow      F1 Help
        ────────────────────────────────────────────────────────────────────────────────
           Title *              Harbour Lanterns                                 16/30
           Description *        Keeps the lanterns of a harbour burning at nig… 49/500
           Host *               lanterns.harbour.example
           Base path            /
           Scheme               (•) https  ( ) http
        ┌ Findings  8 of 8  certify ───────────────────────────────────────────────────┐
        │>W metadata-missing           The connector metadata is missing.          fix │
        │ W operation-summary-trailin… The summary must not end with '.'.          fix │
        │ W operation-summary-trailin… The summary must not end with '.'.          fix │
        │ E extension-misspelt         'x-ms-visibilty': did you mean 'x-ms-visi…  fix │
        │ W operation-summary-trailin… The summary must not end with '.'.          fix │
        │ W parameter-description-mis… Parameter 'id' has no description.         hand │
        │ E path-parameter-not-requir… Path parameter 'id' must be required.       fix │
        │ W policy-template-unknown    'setheadr' is not a policy template; did …  ask │
        │──────────────────────────────────────────────────────────────────────────────│
        │ metadata-missing: The connector metadata is missing.                         │
        │ line 1  apiDefinition.swagger.json                                           │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         Alt-x: Insert empty metadata   apiDefinition.swagger.json
         Enter Go there  p Preview  Alt-x Fix  X Fix all  r This rule  g By rule
        """)
  }

  @Test func `grouped by rule, the worst and most frequent first`() {
    #expect(
      opened("g").screen == """
         Harbour Lanterns                                  2 errors  6 warnings   saved
         [1 Describe] 2 Security 3 Definition 2! 4 Test 5 Create 2! 6 Flow      F1 Help
        ────────────────────────────────────────────────────────────────────────────────
           Title *              Harbour Lanterns                                 16/30
           Description *        Keeps the lanterns of a harbour burning at nig… 49/500
           Host *               lanterns.harbour.example
           Base path            /
           Scheme               (•) https  ( ) http
        ┌ Findings  8 of 8  certify ───────────────────────────────────────────────────┐
        │ E   1 x extension-misspelt                      The names of x-ms- extensi…  │
        │ E   1 x path-parameter-not-required             Parameters with `in: path`…  │
        │ W   3 x operation-summary-trailing-punctuation  A summary ends with a lett…  │
        │>W   1 x metadata-missing                        The definition has `x-ms-c…  │
        │ W   1 x parameter-description-missing           Every parameter that maker…  │
        │ W   1 x policy-template-unknown                 A policy names a template …  │
        │                                                                              │
        │                                                                              │
        │──────────────────────────────────────────────────────────────────────────────│
        │ The definition has `x-ms-connector-metadata`. Website, privacy policy and    │
        │ categories of the connector's page come from it.                             │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         1 of metadata-missing   Enter lists them, X fixes all that can be fixed
         Enter List  p Preview  Alt-x Fix  X Fix all  r This rule  g By rule
        """)
  }

  @Test func `at 40 by 10 the sentence has the row to itself`() {
    #expect(
      opened(columns: 40, rows: 10).screen == """
         [1 Describe] 2 3 4 5 6         F1 Help
        ┌ Findings  8 of 8  certify ───────────┐
        │>W The connector metadata is mi…  fix │
        │ W The summary must not end wit…  fix │
        │ W The summary must not end wit…  fix▼│
        │ metadata-missing: The connector      │
        │ metadata is missing.                 │
        └──────────────────────────────────────┘
         Alt-x: Insert empty metadata   apiDef…
         Enter Go there  p Preview  Alt-x Fix
        """)
  }

  @Test func `at 120 by 40 the list is as tall as it needs to be`() {
    let panel = opened(columns: 120, rows: 40).screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      panel.suffix(17).joined(separator: "\n") == """
           Categories
        ┌ Findings  8 of 8  certify ───────────────────────────────────────────────────────────────────────────────────────────┐
        │>W metadata-missing                 The connector metadata is missing.                                            fix │
        │ W operation-summary-trailing-punc… The summary must not end with '.'.                                            fix │
        │ W operation-summary-trailing-punc… The summary must not end with '.'.                                            fix │
        │ E extension-misspelt               'x-ms-visibilty': did you mean 'x-ms-visibility'?                             fix │
        │ W operation-summary-trailing-punc… The summary must not end with '.'.                                            fix │
        │ W parameter-description-missing    Parameter 'id' has no description.                                           hand │
        │ E path-parameter-not-required      Path parameter 'id' must be required.                                         fix │
        │ W policy-template-unknown          'setheadr' is not a policy template; did you mean 'setheader'?                ask │
        │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
        │ metadata-missing: The connector metadata is missing.                                                                 │
        │ line 1  apiDefinition.swagger.json                                                                                   │
        │                                                                                                                      │
        └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
         Alt-x: Insert empty metadata   apiDefinition.swagger.json
         Enter Go there  p Preview  Alt-x Fix  X Fix all  r This rule  g By rule
        """)
  }

  @Test func `one rule alone, and the rest again`() {
    var harbour = opened(.named(.down), "r")
    #expect(harbour.title == "Findings  3 of 8  certify  operation-summary-trailing-punctuation")
    harbour.press("r")
    #expect(harbour.title == "Findings  8 of 8  certify")
    #expect(harbour.focusedRow.contains("operation-summary-trailin"))
  }

  @Test func `Enter on a group lists it, and Esc goes back to the groups`() {
    var harbour = opened("g", .named(.home), .named(.down), .named(.down), .named(.enter))
    #expect(harbour.title == "Findings  3 of 8  certify  operation-summary-trailing-punctuation")
    harbour.press(.named(.escape))
    #expect(harbour.focusedRow.hasPrefix(">W   3 x operation-summary-trailing-punctuation"))
    harbour.press(.named(.escape))
    #expect(!harbour.screen.contains("Findings"))
  }

  @Test func `severity, tab and text limit the list, and Esc takes the limits away`() {
    var harbour = opened("s")
    #expect(harbour.title == "Findings  2 of 8  certify  only errors")
    harbour.press("t", "/")
    #expect(harbour.title == "Findings  0 of 8  certify  only errors  tab describe")
    harbour.press(.named(.escape), .named(.escape), "/")
    harbour.type("!summary")
    #expect(harbour.title == "Findings  5 of 8  certify  /!summary")
    harbour.press(.named(.enter), .named(.escape))
    #expect(harbour.title == "Findings  8 of 8  certify")
  }

  @Test func `the profile is switched for the session`() {
    var harbour = opened("P")
    #expect(harbour.title == "Findings  11 of 11  style" && harbour.status.hasPrefix("profile style"))
    harbour.press("P")
    #expect(harbour.title.hasSuffix("import"))
    harbour.press("P")
    #expect(harbour.title == "Findings  8 of 8  certify" && harbour.undoTitles.isEmpty)
  }

  @Test func `F1 and the question mark open the page of the rule`() {
    let page = opened(.named(.down), .function(1))
    #expect(
      page.screen == """
         Harbour Lanterns                                  2 errors  6 warnings   saved
         [1 Describe] 2 Security 3 Definition 2! 4 Test 5 Create 2! 6 Flow      F1 Help
        ────────────────────────────────────────────────────────────────────────────────
        ┌ Help ────────────────────────────────────────────────────────────────────────┐
        │ Rule operation-summary-trailing-punctuation                                  │
        │ W  The summary must not end with '.'.                                        │
        │    at /paths/~1lanterns/get/summary                                          │
        │    Alt-x: Write 'List lanterns'                                              │
        │                                                                              │
        │ A summary ends with a letter, a digit or a closing bracket.                  │
        │                                                                              │
        │ It is a name, not a sentence.                                                │
        │                                                                              │
        │ Before:                                                                      │
        │   "summary": "Get an order."                                                 │
        │ After:                                                                       │
        │   "summary": "Get an order"                                                  │
        │                                                                              │
        │ Severity:  import off, certify warning, style warning                        │
        │ Tab:       definition                                                        │
        │ Fix:       offered where it is safe                                        ▼ │
        └──────────────────────────────────────────────────────────────────────────────┘
         Up, Down and PgDn scroll, F1 tells what keys do, Esc closes
         Esc Close  PgDn More  : Commands
        """)
    #expect(opened(.named(.down), "?").screen == page.screen)
    let end = opened(.named(.down), "?", .named(.pageDown)).screen
    #expect(end.contains("Source:") && end.contains("In the list of findings:"))
  }

  @Test func `a finding that no fix mends says so`() {
    var harbour = opened("/")
    harbour.type("parameter-description")
    harbour.press(.named(.enter))
    #expect(harbour.focusedRow.hasSuffix("hand │"))
    #expect(harbour.screen.contains("no automatic fix: mend it by hand   /paths/~1lanterns~1{id}"))
    for key in [Key.alt("x"), "X", "p"] {
      harbour.press(key)
      #expect(harbour.status.hasPrefix("no automatic fix for parameter-description-missing"))
      #expect(harbour.undoTitles.isEmpty)
    }
  }

  @Test func `without findings there is nothing to do`() {
    var harbour = Harbour(settings: CheckSettings(profile: .import, overrides: Harbour.nothing))
    harbour.press(.function(3))
    #expect(harbour.screen.contains("Nothing to report."))
    harbour.press("X", "p", "g", "r", .named(.enter), .alt("x"), .function(1), .named(.escape))
    #expect(harbour.undoTitles.isEmpty && harbour.title == "Findings  0 of 0  import")
  }
}
