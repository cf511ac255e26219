/// What the objects and arrays around a part of a body say of it.
struct FieldContext {
  var prefix = CardLabel.Prefix()
  var isRequired: Bool
  var isHidden: Bool
  var visibility: String
  var hasDefault = false
  var isInItems = false
}
