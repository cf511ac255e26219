/// A layer that holds a text of several lines, which can be given as a whole.
protocol TextHolder: Layer {
  /// Gives it another text; Esc takes it over.
  mutating func hold(_ text: String)
}
