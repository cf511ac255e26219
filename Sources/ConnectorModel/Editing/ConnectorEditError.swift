package import JSONText

/// Why an edit of a connector cannot be made; nothing has changed when one is thrown.
package enum ConnectorEditError: Error, Hashable, Sendable {
  case noDocument(ConnectorFile)
  case json(ConnectorFile, JSONEditError)
  case refused(String)

  /// The reason in one sentence, with what to do.
  package var message: String {
    switch self {
    case .noDocument(let file):
      "\(file.standardName) is missing or is not JSON; make or mend it first (raw editor)"
    case .json(let file, let error): "\(file.standardName): \(error.message)"
    case .refused(let reason): reason
    }
  }
}
