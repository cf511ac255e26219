package import ConnectorModel
package import JSONText

/// *Import from sample*: what a sample adds to an operation, on top of what its author has written.
///
/// Nothing that is there is taken away or renamed: parameters, properties and nullability that the samples show
/// and the operation lacks are added, and an integer becomes a number where a sample has fractions.
package struct SampleImport: Sendable {
  /// The change; without steps when the operation has all that already.
  package let edit: ConnectorEdit
  /// What was left out or does not fit, in sentences.
  package let remarks: [String]
  /// The headers of the sample that were left out since the platform sends them itself, such as `Accept`.
  package let platformHeaders: [String]

  /// What a sample of a request adds: query and header parameters, form fields, and the body.
  ///
  /// Credentials are left out; refused when the text is no sample.
  package static func request(
    _ text: String, ofOperationAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> SampleImport {
    var draft = SampleDraft(connector)
    let paste = SamplePaste(text)
    guard !paste.requests.isEmpty || !paste.bodies.isEmpty else { throw unreadable(paste) }
    for request in paste.requests { try draft.add(request, toOperationAt: pointer) }
    let bodies = paste.requestBodies.map(\.root)
    if !bodies.isEmpty { try draft.addBody(bodies, toOperationAt: pointer) }
    return draft.result("Import a sample request", paste.remarks)
  }

  /// What a sample of a response adds to the response of a status code, which is made where it is missing.
  package static func response(
    _ text: String, code: String, ofOperationAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> SampleImport {
    var draft = SampleDraft(connector)
    let paste = SamplePaste(text)
    let bodies = paste.responseBodies(code).map(\.root)
    guard !bodies.isEmpty else {
      if let other = paste.responses.first {
        throw .refused("the sample is a response \(other.status); import it there")
      }
      throw unreadable(paste)
    }
    try draft.addResponse(code, bodies, toOperationAt: pointer)
    return draft.result("Import a sample of response \(code)", paste.remarks)
  }

  /// What a sample of a notification adds to the content that a webhook trigger's path describes.
  package static func notification(
    _ text: String, ofOperationAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> SampleImport {
    var draft = SampleDraft(connector)
    let paste = SamplePaste(text)
    let bodies = paste.requestBodies.map(\.root)
    guard !bodies.isEmpty else { throw unreadable(paste) }
    try draft.addNotification(bodies, toOperationAt: pointer)
    return draft.result("Import a sample notification", paste.remarks)
  }

  /// What samples of JSON add to any schema, which is made where it is missing.
  package static func schema(
    _ text: String, at pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> SampleImport {
    var draft = SampleDraft(connector)
    let paste = SamplePaste(text)
    let bodies = (paste.bodies.isEmpty ? paste.responseBodies(nil) + paste.requestBodies : paste.bodies).map(
      \.root)
    guard !bodies.isEmpty else { throw unreadable(paste) }
    try draft.add(bodies, toSchemaAt: pointer)
    return draft.result("Merge a sample", paste.remarks)
  }

  /// Adds an operation for each pasted request, with its parameters, its body and its response.
  ///
  /// A request whose verb and path the definition has already adds to that operation. `edit.focus` is the last one.
  package static func operations(
    _ text: String, on connector: Connector
  ) throws(ConnectorEditError) -> SampleImport {
    var draft = SampleDraft(connector)
    let paste = SamplePaste(text)
    guard !paste.requests.isEmpty else {
      throw .refused(paste.remarks.first ?? "paste a curl command, or a request as HTTP shows it")
    }
    for request in paste.requests { try draft.addOperation(for: request) }
    let count = paste.requests.count
    return draft.result(
      count == 1 ? "Add an operation from a sample" : "Add \(count) operations from samples", paste.remarks)
  }

  private static func unreadable(_ paste: SamplePaste) -> ConnectorEditError {
    .refused(
      paste.remarks.first
        ?? "paste JSON, a request or response as HTTP shows it, or a curl command")
  }
}
