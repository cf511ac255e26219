package import JSONText

/// A body as reports show it, secrets taken out.
package enum RecordedBody: Hashable, Sendable {
  /// There is none.
  case none
  /// JSON.
  case json(JSONFragment)
  /// Text that is not JSON.
  case text(String)
  /// Bytes that are no text; their number.
  case binary(Int)

  /// The value in the JSON report: bytes are not repeated there.
  package var fragment: JSONFragment {
    switch self {
    case .none, .binary: .null
    case .json(let fragment): fragment
    case .text(let text): .string(text)
    }
  }
}
