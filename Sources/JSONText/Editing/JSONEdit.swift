/// One change of a document, said in terms of JSON; `JSONDocument.change(for:)` turns it into bytes.
package enum JSONEdit: Hashable, Sendable {
  /// Puts a value at a place: replaces what is there, or adds a member (or, with `-` or the count as the last
  /// token, an element) at the end of the container. Missing objects on the way are made.
  case set(JSONPointer, JSONFragment)
  /// Adds a member to an object at a position of its member list.
  case insertMember(into: JSONPointer, key: String, JSONFragment, at: Int)
  /// Adds an element to an array at a position.
  case insertElement(into: JSONPointer, JSONFragment, at: Int)
  /// Takes a member or element out, with one separating comma.
  case remove(JSONPointer)
  /// Gives a member another name and keeps its value and place.
  case rename(JSONPointer, to: String)
  /// Moves a member or element to another position of its own container.
  case move(JSONPointer, to: Int)
}
