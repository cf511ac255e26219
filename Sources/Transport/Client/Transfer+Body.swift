import CCurl
import Glibc

extension Transfer {
  /// Gives libcurl the method and the body.
  func setBody(_ options: inout EasyOptions, _ method: HTTPMethod) throws(TransportError) {
    switch request.body {
    case .none:
      if method == .head { return options.set(CURLOPT_NOBODY, true) }
      if method.announcesEmptyBody { options.set(body: []) }
    case .bytes, .multipart:
      guard method != .head else { throw failure(.bodyNotAllowed) }
      if case .bytes(let bytes) = request.body { options.set(body: bytes) }
      if case .multipart(let parts) = request.body { try setMultipart(parts, &options) }
    }
    options.set(CURLOPT_CUSTOMREQUEST, method.rawValue)
    // On a kept connection that is lost before the first byte of the answer libcurl sends a request again by itself,
    // though the service may have carried it out; on a new one it does not.
    options.set(CURLOPT_FRESH_CONNECT, !method.mayBeResent)
  }

  private func setMultipart(_ parts: [MultipartPart], _ options: inout EasyOptions) throws(TransportError) {
    mime = curl_mime_init(handle)
    for part in parts {
      guard part.contentType?.isHeaderText != false else { throw failure(.invalidPart(part.name)) }
      let entry = curl_mime_addpart(mime)
      curl_mime_name(entry, part.name)
      setContent(part.content, of: entry)
      if let name = part.fileName { curl_mime_filename(entry, name) }
      if let type = part.contentType { curl_mime_type(entry, type) }
    }
    options.set(CURLOPT_MIMEPOST, pointer: mime.map { UnsafeMutableRawPointer($0) })
  }

  private func setContent(_ bytes: [UInt8], of entry: OpaquePointer?) {
    // An empty array has no address, and a part without an address would be left out.
    (bytes + [0]).withUnsafeBytes { buffer in
      _ = curl_mime_data(entry, buffer.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count)
    }
  }
}
