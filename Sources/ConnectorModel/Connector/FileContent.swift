package import JSONText

/// The bytes of one connector file and what they amount to.
package enum FileContent: Sendable {
  /// There is no such file.
  case missing
  /// The bytes are not JSON; the raw editor can mend them.
  case malformed([UInt8], JSONSyntaxError)
  /// The bytes are JSON.
  case document(JSONDocument)

  /// Reads the bytes of a file.
  package init(_ bytes: [UInt8]) {
    do throws(JSONSyntaxError) {
      self = .document(try JSONDocument(bytes))
    } catch {
      self = .malformed(bytes, error)
    }
  }

  /// The bytes, nil when there is no file.
  package var bytes: [UInt8]? {
    switch self {
    case .missing: nil
    case .malformed(let bytes, _): bytes
    case .document(let document): document.bytes
    }
  }

  /// The indexed document, nil when the file is missing or malformed.
  package var document: JSONDocument? {
    guard case .document(let document) = self else { return nil }
    return document
  }

  /// The first syntax error of a malformed file.
  package var syntaxError: JSONSyntaxError? {
    guard case .malformed(_, let error) = self else { return nil }
    return error
  }
}
