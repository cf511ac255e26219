/// What the objects and arrays around a part of an answer say of it.
struct TokenContext {
  var prefix = CardLabel.Prefix()
  var loops = 0
  var visibility = ""
  var isRequired = false
  /// Whether the next array is the one whose items start a flow each.
  var isSplit: Bool
}
