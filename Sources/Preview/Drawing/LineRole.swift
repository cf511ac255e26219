/// What a line of a drawn card or page is for, so that whoever shows it can colour it.
package enum LineRole: Hashable, Sendable {
  case frame
  case heading
  case label
  case field
  case note
  case text
  case token
  case concern
}
