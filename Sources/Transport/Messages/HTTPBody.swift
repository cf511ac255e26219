/// What a request carries.
package enum HTTPBody: Hashable, Sendable {
  /// Nothing.
  case none
  /// Bytes, sent as they are.
  case bytes([UInt8])
  /// Form fields and files; libcurl makes the boundary and the Content-Type.
  case multipart([MultipartPart])
}
