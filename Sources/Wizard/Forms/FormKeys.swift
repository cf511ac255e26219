/// The key bar of a form.
enum FormKeys {
  static func bar(_ form: ModelForm) -> [KeyHint] {
    var hints = [
      KeyHint(.save, inText: true), KeyHint(.nextFinding, inText: true), KeyHint(.palette, inText: true),
    ]
    // All of one width, so that a move of the focus leaves the rest of the bar where it is.
    switch form.focused?.kind {
    case .multiline, .link, .button: hints.insert(KeyHint("Enter", "Open    "), at: 0)
    case .choice: hints.insert(KeyHint("Enter", "Choose  "), at: 0)
    case .toggle, .radio: hints.insert(KeyHint("Space", "Change  "), at: 0)
    default: hints.insert(KeyHint("Tab", "Next field"), at: 0)
    }
    return hints + [KeyHint("Alt-1..5", "Step"), KeyHint(.quit, inText: true)]
  }
}
