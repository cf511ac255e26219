/// The key bar of a form.
enum FormKeys {
  static func bar(_ form: ModelForm) -> [KeyHint] {
    var hints = [
      KeyHint(.save, inText: true), KeyHint(.nextFinding, inText: true), KeyHint(.palette, inText: true),
    ]
    // All of one width, so that a move of the focus leaves the rest of the bar where it is.
    switch form.focused?.kind {
    case .multiline, .link, .button, .json: hints.insert(KeyHint("Enter", "Open    "), at: 0)
    case .choice, .choices: hints.insert(KeyHint("Enter", "Choose  "), at: 0)
    case .toggle, .radio: hints.insert(KeyHint("Space", "Change  "), at: 0)
    default:
      let offers = form.focused?.suggestions.isEmpty == false
      hints.insert(offers ? KeyHint("Alt-Down", "Values") : KeyHint("Tab", "Next field"), at: 0)
    }
    return hints + [KeyHint("Alt-1..6", "Step"), KeyHint(.quit, inText: true)]
  }
}
