import JSONText

extension SourceFormat {
  /// Recognises the format of a document by its content alone.
  package static func detect(_ bytes: [UInt8]) -> SourceFormat {
    var content = bytes[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    if content.starts(with: [0xFE, 0xFF]) || content.starts(with: [0xFF, 0xFE])
      || (content.count >= 2 && content.prefix(4).contains(0))
    {
      return .wideText
    }
    let text = content.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = text.first else { return .empty }
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard let document = try? JSONDocument(bytes) else { return .malformedJSON }
      return detect(document.root)
    case UInt8(ascii: "<"): return detectMarkup(text)
    default: return detectText(text)
    }
  }

  private static func detect(_ root: JSONValue) -> SourceFormat {
    if let version = root["swagger"] {
      let text = version.string ?? version.numberText ?? ""
      return text.hasPrefix("2") ? .openAPI2JSON : .swagger1(version: text)
    }
    if let version = root["swaggerVersion"] {
      return .swagger1(version: version.string ?? version.numberText ?? "1")
    }
    if let version = root["openapi"] {
      return .openAPI3(version: version.string ?? version.numberText ?? "3", isYAML: false)
    }
    if let collection = root["collection"], collection.isObject { return detect(collection) }
    if root["item"]?.isArray == true, root["info"] != nil {
      let schema = root["info"]?["schema"]?.string ?? ""
      return .postmanCollection(version: schema.contains("v2.0.0") ? "2.0" : "2.1")
    }
    if root["requests"]?.isArray == true { return .postmanCollection(version: "1") }
    if root["collections"]?.isArray == true { return .postmanDump }
    if root["values"]?.isArray == true, root["_postman_variable_scope"] != nil || root["name"] != nil {
      return .postmanEnvironment
    }
    if root["log"]?["entries"]?.isArray == true { return .har }
    if root["properties"]?["connectionParameters"] != nil || root["properties"]?["iconBrandColor"] != nil {
      return .apiProperties
    }
    // A definition whose first line was lost still shows itself.
    if root["paths"]?.isObject == true, root["info"]?.isObject == true { return .openAPI2JSON }
    return .otherJSON
  }

  private static func detectMarkup(_ text: ArraySlice<UInt8>) -> SourceFormat {
    let head = String(decoding: text.prefix(4096), as: UTF8.self).lowercased()
    if head.hasPrefix("<!doctype html") || head.contains("<html") { return .html }
    return head.contains("schemas.xmlsoap.org/wsdl") || head.contains("www.w3.org/ns/wsdl") ? .wsdl : .xml
  }

  private static func detectText(_ text: ArraySlice<UInt8>) -> SourceFormat {
    let lines = text.prefix(65536).split { $0 == 0x0A || $0 == 0x0D }.prefix(400)
    var hasKeys = false
    var indent: Int?
    for (position, bytes) in lines.enumerated() {
      let line = String(decoding: bytes, as: UTF8.self)
      if position == 0, line.hasPrefix("curl ") || line.hasPrefix("$ curl ") { return .curl }
      let spaces = line.prefix { $0 == " " }.count
      guard spaces == indent ?? spaces, let key = key(of: line.dropFirst(spaces)) else { continue }
      indent = spaces
      hasKeys = true
      switch key.name {
      case "swagger": return key.value.hasPrefix("2") ? .openAPI2YAML : .swagger1(version: key.value)
      case "openapi": return .openAPI3(version: key.value, isYAML: true)
      default: break
      }
    }
    let whole = String(decoding: text.prefix(65536), as: UTF8.self)
    if SampleText.isSample(whole) { return .sample }
    if lines.contains(where: { String(decoding: $0.prefix(16), as: UTF8.self).contains("curl") }),
      !CurlCommand.requests(in: whole).isEmpty
    {
      return .curl
    }
    return hasKeys ? .otherYAML : .unknown
  }

  /// The name and the plain value of a YAML line `name: value` after its indentation.
  private static func key(of line: Substring) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true || line.first == "\"" else {
      return nil
    }
    let rest = line[line.index(after: colon)...]
    guard rest.isEmpty || rest.first == " " else { return nil }
    let name = line[..<colon].filter { $0 != "\"" && $0 != "'" }
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else { return nil }
    let value = rest.prefix { $0 != "#" }.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    return (String(name), String(value))
  }
}
