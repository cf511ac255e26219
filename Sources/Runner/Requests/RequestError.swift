/// Why an operation cannot be made a request; nothing has been sent when one is thrown.
package enum RequestError: Error, Hashable, Sendable {
  case noDefinition
  case unknownOperation(String, known: [String])
  case malformedAssignment(String)
  case unknownInput(String, operation: String, known: [String])
  case missingInput(String, place: String)
  case invalidInput(String, place: String, expected: String, value: String)
  case notJSON(place: String, reason: String, offset: Int)
  case conflictingBody(part: String)
  case bodyNeedsText(contentType: String)
  case unreadableFile(String, place: String, reason: String)
  case dotSegment(place: String)
  case unreplacedTemplate(String, path: String)
  case invalidHeaderName(String)
  case invalidHeaderValue(String)
  case missingHost
  case invalidHost(String)
  case hostTemplate(String, host: String)
  case environmentVariable(String, place: String)
  case policy(String, reason: String)
  case invalidBaseURL(String, reason: String)
  case unsupportedScheme(String)
  case urlTooLong(Int)
  case invalidURL(String, reason: String)
  case missingConnectionValue(String, scheme: String)
  case noCallbackField(String)
  case unknownConnectionMapping(scheme: String, known: [String])
}
