import JSONText
import Runner
import Transport

extension TestReport {
  /// An HTTP archive (HAR 1.2) of the calls, secrets taken out.
  var har: JSONFragment {
    [
      "log": [
        "version": "1.2",
        "creator": ["name": .string(Program.name), "version": .string(Program.version)],
        "comment": .string(connector),
        "entries": .array(results.compactMap { entry(of: $0) }),
      ]
    ]
  }

  private func entry(of result: OperationResult) -> JSONFragment? {
    guard let request = result.request else { return nil }
    let timing = result.response?.timing
    // The parts of HAR are spans; ours are points in time after the start.
    let dns = timing?.nameLookup ?? 0
    let connect = max(0, (timing?.connect ?? 0) - dns)
    let tls = max(0, (timing?.tls ?? 0) - (timing?.connect ?? 0))
    let ready = max(timing?.tls ?? 0, timing?.connect ?? 0, dns)
    let wait = max(0, (timing?.firstByte ?? 0) - ready)
    let receive = max(0, (timing?.total ?? 0) - (timing?.firstByte ?? 0))
    return [
      "startedDateTime": .string(result.started ?? started),
      "time": TestReport.milliseconds(timing?.total ?? 0),
      "request": TestReport.har(request), "response": TestReport.har(result.response), "cache": [:],
      "timings": [
        "blocked": .number("-1"), "dns": TestReport.milliseconds(dns),
        "connect": TestReport.milliseconds(connect + tls), "ssl": TestReport.milliseconds(tls),
        "send": .number("0"), "wait": TestReport.milliseconds(wait),
        "receive": TestReport.milliseconds(receive),
      ],
      "comment": .string("\(result.operation): \(result.status.rawValue)"),
    ]
  }

  private static func har(_ request: RecordedRequest) -> JSONFragment {
    let body = text(of: request.body)
    var members: [JSONFragment.Member] = [
      JSONFragment.Member("method", .string(request.method)),
      JSONFragment.Member("url", .string(request.url)),
      JSONFragment.Member("httpVersion", "HTTP/1.1"), JSONFragment.Member("cookies", .array([])),
      JSONFragment.Member("headers", headers(request.headers)),
      JSONFragment.Member("queryString", .array(query(of: request.url))),
    ]
    if let body {
      let type = value(of: "content-type", in: request.headers)
      members.append(JSONFragment.Member("postData", ["mimeType": .string(type), "text": .string(body)]))
    }
    members.append(JSONFragment.Member("headersSize", .number("-1")))
    members.append(JSONFragment.Member("bodySize", .number(String(body?.utf8.count ?? 0))))
    return .object(members)
  }

  private static func har(_ response: RecordedResponse?) -> JSONFragment {
    let headers = response?.headers ?? []
    var content: [JSONFragment.Member] = [
      JSONFragment.Member("size", .number(String(response?.byteCount ?? 0))),
      JSONFragment.Member("mimeType", .string(value(of: "content-type", in: headers))),
    ]
    if let body = response.flatMap({ text(of: $0.body) }) {
      content.append(JSONFragment.Member("text", .string(body)))
    }
    return [
      // A call without an answer has the status 0, as browsers write it.
      "status": .number(String(response?.status ?? 0)), "statusText": .string(response?.reason ?? ""),
      "httpVersion": "HTTP/1.1", "cookies": .array([]), "headers": self.headers(headers),
      "content": .object(content), "redirectURL": .string(value(of: "location", in: headers)),
      "headersSize": .number("-1"), "bodySize": .number(String(response?.byteCount ?? -1)),
    ]
  }

  private static func headers(_ headers: [RecordedHeader]) -> JSONFragment {
    .array(headers.map { ["name": .string($0.name), "value": .string($0.value)] })
  }

  private static func value(of name: String, in headers: [RecordedHeader]) -> String {
    headers.first { $0.name.lowercased() == name }?.value ?? ""
  }

  private static func query(of url: String) -> [JSONFragment] {
    guard let question = url.firstIndex(of: "?") else { return [] }
    return url[url.index(after: question)...].split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return ["name": .string(String(parts[0])), "value": .string(parts.count > 1 ? String(parts[1]) : "")]
    }
  }

  private static func text(of body: RecordedBody) -> String? {
    switch body {
    case .none, .binary: nil
    case .text(let text): text
    case .json(let fragment): fragment.text
    }
  }

  private static func milliseconds(_ microseconds: Int) -> JSONFragment {
    .number("\(microseconds / 1000).\(String(1000 + microseconds % 1000).dropFirst())")
  }
}
