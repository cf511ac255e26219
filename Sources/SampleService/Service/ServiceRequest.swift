/// A request as the sample service sees it, free of the HTTP library.
struct ServiceRequest: Sendable {
  /// The verb in capitals.
  let method: String
  /// The segments of the path behind `/v1`.
  let path: [String]
  /// The parameters of the query, decoded.
  let query: [String: String]
  /// The address of the service, `http://127.0.0.1:PORT/v1`.
  let base: String
  /// The value of `X-API-Key`.
  let key: String?
  /// The value of `Content-Type`.
  let contentType: String
  /// The bytes of the body.
  let body: [UInt8]
}
