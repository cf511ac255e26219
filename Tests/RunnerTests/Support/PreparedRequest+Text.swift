import Transport

@testable import Runner

extension PreparedRequest {
  /// The URL without scheme, host and base path of the fixtures.
  var target: String {
    let prefix = "https://api.contoso.com/v1"
    return request.url.hasPrefix(prefix) ? String(request.url.dropFirst(prefix.count)) : request.url
  }

  /// The body as text; nil for none and for multipart.
  var bodyText: String? {
    guard case .bytes(let bytes) = request.body else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The parts of a multipart body.
  var parts: [MultipartPart] {
    guard case .multipart(let parts) = request.body else { return [] }
    return parts
  }

  /// The value of a header.
  func header(_ name: String) -> String? {
    request.headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
