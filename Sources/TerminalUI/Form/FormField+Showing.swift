import SafeText

extension FormField {
  /// The value as it is shown while it is not typed, and where in it the hardware cursor goes.
  func shownValue(_ glyphs: Glyphs, columns: Int) -> (text: String, cursor: Int) {
    switch kind {
    case .text(let text), .fact(let text), .link(let text):
      return (FormField.cut(text, columns, glyphs), 0)
    case .multiline(let text):
      let first = text.prefix { !$0.isNewline }
      return (FormField.cut(first, columns, glyphs), 0)
    case .secret(let text): return (text.isEmpty ? "" : glyphs.mask, 0)
    case .choice(let options, let selected):
      let text = selected.flatMap { options.indices.contains($0) ? options[$0] : nil } ?? ""
      return (FormField.cut(text, columns - 3, glyphs) + "  v", 0)
    case .radio(let options, let selected): return shownRadio(options, selected, glyphs, columns)
    case .toggle(let isOn): return (isOn ? glyphs.check.on : glyphs.check.off, 1)
    case .button: return ("[ " + FormField.cut(label, columns - 4, glyphs) + " ]", 2)
    case .section: return ("", 0)
    }
  }

  /// All options side by side or, where they do not fit, the selected one with its number.
  private func shownRadio(
    _ options: [String], _ selected: Int?, _ glyphs: Glyphs, _ columns: Int
  ) -> (text: String, cursor: Int) {
    var text = ""
    var cursor = 1
    for (position, option) in options.enumerated() {
      if position > 0 { text += "  " }
      if position == selected { cursor = text.columns + 1 }
      text += (position == selected ? glyphs.radio.on : glyphs.radio.off) + " " + SafeText.shown(option)
    }
    guard text.columns > columns else { return (text, cursor) }
    guard let selected, options.indices.contains(selected) else {
      return (FormField.cut("\(glyphs.radio.off) 0 of \(options.count)", columns, glyphs), 1)
    }
    let count = "  \(selected + 1) of \(options.count)"
    let option = FormField.cut(options[selected], columns - count.columns - 4, glyphs)
    return (glyphs.radio.on + " " + option + count, 1)
  }

  /// The text at the right edge: what the owner says, or how much of the limit is used.
  func shownTrailing(typed: LineEditor?, _ glyphs: Glyphs, columns: Int) -> (text: String, isOver: Bool) {
    if offersValues, trailing == nil, limit == nil { return ("v", false) }
    if let trailing { return (FormField.cut(trailing, columns, glyphs), false) }
    guard let limit else { return ("", false) }
    let count: Int
    switch kind {
    case .text(let text): count = typed?.count ?? text.count
    case .multiline(let text): count = text.count
    default: return ("", false)
    }
    return ("\(count)/\(limit)", count > limit)
  }

  private static func cut(_ text: some StringProtocol, _ columns: Int, _ glyphs: Glyphs) -> String {
    // A little more than can be seen is enough to know that something is missing.
    let shown = SafeText.shown(text.prefix(max(0, columns) + 1))
    return shown.truncated(toColumns: columns, ellipsis: glyphs.ellipsis)
  }
}
