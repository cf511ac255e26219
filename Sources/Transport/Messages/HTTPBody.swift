/// What a request carries.
package enum HTTPBody: Hashable, Sendable {
  /// Nothing.
  case none
  /// Bytes, sent as they are.
  case bytes([UInt8])
  /// Form fields and files; libcurl makes the boundary and the Content-Type.
  case multipart([MultipartPart])

  /// Whether the body is made of parts, whose Content-Type nobody but libcurl can know.
  var isMultipart: Bool { if case .multipart = self { true } else { false } }
}
