import ConnectorModel
import JSONText

/// What the service answers, from saved responses.
extension PostmanConversion {
  private static let dropped: Set<String> = [
    "age", "alt-svc", "cache-control", "cf-cache-status", "cf-ray", "connection", "content-encoding",
    "content-language", "content-length", "content-security-policy", "content-type", "date", "etag",
    "expect-ct", "expires", "keep-alive", "last-modified", "nel", "p3p", "pragma", "referrer-policy",
    "report-to", "server", "set-cookie", "strict-transport-security", "transfer-encoding", "vary", "via",
    "x-content-type-options", "x-frame-options", "x-powered-by", "x-runtime", "x-xss-protection",
  ]

  mutating func responses(of operation: PostmanOperation) -> JSONFragment {
    var byStatus: [Int: [PostmanExample]] = [:]
    for call in operation.calls {
      let asked = call.request.expectedStatuses.first
      for example in call.request.examples {
        let status = example.status ?? asked ?? 200
        guard (200...599).contains(status), status != 304 else { continue }
        byStatus[status, default: []].append(example)
      }
      if call.request.examples.isEmpty, let asked { byStatus[asked] = byStatus[asked] ?? [] }
    }
    if byStatus.isEmpty {
      note(
        operation.first.request.pointer, "response-missing", .info, .approximated,
        "The request has no saved response, so its answer has no schema.",
        advice: "Import a sample on the Definition tab, or take the answer of a test.")
      return ["default": ["description": "The answer of the service.", "schema": [:]]]
    }
    var responses = ObjectBuilder()
    for status in byStatus.keys.sorted() {
      responses[String(status)] = response(status, byStatus[status] ?? [], operation)
    }
    return responses.fragment
  }

  private mutating func response(
    _ status: Int, _ examples: [PostmanExample], _ operation: PostmanOperation
  ) -> JSONFragment {
    var response = ObjectBuilder()
    response["description"] = .string(ResponseCode.description(of: String(status)))
    let bodies = examples.filter { !$0.body.allSatisfy(\.isWhitespace) }
    let documents = bodies.compactMap { JSONSample.document($0.body) }
    if status != 204, status != 205, !bodies.isEmpty {
      if !documents.isEmpty {
        response["schema"] = inferred(documents.map(\.root), operation.first.request, summarises: true)
      } else {
        let type = bodies[0].header("content-type")?.lowercased() ?? ""
        let isBinary = ["image/", "audio/", "video/", "pdf", "octet-stream", "zip"].contains {
          type.contains($0)
        }
        response["schema"] = isBinary ? ["type": "string", "format": "binary"] : ["type": "string"]
        if bodies.contains(where: { $0.language == "json" }) {
          note(
            operation.first.request.pointer, "response-unreadable", .warning, .approximated,
            "A saved response \(status) says that it is JSON and is not; its properties are unknown.",
            advice: "Import a sample on the Definition tab.")
        }
      }
    }
    var headers = ObjectBuilder()
    for example in examples {
      for header in example.headers where PostmanConversion.isKept(header.key) {
        let known = headers.members.contains { $0.key.lowercased() == header.key.lowercased() }
        if !known { headers[header.key] = ["type": "string"] }
      }
    }
    if !headers.isEmpty { response["headers"] = headers.fragment }
    return response.fragment
  }

  private static func isKept(_ name: String) -> Bool {
    let key = name.lowercased()
    return !dropped.contains(key) && !key.hasPrefix("access-control-") && !key.hasPrefix("cf-")
      && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
      && (key.hasPrefix("x-") || key == "location" || key == "link" || key == "retry-after"
        || key.contains("ratelimit"))
  }
}
