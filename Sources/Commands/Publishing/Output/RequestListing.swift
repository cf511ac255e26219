import JSONText
import Publishing
import Transport

/// The requests of a dry run, without token and secret.
struct RequestListing {
  /// What stands for the token in the requests that are shown.
  private static let token = Secret("stand-in-for-the-access-token")
  /// What stands for client secrets, those of the file included.
  private static let clientSecret = Secret("stand-in-for-the-client-secret")

  let requests: [HTTPRequest]
  let secret: Secret?

  func write(_ format: ReportFormat) throws(CommandFailure) {
    let output = Output.current
    switch format {
    case .text:
      let secrets = ["TOKEN": RequestListing.token, "CLIENT_SECRET": RequestListing.clientSecret]
      try ReportTarget(path: nil).write(requests.map { CurlCommand.line(for: signed($0), secrets: secrets) })
    case .json:
      let secrets = [RequestListing.token, RequestListing.clientSecret] + (secret.map { [$0] } ?? [])
      let redactor = Redactor(secrets: secrets)
      output.document(["requests": .array(requests.map { RequestListing.fragment(signed($0), redactor) })])
    }
  }

  /// The request with a header for the token, and stand-ins for client secrets; the storage takes none.
  private func signed(_ request: HTTPRequest) -> HTTPRequest {
    guard request.header("x-ms-blob-type") == nil else { return request }
    var request = request
    if case .bytes(let bytes) = request.body {
      request.body = .bytes(ClientSecrets.hidden(in: bytes, behind: RequestListing.clientSecret.reveal()))
    }
    request.headers.insert(
      HTTPHeader(name: "Authorization", value: "Bearer " + RequestListing.token.reveal()), at: 0)
    return request
  }

  private static func fragment(_ request: HTTPRequest, _ redactor: Redactor) -> JSONFragment {
    let headers = redactor.redact(headers: request.headers).map { header in
      JSONFragment.array([.string(header.name), .string(header.value)])
    }
    return [
      "method": .string(request.method), "url": .string(redactor.redact(url: request.url)),
      "headers": .array(headers), "body": body(of: request, redactor),
    ]
  }

  private static func body(of request: HTTPRequest, _ redactor: Redactor) -> JSONFragment {
    guard case .bytes(let bytes) = request.body else { return .null }
    if request.header("x-ms-blob-type") != nil { return .string("(\(bytes.count) bytes)") }
    let clean = redactor.redact(bytes: bytes)
    guard let document = try? JSONDocument(clean) else { return .string("(\(bytes.count) bytes)") }
    return JSONFragment(document.root)
  }
}
