import JSONText
import Transport

/// An HTTP archive (HAR 1.2) as the API calls in it.
///
/// Pages, scripts, images, preflights and the calls of trackers are not part of an API.
struct HARArchive {
  /// A call that was left out, with the reason.
  struct Skipped: Hashable {
    let pointer: JSONPointer
    let reason: String
  }

  private(set) var requests: [CapturedRequest] = []
  private(set) var skipped: [Skipped] = []

  /// Hosts that watch people, by the end of their name.
  private static let trackers = [
    "google-analytics.com", "googletagmanager.com", "doubleclick.net", "facebook.net", "hotjar.com",
    "segment.io",
    "sentry.io", "newrelic.com", "nr-data.net", "clarity.ms", "mixpanel.com", "amplitude.com",
  ]
  /// Headers that the browser or the connection adds.
  private static let transport: Set<String> = [
    "host", "connection", "content-length", "user-agent", "cookie", "origin", "referer", "accept-encoding",
    "accept-language", "cache-control", "pragma", "dnt", "te", "upgrade-insecure-requests", "priority",
    "if-none-match", "if-modified-since",
  ]
  private static let resources: Set<String> = [
    "document", "stylesheet", "image", "media", "font", "script", "manifest", "ping", "websocket",
    "preflight",
    "texttrack",
  ]

  init(_ root: JSONValue) {
    for (position, entry) in (root["log"]?["entries"]).elements.enumerated() {
      let pointer = JSONPointer(tokens: ["log", "entries", String(position)])
      if let reason = HARArchive.reasonToSkip(entry) {
        skipped.append(Skipped(pointer: pointer, reason: reason))
      } else if let request = entry["request"] {
        requests.append(HARArchive.captured(request, entry["response"], at: pointer))
      }
    }
  }

  private static func reasonToSkip(_ entry: JSONValue) -> String? {
    guard let request = entry["request"], let url = request["url"]?.string, !url.isEmpty else {
      return "it has no address"
    }
    guard url.lowercased().hasPrefix("http") else { return "it is not an HTTP call" }
    if request["method"]?.string?.uppercased() == "OPTIONS" { return "it is a preflight of the browser" }
    let host = url.split(separator: "/").dropFirst().first.map { $0.prefix { $0 != ":" }.lowercased() } ?? ""
    if trackers.contains(where: { host == $0 || host.hasSuffix("." + $0) }) { return "it goes to a tracker" }
    if let kind = entry["_resourceType"]?.string?.lowercased() {
      return resources.contains(kind) ? "it loads a \(kind)" : nil
    }
    let type = (entry["response"]?["content"]?["mimeType"]?.string ?? "").lowercased()
    let isPart = ["text/html", "text/css", "javascript", "image/", "font", "video/", "audio/"].contains {
      type.contains($0)
    }
    return isPart ? "it loads part of a page (\(type.prefix { $0 != ";" }))" : nil
  }

  private static func captured(
    _ request: JSONValue, _ response: JSONValue?, at pointer: JSONPointer
  ) -> CapturedRequest {
    var result = CapturedRequest(
      pointer: pointer, method: request["method"]?.string?.uppercased() ?? "GET",
      url: request["url"]?.string ?? "", headers: pairs(request["headers"]), body: body(request["postData"]))
    if request["cookies"]?.count ?? 0 > 0 {
      result.remarks.append("The call sent cookies, which a connector does not keep.")
    }
    if let response, let status = response["status"]?.integer, status > 0 {
      result.response = answer(response, status)
    }
    return result
  }

  private static func pairs(_ list: JSONValue?) -> [CapturedRequest.Pair] {
    list.elements.compactMap { header in
      guard let name = header["name"]?.string, let value = header["value"]?.string else { return nil }
      let folded = name.lowercased()
      if folded.hasPrefix(":") || folded.hasPrefix("sec-") || transport.contains(folded) { return nil }
      return CapturedRequest.Pair(name: name, value: value)
    }
  }

  private static func body(_ data: JSONValue?) -> CapturedRequest.Body {
    guard let data else { return .none }
    let type = (data["mimeType"]?.string ?? "").lowercased()
    let fields = data["params"].elements.compactMap {
      field -> CapturedRequest.Field? in
      guard let name = field["name"]?.string else { return nil }
      let file = field["fileName"]?.string
      return CapturedRequest.Field(
        name: FormText.decoded(name[...]), value: file ?? field["value"]?.string ?? "", isFile: file != nil,
        type: field["contentType"]?.string)
    }
    if type.hasPrefix("multipart/form-data"), !fields.isEmpty { return .multipart(fields) }
    if type.hasPrefix("application/x-www-form-urlencoded") {
      return .form(fields.isEmpty ? FormText.fields(data["text"]?.string ?? "") : fields)
    }
    guard let text = data["text"]?.string, !text.isEmpty else { return .none }
    return .text(text)
  }

  private static func answer(_ response: JSONValue, _ status: Int) -> CapturedRequest.Response {
    let content = response["content"]
    var body = content?["text"]?.string
    if content?["encoding"]?.string == "base64" { body = body.flatMap(HARArchive.text(ofBase64:)) }
    return CapturedRequest.Response(
      status: status, type: content?["mimeType"]?.string ?? "", headers: pairs(response["headers"]),
      body: body)
  }

  /// The text that base64 holds; nil where it is not base64 or not UTF-8.
  static func text(ofBase64 encoded: String) -> String? {
    Base64Text.decode(encoded).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
