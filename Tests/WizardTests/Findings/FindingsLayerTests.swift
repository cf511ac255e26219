import TerminalUI
import Testing
import Validation

@testable import Wizard

@Suite struct FindingsLayerTests {
  @Test func `every finding says what can be done about it`() {
    #expect(
      Harbour.findingsOpen().screen == """
         Harbour Lanterns                                  2 errors  6 warnings   saved
         [1 Describe] 2 Security 3 Definition 2! 4 Test 5 Create 2! 6 Flow      F1 Help
        ────────────────────────────────────────────────────────────────────────────────
           Title *              Harbour Lanterns                                 16/30
           Description *        Keeps the lanterns of a harbour burning at nig… 49/500
           Host *               lanterns.harbour.example
           Base path            /
           Scheme               (•) https  ( ) http
        ┌ Findings  8 of 8  certify ───────────────────────────────────────────────────┐
        │>E AddLantern x-ms-visibilty       'x-ms-visibilty': did you mean 'x-ms…  fix │
        │ E PutOut id                       Path parameter 'id' must be required.  fix │
        │ W apiDefinition.swagger.json      The connector metadata is missing.     fix │
        │ W ListLanterns summary            The summary must not end with '.'.     fix │
        │ W AddLantern summary              The summary must not end with '.'.     fix │
        │ W PutOut summary                  The summary must not end with '.'.     fix │
        │ W PutOut id                       Parameter 'id' has no description.    hand │
        │ W apiProperties/policyTemplateIn… 'setheadr' is not a policy template;…  ask │
        │──────────────────────────────────────────────────────────────────────────────│
        │ extension-misspelt: 'x-ms-visibilty': did you mean 'x-ms-visibility'?        │
        │ line 27  /paths/~1lanterns/post/x-ms-visibilty                               │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         Alt-x: Rename to x-ms-visibility   /paths/~1lanterns/post/x-ms-visibilty
         Enter Go there  Alt-x Fix  X Fix all  p Preview  g By rule  Esc Close
        """)
  }

  @Test func `grouped by rule, the worst and most frequent first`() {
    #expect(
      Harbour.findingsOpen("g").screen == """
         Harbour Lanterns                                  2 errors  6 warnings   saved
         [1 Describe] 2 Security 3 Definition 2! 4 Test 5 Create 2! 6 Flow      F1 Help
        ────────────────────────────────────────────────────────────────────────────────
           Title *              Harbour Lanterns                                 16/30
           Description *        Keeps the lanterns of a harbour burning at nig… 49/500
           Host *               lanterns.harbour.example
           Base path            /
           Scheme               (•) https  ( ) http
        ┌ Findings  8 of 8  certify ───────────────────────────────────────────────────┐
        │>E   1 x extension-misspelt                      The names of x-ms- extensi…  │
        │ E   1 x path-parameter-not-required             Parameters with `in: path`…  │
        │ W   3 x operation-summary-trailing-punctuation  A summary ends with a lett…  │
        │ W   1 x metadata-missing                        The definition has `x-ms-c…  │
        │ W   1 x parameter-description-missing           Every parameter that maker…  │
        │ W   1 x policy-template-unknown                 A policy names a template …  │
        │                                                                              │
        │                                                                              │
        │──────────────────────────────────────────────────────────────────────────────│
        │ The names of x-ms- extensions are spelt right. The platform ignores names it │
        │ does not know, so that the extension has no effect.                          │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         1 of extension-misspelt   Enter lists them, X fixes all that can be fixed
         Enter List  Alt-x Fix  X Fix all  p Preview  g By rule  Esc Close
        """)
  }

  @Test func `at 40 by 10 the sentence has the row to itself`() {
    #expect(
      Harbour.findingsOpen(columns: 40, rows: 10).screen == """
         [1 Describe] 2 3 4 5 6         F1 Help
        ┌ Findings  8 of 8  certify ───────────┐
        │>E 'x-ms-visibilty': did you me…  fix │
        │ E Path parameter 'id' must be …  fix │
        │ W The connector metadata is mi…  fix▼│
        │ extension-misspelt:                  │
        │ 'x-ms-visibilty': did you mean       │
        └──────────────────────────────────────┘
         Alt-x: Rename to x-ms-visibility   /p…
         Enter Go there  Alt-x Fix  Esc Close
        """)
  }

  @Test func `at 120 by 40 the list is as tall as it needs to be`() {
    let panel = Harbour.findingsOpen(columns: 120, rows: 40).screen.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(
      panel.suffix(17).joined(separator: "\n") == """
           Privacy policy
        ┌ Findings  8 of 8  certify ───────────────────────────────────────────────────────────────────────────────────────────┐
        │>E AddLantern x-ms-visibilty                       'x-ms-visibilty': did you mean 'x-ms-visibility'?              fix │
        │ E PutOut id                                       Path parameter 'id' must be required.                          fix │
        │ W apiDefinition.swagger.json                      The connector metadata is missing.                             fix │
        │ W ListLanterns summary                            The summary must not end with '.'.                             fix │
        │ W AddLantern summary                              The summary must not end with '.'.                             fix │
        │ W PutOut summary                                  The summary must not end with '.'.                             fix │
        │ W PutOut id                                       Parameter 'id' has no description.                            hand │
        │ W apiProperties/policyTemplateInstances/0/templa… 'setheadr' is not a policy template; did you mean 'setheader…  ask │
        │──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────│
        │ extension-misspelt: 'x-ms-visibilty': did you mean 'x-ms-visibility'?                                                │
        │ line 27  /paths/~1lanterns/post/x-ms-visibilty                                                                       │
        │                                                                                                                      │
        └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
         Alt-x: Rename to x-ms-visibility   /paths/~1lanterns/post/x-ms-visibilty
         Enter Go there  Alt-x Fix  X Fix all  p Preview  g By rule  Esc Close
        """)
  }

  @Test func `one rule alone, and the rest again`() {
    var harbour = Harbour.findingsOpen(.named(.down), .named(.down), .named(.down), "r")
    #expect(harbour.title == "Findings  3 of 8  certify  operation-summary-trailing-punctuation")
    harbour.press("r")
    #expect(harbour.title == "Findings  8 of 8  certify")
    #expect(harbour.focusedRow.contains("ListLanterns summary"))
  }

  @Test func `Enter on a group lists it, and Esc goes back to the groups`() {
    var harbour = Harbour.findingsOpen("g", .named(.home), .named(.down), .named(.down), .named(.enter))
    #expect(harbour.title == "Findings  3 of 8  certify  operation-summary-trailing-punctuation")
    harbour.press(.named(.escape))
    #expect(harbour.focusedRow.hasPrefix(">W   3 x operation-summary-trailing-punctuation"))
    harbour.press(.named(.escape))
    #expect(!harbour.screen.contains("Findings"))
  }

  @Test func `severity, tab and text limit the list, and Esc takes the limits away`() {
    var harbour = Harbour.findingsOpen("s")
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
    var harbour = Harbour.findingsOpen("P")
    #expect(harbour.title == "Findings  11 of 11  style" && harbour.status.hasPrefix("profile style"))
    harbour.press("P")
    #expect(harbour.title.hasSuffix("import"))
    harbour.press("P")
    #expect(harbour.title == "Findings  8 of 8  certify" && harbour.undoTitles.isEmpty)
  }

  @Test func `F1 and the question mark open the page of the rule`() {
    let page = Harbour.findingsOpen(.named(.down), .named(.down), .named(.down), .function(1))
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
    #expect(Harbour.findingsOpen(.named(.down), .named(.down), .named(.down), "?").screen == page.screen)
    let end = Harbour.findingsOpen(.named(.down), "?", .named(.pageDown)).screen
    #expect(end.contains("Source:") && end.contains("In the list of findings:"))
  }

  @Test func `a finding that no fix mends says so`() {
    var harbour = Harbour.findingsOpen("/")
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

extension FindingsLayerTests {
  @Test func `the keys for the next and the previous finding move in the open list`() {
    var harbour = Harbour.findingsOpen(.control("n"))
    #expect(harbour.focusedRow.contains("PutOut id"))
    harbour.press(.alt("p"), .alt("p"))
    #expect(harbour.focusedRow.contains("setheadr"))
  }

  @Test func `a list that was left for a finding is limited as before, until Esc takes that away`() {
    var harbour = Harbour.findingsOpen("s", .named(.enter))
    #expect(!harbour.screen.contains("Findings  "))
    harbour.press(.function(3))
    #expect(harbour.title == "Findings  2 of 8  certify  only errors")
    harbour.press(.named(.escape), .named(.escape), .function(3))
    #expect(harbour.title == "Findings  8 of 8  certify")
  }
}
