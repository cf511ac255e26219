import JSONText
import Transport

/// Takes the body of a refusal apart.
///
/// Seen are `{"error":{"code","message","details"}}`, a bare `{"message"}`, JSON inside the text of a message several
/// levels deep, XML from the storage, and bodies that are empty or web pages.
struct ServiceErrorReader {
  private(set) var code = ""
  private(set) var text = ""
  private(set) var complaints: [DefinitionComplaint] = []
  private(set) var correlationID: String?
  /// Whether the body was one of the forms the service uses.
  private(set) var isReadable = false
  /// Whether the body was JSON of any form.
  private(set) var isDocument = false

  private static let deepest = 6

  init(_ response: HTTPResponse) {
    if let root = try? JSONDocument(response.body).root {
      isDocument = true
      read(root)
    } else {
      readXML(String(decoding: response.body.prefix(65_536), as: UTF8.self))
    }
  }

  private mutating func read(_ root: JSONValue) {
    let error = root["error"]
    let body = error?.isObject == true ? error : root
    if let name = error?.string { code = name }
    if let named = ServiceErrorReader.member("code", of: body) { code = named }
    let outer = ServiceErrorReader.member("message", of: body) ?? root["error_description"]?.string ?? ""
    isReadable = !code.isEmpty || !outer.isEmpty
    // A detail may hold more than the message, which is cut at some lengths.
    let details = (body?["details"]?.elements.map { $0 } ?? []).compactMap {
      ServiceErrorReader.member("message", of: $0)
    }
    correlationID = ([outer] + details).lazy.compactMap { CorrelationID.find(in: $0) }.first
    text = ServiceErrorReader.innermost(outer)
    if text.isEmpty {
      text = details.lazy.map { ServiceErrorReader.innermost($0) }.first { !$0.isEmpty } ?? ""
    }
    for source in [outer] + details where complaints.isEmpty {
      complaints = DefinitionComplaint.list(in: ServiceErrorReader.innermost(source))
    }
    if complaints.isEmpty, let refused = DefinitionComplaint(refusedMember: text) { complaints = [refused] }
  }

  private mutating func readXML(_ body: String) {
    guard body.contains("<Error>") else { return }
    code = ServiceErrorReader.element("Code", of: body)
    let message = ServiceErrorReader.element("Message", of: body)
    text = message.split(whereSeparator: \.isNewline).first.map { String($0) } ?? ""
    isReadable = !code.isEmpty
  }

  private static func element(_ name: String, of body: String) -> String {
    guard let start = body.firstRange(of: "<\(name)>")?.upperBound,
      let end = body[start...].firstRange(of: "</\(name)>")?.lowerBound
    else { return "" }
    return String(body[start..<end])
  }

  /// A member whatever the case of its first letter.
  private static func member(_ name: String, of value: JSONValue?) -> String? {
    let capital = name.prefix(1).uppercased() + name.dropFirst()
    return (value?[name] ?? value?[capital])?.string
  }

  /// The message inside the JSON that a message holds, and so on; the text itself where it holds none.
  static func innermost(_ text: String, depth: Int = 0) -> String {
    guard depth < deepest, let inner = embedded(in: text) else { return text.trimmed }
    let body = inner["error"]?.isObject == true ? inner["error"] : inner
    let own = member("message", of: body) ?? ""
    let details = (body?["details"] ?? body?["Details"])?.elements.map { $0 } ?? []
    let candidates = [own] + details.compactMap { member("message", of: $0) }
    let found = candidates.map { innermost($0, depth: depth + 1) }.filter { !$0.isEmpty }
    // Of a message that only announces its details, the details say more.
    guard let first = found.first else { return text.trimmed }
    return found.count > 1 && first.utf8.count < 60 ? found.joined(separator: " ") : first
  }

  /// The first JSON object in a text.
  private static func embedded(in text: String) -> JSONValue? {
    let bytes = Array(text.utf8)
    var start = 0
    var attempts = 0
    while attempts < 8, let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")) {
      attempts += 1
      if let end = objectEnd(in: bytes, from: open),
        let root = try? JSONDocument(Array(bytes[open...end])).root, root.isObject, root.count > 0
      {
        return root
      }
      start = open + 1
    }
    return nil
  }

  /// Where the object ends that begins at a brace, strings respected.
  private static func objectEnd(in bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var isInString = false
    var place = start
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\") where isInString: place += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString:
        depth -= 1
        if depth == 0 { return place }
      default: break
      }
      place += 1
    }
    return nil
  }
}
