import JSONText

/// A text of either file that may name connection parameters, and how it does.
struct ConnectionParameterText {
  /// What names a connection parameter there, beside calls of `connectionParameters('name')`.
  enum Kind: Hashable {
    /// Nothing else.
    case plain
    /// `{name}`, as in `host`.
    case host
    /// `{name}` in the settings of the sign-in of this name, which leave it out before a colon.
    case signIn(String)
    /// The text as a whole is such a name.
    case signInName(String)
  }

  let place: Place
  let text: String
  let kind: Kind
}
