import JSONText

/// A text in which `👉` shows the place at fault; the mark itself is no part of the text.
struct MarkedText {
  let bytes: [UInt8]
  /// The offset of what follows the mark.
  let offset: Int
  /// Line and column of the mark.
  var position: SourcePosition { LineIndex(bytes).position(of: offset) }

  init(_ marked: String) {
    let scalars = marked.unicodeScalars
    let mark = scalars.firstIndex(of: "👉") ?? scalars.endIndex
    let before = Array(String(scalars[..<mark]).utf8)
    let after = mark == scalars.endIndex ? [] : Array(String(scalars[scalars.index(after: mark)...]).utf8)
    bytes = before + after
    offset = before.count
  }
}

/// Parses a text and returns its syntax error, nil when it is accepted.
func syntaxError(of bytes: [UInt8]) -> JSONSyntaxError? {
  do throws(JSONSyntaxError) {
    _ = try JSONDocument(bytes)
    return nil
  } catch {
    return error
  }
}

/// Indexes a text of a test.
func document(_ text: String) throws -> JSONDocument { try JSONDocument(Array(text.utf8)) }

/// The text after one edit.
func edited(_ text: String, _ edit: JSONEdit) throws -> String {
  String(decoding: try document(text).applying(edit).bytes, as: UTF8.self)
}

/// A pointer written in a test.
func pointer(_ text: String) throws -> JSONPointer {
  struct NotAPointer: Error { let text: String }
  guard let pointer = JSONPointer(text) else { throw NotAPointer(text: text) }
  return pointer
}
