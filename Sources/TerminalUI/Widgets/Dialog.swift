import SafeText

/// A message or a question with buttons in a box; nothing else takes keys while it stands.
package struct Dialog: Hashable, Sendable {
  /// What a key did.
  package enum Event: Hashable, Sendable {
    /// The focus moved, or the message scrolled.
    case handled
    /// A button was taken.
    case pressed(Int)
  }

  /// The title.
  package let title: String
  /// What is said, in paragraphs.
  package let message: String
  /// The labels of the buttons; Esc takes the last.
  package let buttons: [String]
  /// The position of the focused button.
  package private(set) var focus: Int
  var scroll = ScrollState()

  /// Makes a dialog; without buttons it gets one that closes it.
  package init(title: String, message: String, buttons: [String], focus: Int = 0) {
    self.title = title
    self.message = message
    self.buttons = buttons.isEmpty ? ["Close"] : buttons
    self.focus = min(max(0, focus), max(0, buttons.count - 1))
  }

  /// Handles a key on a screen of a size; nil when it means nothing to a dialog.
  ///
  /// Left, Right and Tab choose, Enter and Space take, letters take the button that they stand for, Up and Down
  /// scroll a message that does not fit.
  package mutating func handle(_ key: Key, size: Size) -> Event? {
    switch key {
    // Arrows end at the ends: from Cancel a step too far is not the first button.
    case .named(.left): focus = max(0, focus - 1)
    case .named(.right): focus = min(buttons.count - 1, focus + 1)
    case .named(.backTab): focus = (focus + buttons.count - 1) % buttons.count
    case .named(.tab): focus = (focus + 1) % buttons.count
    case .named(.enter), .character(" "): return .pressed(focus)
    case .named(.escape): return .pressed(buttons.count - 1)
    case .character(let letter), .alt(let letter):
      return letters.firstIndex { $0?.lowercased() == letter.lowercased() }.map { .pressed($0) }
    default:
      let layout = DialogLayout(self, in: size)
      return scroll.handle(key, count: layout.lines.count, page: layout.page) ? .handled : nil
    }
    return .handled
  }

  /// The letter that takes each button: the first of its label that no button before it has.
  var letters: [Character?] {
    var taken: Set<String> = []
    return buttons.map { label in
      let letter = label.first { ($0.isLetter || $0.isNumber) && !taken.contains($0.lowercased()) }
      if let letter { taken.insert(letter.lowercased()) }
      return letter
    }
  }
}
