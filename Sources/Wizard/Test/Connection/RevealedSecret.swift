/// A secret that somebody wants to see for a moment.
struct RevealedSecret: Hashable, Sendable {
  /// How long it is shown, in milliseconds.
  static let time = 10_000

  /// The field that is shown in clear.
  let field: String
  /// When it is hidden again, by the program's clock.
  let until: Int
  /// The width of the terminal; another one hides it, since whoever changed the window may show it to others.
  let columns: Int
}
