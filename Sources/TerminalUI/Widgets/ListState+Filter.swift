extension ListState {
  /// Handles the keys that move in a list below the text that narrows it, and tells whether the key was one of them.
  ///
  /// Home and End are the text's until the cursor stands at that end of it.
  package mutating func handle(_ key: Key, below editor: LineEditor, page: Int) -> Bool {
    switch key {
    case .named(.up), .named(.down), .named(.pageUp), .named(.pageDown): handle(key, page: page)
    case .named(.home) where editor.cursor == 0: handle(key, page: page)
    case .named(.end) where editor.cursor == editor.count: handle(key, page: page)
    default: false
    }
  }
}
