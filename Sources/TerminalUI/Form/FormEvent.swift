/// What a key did in a form.
package enum FormEvent: Hashable, Sendable {
  /// The key moved the focus, or did nothing that concerns the owner.
  case handled
  /// A text was typed into a field.
  case typed(id: String, String)
  /// Another option of a choice was taken, by its position.
  case chose(id: String, Int)
  /// A flag was changed.
  case toggled(id: String, Bool)
  /// Enter or Space was pressed on a field that opens something.
  case opened(id: String)
  /// Something was typed or pasted on a text that is edited in a window of its own, where it is to go on.
  case begun(id: String, Key)
  /// The focus left a field, which may hold another text than before.
  case left(id: String, String?)
  /// The field cannot be changed, for a reason.
  case refused(String)
}
