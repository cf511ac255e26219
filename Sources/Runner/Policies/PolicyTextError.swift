/// Why a text of a policy cannot be read.
package enum PolicyTextError: Error, Hashable, Sendable {
  case unknownFunction(String, offset: Int)
  case unfinished(String, offset: Int)

  /// The reason in one sentence.
  package var message: String {
    switch self {
    case .unknownFunction(let name, let offset):
      "@\(name)( at character \(offset + 1) is no function of policies; they know connectionParameters,"
        + " queryParameters, headers, body, item, triggerBody and environmentVariables"
    case .unfinished(let name, let offset): "@\(name)( at character \(offset + 1) is not closed"
    }
  }
}
