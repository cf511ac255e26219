import JSONText
import Transport

/// Writes down what was sent and received so that no secret is in it.
///
/// Services repeat what they are sent, so responses are cleaned as requests are; JSON is cleaned string by
/// string, since a secret may stand there with escapes.
struct ExchangeRecorder {
  /// The largest body that is kept as JSON, in bytes; longer ones are kept as text.
  static let largestJSON = 1024 * 1024

  /// The longest text that is kept of a body, in bytes; the rest is told by its length.
  static let longestText = 64 * 1024

  let redactor: Redactor
  private let hiding: SecretPlaces

  init(_ prepared: PreparedRequest, _ redactors: RedactorCache = RedactorCache()) {
    redactor = redactors.redactor(for: prepared.secrets)
    hiding = prepared.hiding
  }

  /// The request as it was prepared, with the headers and the size that were really sent where the answer to it tells
  /// them.
  func record(_ request: HTTPRequest, answeredBy response: HTTPResponse? = nil) -> RecordedRequest {
    let sent = (response?.sentHead ?? []).dropFirst().compactMap(ExchangeRecorder.header)
    let url = redactor.redact(hiding.hide(in: request.url, mask: Redactor.mask))
    var count: Int? = sent.isEmpty ? nil : response?.sentBytes
    var parts: [RecordedPart] = []
    var remark: String?
    let body = record(request.body, type: request.header("Content-Type"))
    switch request.body {
    case .none: count = count ?? 0
    case .bytes(let bytes):
      count = count ?? bytes.count
      remark = ExchangeRecorder.remark(on: body, of: bytes.count)
    case .multipart(let all):
      parts = all.map(record)
      if parts.contains(where: { $0.value == nil }) { remark = "the content of files is not kept" }
    }
    return RecordedRequest(
      method: request.method, url: url, headers: record(sent.isEmpty ? request.headers : sent),
      body: body, parts: parts, byteCount: count, remark: remark)
  }

  func record(_ response: HTTPResponse) -> RecordedResponse {
    let count = response.body.count
    let body = record(response.body, type: response.header("Content-Type"))
    let cut = response.isTruncated ? "the answer was longer and was cut after \(count) bytes" : nil
    return RecordedResponse(
      status: response.status, reason: redactor.redact(response.reason), headers: record(response.headers),
      body: body, byteCount: count, wireByteCount: response.sentHead.isEmpty ? nil : response.wireBytes,
      httpVersion: response.httpVersion, remark: ExchangeRecorder.remark(on: body, of: count) ?? cut,
      timing: response.timing)
  }

  private func record(_ part: MultipartPart) -> RecordedPart {
    var value: String?
    if part.fileName == nil { value = redactor.redact(String(decoding: part.content, as: UTF8.self)) }
    return RecordedPart(
      name: part.name, value: value, fileName: part.fileName.map { redactor.redact($0) },
      contentType: part.contentType)
  }

  private static func remark(on body: RecordedBody, of count: Int) -> String? {
    switch body {
    case .binary: "the \(count) bytes are no text and are not kept"
    case .text where count > longestText: "the text is cut after \(longestText / 1024) KiB of \(count) bytes"
    default: nil
    }
  }

  func record(_ notification: ReceivedRequest) -> RecordedBody {
    record(notification.body, type: notification.headers.value(of: "Content-Type"))
  }

  func record(_ findings: [ResultFinding]) -> [ResultFinding] {
    findings.map { finding in
      var finding = finding
      finding.message = redactor.redact(finding.message)
      return finding
    }
  }

  func record(_ trace: PolicyTrace) -> PolicyTrace {
    var clean = PolicyTrace(
      title: redactor.redact(trace.title), template: trace.template, change: redactor.redact(trace.change),
      isDone: trace.isDone)
    clean.assumption = trace.assumption
    clean.effect = trace.effect
    clean.waitsForAnswer = trace.waitsForAnswer
    return clean
  }

  func record(_ headers: [HTTPHeader]) -> [RecordedHeader] {
    headers.map { header in
      let isHidden = hiding.headers.contains(header.name.lowercased())
      return RecordedHeader(
        header.name, isHidden ? Redactor.mask : redactor.redact(header.value, header: header.name))
    }
  }

  private func record(_ body: HTTPBody, type: String?) -> RecordedBody {
    switch body {
    case .none: .none
    case .bytes(let bytes): record(bytes, type: type)
    case .multipart(let parts): .text(parts.map(line).joined(separator: "\n"))
    }
  }

  private func line(_ part: MultipartPart) -> String {
    if let name = part.fileName { return "\(part.name)=@\(redactor.redact(name))" }
    return "\(part.name)=\(redactor.redact(String(decoding: part.content, as: UTF8.self)))"
  }

  private func record(_ bytes: [UInt8], type: String?) -> RecordedBody {
    guard !bytes.isEmpty else { return .none }
    let media = type.map { MediaType($0) }
    guard let text = Charset.utf8(bytes, charset: media?.charset) else { return .binary(bytes.count) }
    if media?.isText != false, bytes.count <= ExchangeRecorder.largestJSON,
      let document = try? JSONDocument(text)
    {
      return .json(cleaned(JSONFragment(document.root)))
    }
    guard media?.isText == true || String(validating: text, as: UTF8.self) != nil, !text.contains(0) else {
      return .binary(bytes.count)
    }
    // Secrets go before the text is cut: half of one is still one.
    let clean = redactor.redact(bytes: Array(text))
    guard clean.count > ExchangeRecorder.longestText else {
      return .text(String(decoding: clean, as: UTF8.self))
    }
    let kept = String(decoding: clean.prefix(ExchangeRecorder.longestText), as: UTF8.self)
    return .text(kept + "… (\(clean.count - ExchangeRecorder.longestText) more bytes)")
  }

  private func cleaned(_ fragment: JSONFragment) -> JSONFragment {
    switch fragment {
    case .string(let text): return .string(redactor.redact(text))
    case .number(let text):
      let clean = redactor.redact(text)
      return clean == text ? fragment : .string(clean)
    case .array(let elements): return .array(elements.map(cleaned))
    case .object(let members):
      return .object(members.map { JSONFragment.Member(redactor.redact($0.key), cleaned($0.value)) })
    case .null, .boolean: return fragment
    }
  }

  private static func header(_ line: String) -> HTTPHeader? {
    let bytes = line.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let value = bytes[bytes.index(after: colon)...].drop { $0 == UInt8(ascii: " ") }
    return HTTPHeader(name: String(line[..<colon]), value: String(Substring(value)))
  }
}
