import ConnectorModel

/// The documented response that a status belongs to.
struct ResponseSelection {
  /// The response; nil when the status is not documented.
  let response: Response?
  /// Whether its schema speaks of this body.
  let checksSchema: Bool

  /// Chooses the response of the exact code, else `default`.
  ///
  /// An error body is never held against a schema meant for success: where `default` is the only response, as
  /// the official wizard writes it, it describes success.
  init(status: Int, among responses: [Response]) {
    if let exact = responses.first(where: { $0.code == String(status) }) {
      response = exact
      checksSchema = true
    } else {
      let other = responses.first { $0.code == "default" }
      response = other
      checksSchema = other != nil && (status < 400 || responses.contains(where: \.isSuccess))
    }
  }
}
