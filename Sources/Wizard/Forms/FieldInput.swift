/// What the user has put into a field.
package enum FieldInput: Hashable, Sendable {
  case text(String)
  case list([String])
  case flag(Bool)

  /// The input as text; lists are joined by commas, flags are `true` and `false`.
  package var text: String {
    switch self {
    case .text(let text): text
    case .list(let items): items.joined(separator: ", ")
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}
