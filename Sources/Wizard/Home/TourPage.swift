import TerminalUI

/// A page of the tour: a heading and a few sentences, with the keys as they are now.
struct TourPage {
  let title: String
  let text: String

  /// Every page, in order; each fits 40 by 9.
  static var all: [TourPage] {
    [
      TourPage(
        title: "Five keys suffice",
        text: "Arrows move, Tab goes on, Enter opens or takes, Space marks, Esc goes one level back and loses"
          + " nothing. Every other key is a shortcut."),
      TourPage(
        title: "Six steps",
        text: "\(key(.goTo(.describe))) to \(key(.goTo(.flow))) go to Describe, Security, Definition, Test,"
          + " Create and Flow, in any order. Esc, then 3, is Alt-3."),
      TourPage(
        title: "Finding your way",
        text: "\(key(.palette)) finds every command by its name, \(key(.find)) anything in the connector."
          + " \(key(.help)) explains where you are; a second \(key(.help)) tells what keys do."),
      TourPage(
        title: "Nothing is lost",
        text: "\(key(.save)) saves; an edit changes only its own lines of the file, which \(key(.changes))"
          + " shows. \(key(.undo)) undoes as far back as you like. A lost line keeps a draft."),
      TourPage(
        title: "Findings",
        text:
          "Rules are checked while you type. \(key(.findings)) lists what they find, \(key(.nextFinding)) goes"
          + " to the next, \(key(.applyFix)) mends it. \(key(.palette)) and tour shows this again."),
    ]
  }

  private static func key(_ command: WizardCommand) -> String { CommandTable.keyLabel(command) ?? "F9" }
}
