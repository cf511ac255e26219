import JSONText

/// Collections of the versions 2.0 and 2.1, which differ in the form of attributes only.
extension PostmanReader {
  mutating func readSecondVersion(_ root: JSONValue) {
    let info = root["info"]
    collection.name = PostmanReader.text(info?["name"])
    collection.description = PostmanReader.text(info?["description"])
    collection.version = PostmanReader.version(info?["version"])
    collection.variables = PostmanReader.fields(root["variable"])
    let around = Surroundings(auth: PostmanReader.auth(root["auth"]))
    for item in root["item"].elements { read(item, around) }
  }

  static func version(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    if value.isObject {
      let parts = ["major", "minor", "patch"].map { text(value[$0]) }
      return parts.allSatisfy(\.isEmpty) ? nil : parts.map { $0.isEmpty ? "0" : $0 }.joined(separator: ".")
    }
    let plain = text(value)
    return plain.isEmpty ? nil : plain
  }

  private mutating func read(_ item: JSONValue, _ around: Surroundings) {
    guard item.isObject else {
      note(item, "item-unreadable", .warning, .dropped, "An item is \(item.kind), not an object.")
      return
    }
    var around = around
    around.auth = PostmanReader.auth(item["auth"]) ?? around.auth
    around.variables += PostmanReader.fields(item["variable"])
    guard let items = item["item"], items.isArray else {
      readRequest(item, around)
      return
    }
    let name = PostmanReader.text(item["name"])
    if around.folders.isEmpty {
      collection.folders.append((name, PostmanReader.text(item["description"])))
    }
    around.folders.append(name)
    for child in items.elements { read(child, around) }
  }

  private mutating func readRequest(_ item: JSONValue, _ around: Surroundings) {
    guard let request = item["request"], request.isObject || request.string != nil else {
      note(item, "item-unreadable", .warning, .dropped, "An item is neither folder nor request.")
      return
    }
    var result = PostmanRequest(
      pointer: item.pointer, name: PostmanReader.text(item["name"]), folders: around.folders)
    result.variables = around.variables
    result.auth = PostmanReader.auth(request["auth"]) ?? around.auth
    let description = PostmanReader.text(request["description"])
    result.description = description.isEmpty ? PostmanReader.text(item["description"]) : description
    let method = PostmanReader.text(request["method"])
    result.method = method.isEmpty ? "GET" : method.uppercased()
    read(address: request.string == nil ? request["url"] : request, into: &result)
    result.headers = PostmanReader.fields(request["header"] ?? request["headers"])
    result.body = PostmanReader.body(request["body"])
    let examples = item["response"] ?? item["responses"]
    for example in examples.elements {
      if let read = PostmanReader.example(example) { result.examples.append(read) }
    }
    readScripts(item["event"] ?? item["events"], into: &result)
    collection.requests.append(result)
  }

  private mutating func readScripts(_ events: JSONValue?, into request: inout PostmanRequest) {
    for event in events.elements {
      let lines = event["script"]?["exec"]
      let text =
        lines?.string ?? lines.map { $0.elements.compactMap(\.string).joined(separator: "\n") } ?? ""
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      request.hasScripts = true
      if event["listen"]?.string == "test" {
        request.expectedStatuses += PostmanReader.statuses(inScript: text)
      }
    }
  }

  private func read(address value: JSONValue?, into request: inout PostmanRequest) {
    guard let value else { return }
    var raw = value.string ?? PostmanReader.text(value["raw"])
    if raw.isEmpty { raw = PostmanReader.assembled(value) }
    request.address = String(raw.prefix { $0 != "?" && $0 != "#" })
    let list = value["query"]
    request.query = list?.isArray == true ? PostmanReader.fields(list) : PostmanReader.query(of: raw)
    request.pathVariables = PostmanReader.fields(value["variable"])
  }

  private static func assembled(_ value: JSONValue) -> String {
    func joined(_ value: JSONValue?, _ separator: String) -> String {
      guard let value else { return "" }
      if let text = value.string { return text }
      return value.elements.map { text($0.isObject ? $0["value"] : $0) }.joined(separator: separator)
    }
    let scheme = text(value["protocol"])
    let port = text(value["port"])
    let host = joined(value["host"], ".")
    let path = joined(value["path"], "/")
    let start = scheme.isEmpty || host.isEmpty ? host : scheme + "://" + host
    let slash = path.isEmpty || path.hasPrefix("/") ? "" : "/"
    return start + (port.isEmpty ? "" : ":" + port) + slash + path
  }

  static func body(_ value: JSONValue?) -> PostmanBody {
    guard let value, value.isObject, value["disabled"]?.boolean != true else { return .none }
    let mode =
      value["mode"]?.string
      ?? ["raw", "urlencoded", "formdata", "graphql", "file"].first { value[$0] != nil } ?? ""
    switch mode {
    case "raw":
      let text = sample(value["raw"]) ?? ""
      let language = value["options"]?["raw"]?["language"]?.string
      return text.allSatisfy(\.isWhitespace) ? .none : .raw(text, language: language)
    case "urlencoded":
      let fields = fields(value["urlencoded"])
      return fields.isEmpty ? .none : .urlencoded(fields)
    case "formdata":
      let fields = fields(value["formdata"])
      return fields.isEmpty ? .none : .formdata(fields)
    case "file": return .file
    case "graphql":
      let content = value["graphql"]
      return .graphql(
        query: text(content?["query"]), variables: sample(content?["variables"]) ?? "")
    default: return .none
    }
  }

  static func example(_ value: JSONValue) -> PostmanExample? {
    guard value.isObject else { return nil }
    var status =
      value["code"].flatMap { Int(text($0)) } ?? value["responseCode"].flatMap { Int(text($0["code"])) }
    if status == nil { status = Int(text(value["status"]).prefix(while: \.isNumber)) }
    return PostmanExample(
      status: status, headers: fields(value["header"] ?? value["headers"]),
      body: sample(value["body"] ?? value["text"]) ?? "",
      language: value["_postman_previewlanguage"]?.string ?? value["language"]?.string)
  }
}
