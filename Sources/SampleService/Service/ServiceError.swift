import JSONText

/// A refusal of the sample service: the status and the sentence of its JSON body.
struct ServiceError: Error, Hashable, Sendable {
  let status: Int
  let message: String

  static func badRequest(_ message: String) -> ServiceError { ServiceError(status: 400, message: message) }
  static func notFound(_ message: String) -> ServiceError { ServiceError(status: 404, message: message) }

  /// The answer that carries it.
  var response: ServiceResponse {
    ServiceResponse(
      status: status, json: ["error": ["code": .number(String(status)), "message": .string(message)]])
  }
}
