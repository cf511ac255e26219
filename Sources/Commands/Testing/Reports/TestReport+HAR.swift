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
    let version = TestReport.version(of: result.response)
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
      "request": TestReport.har(request, version), "response": TestReport.har(result.response), "cache": [:],
      "timings": [
        "blocked": .number("-1"), "dns": TestReport.milliseconds(dns),
        "connect": TestReport.milliseconds(connect + tls), "ssl": TestReport.milliseconds(tls),
        "send": .number("0"), "wait": TestReport.milliseconds(wait),
        "receive": TestReport.milliseconds(receive),
      ],
      "comment": .string("\(result.operation): \(result.status.rawValue)"),
    ]
  }

  private static func har(_ request: RecordedRequest, _ version: JSONFragment) -> JSONFragment {
    var members: [JSONFragment.Member] = [
      JSONFragment.Member("method", .string(request.method)),
      JSONFragment.Member("url", .string(request.url)),
      JSONFragment.Member("httpVersion", version), JSONFragment.Member("cookies", .array([])),
      JSONFragment.Member("headers", headers(request.headers)),
      JSONFragment.Member("queryString", .array(query(of: request.url))),
    ]
    if let data = postData(request) { members.append(JSONFragment.Member("postData", data)) }
    members.append(JSONFragment.Member("headersSize", .number("-1")))
    members.append(JSONFragment.Member("bodySize", .number(String(request.byteCount ?? -1))))
    return .object(members)
  }

  /// The body: the parts of a form, else its text where it is some.
  private static func postData(_ request: RecordedRequest) -> JSONFragment? {
    guard request.body != .none else { return nil }
    var members = [
      JSONFragment.Member("mimeType", .string(value(of: "content-type", in: request.headers)))
    ]
    if !request.parts.isEmpty {
      members.append(JSONFragment.Member("params", .array(request.parts.map(param))))
    } else {
      members.append(JSONFragment.Member("text", .string(text(of: request.body) ?? "")))
    }
    if let remark = request.remark { members.append(JSONFragment.Member("comment", .string(remark))) }
    return .object(members)
  }

  private static func param(_ part: RecordedPart) -> JSONFragment {
    let members = [
      ("name", part.name), ("value", part.value), ("fileName", part.fileName),
      ("contentType", part.contentType),
    ]
    return .object(
      members.compactMap { name, value in value.map { JSONFragment.Member(name, .string($0)) } })
  }

  /// The version of HTTP that an answer came by, in the words of the request line.
  private static func version(of response: RecordedResponse?) -> JSONFragment {
    let version = response?.httpVersion ?? ""
    return .string(version.isEmpty ? "unknown" : "HTTP/" + version)
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
    if let remark = response?.remark { content.append(JSONFragment.Member("comment", .string(remark))) }
    return [
      // A call without an answer has the status 0, as browsers write it.
      "status": .number(String(response?.status ?? 0)), "statusText": .string(response?.reason ?? ""),
      "httpVersion": version(of: response), "cookies": .array([]), "headers": self.headers(headers),
      "content": .object(content), "redirectURL": .string(value(of: "location", in: headers)),
      "headersSize": .number("-1"), "bodySize": .number(String(response?.wireByteCount ?? -1)),
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
