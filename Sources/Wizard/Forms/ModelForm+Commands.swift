import ConnectorModel
import Validation

extension ModelForm {
  /// Handles the commands that mean something in every form.
  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    switch command {
    case .applyFix:
      return applyFix(&context)
    case .undo, .redo, .help, .palette, .cancel, .cancelChord, .repaint, .mouse, .suspend: return false
    case .copy:
      guard let field = focused else { return false }
      context.run(.copy(field.copyText))
      context.say("copied \(field.label.lowercased())")
      return true
    default:
      // It may lead elsewhere, where what was typed would be lost.
      commit(&context)
      return false
    }
  }

  /// What F1 shows of the focused field: its help, its place, its findings.
  func helpTopic(of tab: String) -> HelpTopic {
    guard let field = focused else { return HelpTopic(title: tab, lines: []) }
    var lines = [field.help] + field.explanation
    if let place = field.place {
      let file = place.file.standardName
      let command: WizardCommand = place.file == .definition ? .rawEditor : .rawPropertiesEditor
      let key = CommandTable.keyLabel(command) ?? "F9"
      lines += ["", "Stands at \(place.pointer) of \(file).  \(key) opens the file as text there."]
    }
    for finding in focusedFindings {
      lines += ["", "\(finding.severity.letter)  \(finding.rule): \(finding.message)"]
      if let rule = RuleCatalogue.rule(named: finding.rule) {
        lines += ["   \(rule.statement) \(rule.reason)"]
      }
      lines.append("   " + RulePage.fixText(finding))
    }
    return HelpTopic(title: "\(tab): \(field.label)", lines: lines)
  }
}

extension ModelField {
  /// What the copy command puts on the clipboard.
  var copyText: String {
    switch kind {
    case .text(let text), .multiline(let text), .fact(let text), .link(let text): text
    case .choice(_, let selected), .radio(_, let selected): selected
    case .toggle(let flag): flag ? "true" : "false"
    case .list(let items), .choices(_, let items, _): items.joined(separator: ", ")
    case .json(let text): text
    case .secret, .section, .button: ""
    }
  }
}
