/// Why a change cannot be made.
package enum JSONEditError: Error, Hashable, Sendable {
  case notFound(JSONPointer)
  case notAnObject(JSONPointer)
  case notAnArray(JSONPointer)
  case memberExists(JSONPointer)
  case positionOutside(JSONPointer, count: Int)
  case rootCannotBe(String)
  case tooDeep(JSONPointer)
  case notJSON(JSONSyntaxError)

  /// The reason in one sentence.
  package var message: String {
    switch self {
    case .notFound(let pointer): "there is nothing at \(shown(pointer)); check the pointer"
    case .notAnObject(let pointer):
      "\(shown(pointer)) is not an object, so it has no members; make it one in the text of the file first"
    case .notAnArray(let pointer): "\(shown(pointer)) is not an array, so it has no elements"
    case .memberExists(let pointer): "\(shown(pointer)) exists already; choose another name"
    case .positionOutside(let pointer, let count):
      "\(shown(pointer)) has \(count) entries; the position is outside"
    case .rootCannotBe(let verb): "the whole document cannot be \(verb)"
    case .tooDeep(let pointer): "\(shown(pointer)) would nest deeper than \(JSONDocument.maximumDepth) levels"
    case .notJSON(let error): "the result would not be JSON: \(error.message)"
    }
  }

  private func shown(_ pointer: JSONPointer) -> String {
    pointer == .root ? "the root" : "'\(pointer)'"
  }
}
