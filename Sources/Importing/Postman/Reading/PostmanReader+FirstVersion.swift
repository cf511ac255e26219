import JSONText

/// Collections of version 1: flat lists of requests and folders, put in order by their ids.
extension PostmanReader {
  mutating func readFirstVersion(_ root: JSONValue) {
    collection.name = PostmanReader.text(root["name"])
    collection.description = PostmanReader.text(root["description"])
    collection.version = PostmanReader.version(root["version"])
    collection.variables = PostmanReader.fields(root["variables"])
    var walk = FirstVersionWalk(root)
    let around = Surroundings(auth: PostmanReader.firstAuth(root))
    read(root, around, &walk, depth: 0)
    for request in walk.requests where !walk.seen.contains(PostmanReader.text(request["id"])) {
      note(
        request, "request-unlisted", .info, .kept,
        "The request stands in no folder's order, so Postman does not show it.")
      readFirst(request, around)
    }
  }

  /// The requests by id, and which of them were read.
  private struct FirstVersionWalk {
    let requests: [JSONValue]
    let folders: [JSONValue]
    var seen: Set<String> = []
    var seenFolders: Set<String> = []

    init(_ root: JSONValue) {
      requests = root["requests"].map { $0.elements.filter(\.isObject) } ?? []
      folders = root["folders"].map { $0.elements.filter(\.isObject) } ?? []
    }

    func children(of node: JSONValue) -> [String] {
      var ids = (node["folders_order"]?.elements).map { $0.map { PostmanReader.text($0) } } ?? []
      let own = PostmanReader.text(node["id"])
      for folder in folders where PostmanReader.text(folder["folder"]) == own && !own.isEmpty {
        let id = PostmanReader.text(folder["id"])
        if !ids.contains(id) { ids.append(id) }
      }
      return ids
    }
  }

  private mutating func read(
    _ node: JSONValue, _ around: Surroundings, _ walk: inout FirstVersionWalk, depth: Int
  ) {
    guard depth < 64 else { return }
    var children = walk.children(of: node)
    if depth == 0 {
      let inner = Set(walk.folders.flatMap { walk.children(of: $0) })
      for folder in walk.folders {
        let id = PostmanReader.text(folder["id"])
        if !children.contains(id), !inner.contains(id) { children.append(id) }
      }
    }
    for id in children {
      guard let folder = walk.folders.first(where: { PostmanReader.text($0["id"]) == id }),
        walk.seenFolders.insert(id).inserted
      else { continue }
      let name = PostmanReader.text(folder["name"])
      if depth == 0 { collection.folders.append((name, PostmanReader.text(folder["description"]))) }
      var inside = around
      inside.folders.append(name)
      inside.auth = PostmanReader.firstAuth(folder) ?? around.auth
      inside.variables += PostmanReader.fields(folder["variables"])
      read(folder, inside, &walk, depth: depth + 1)
    }
    for id in node["order"].map({ $0.elements.map { PostmanReader.text($0) } }) ?? [] {
      guard let request = walk.requests.first(where: { PostmanReader.text($0["id"]) == id }),
        walk.seen.insert(id).inserted
      else { continue }
      readFirst(request, around)
    }
  }

  private mutating func readFirst(_ value: JSONValue, _ around: Surroundings) {
    var result = PostmanRequest(
      pointer: value.pointer, name: PostmanReader.text(value["name"]), folders: around.folders)
    result.description = PostmanReader.text(value["description"])
    result.variables = around.variables + PostmanReader.fields(value["variables"])
    let method = PostmanReader.text(value["method"])
    result.method = method.isEmpty ? "GET" : method.uppercased()
    let address = PostmanReader.text(value["url"])
    result.address = String(address.prefix { $0 != "?" && $0 != "#" })
    let query = PostmanReader.fields(value["queryParams"])
    result.query = query.isEmpty ? PostmanReader.query(of: address) : query
    result.pathVariables = PostmanReader.fields(value["pathVariableData"])
    if result.pathVariables.isEmpty {
      result.pathVariables = PostmanReader.fields(PostmanReader.object(value["pathVariables"]))
    }
    result.headers = PostmanReader.fields(value["headerData"])
    for header in PostmanReader.fields(value["headers"])
    where !result.headers.contains(where: { $0.key.lowercased() == header.key.lowercased() }) {
      result.headers.append(header)
    }
    result.body = PostmanReader.firstBody(value)
    result.auth = PostmanReader.firstAuth(value) ?? around.auth
    for example in value["responses"].elements {
      if let read = PostmanReader.example(example) { result.examples.append(read) }
    }
    for script in ["preRequestScript", "tests"] {
      let text = PostmanReader.text(value[script])
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      result.hasScripts = true
      if script == "tests" { result.expectedStatuses += PostmanReader.statuses(inScript: text) }
    }
    collection.requests.append(result)
  }

  /// An object, or the one that a text holds.
  private static func object(_ value: JSONValue?) -> JSONValue? {
    guard let text = value?.string else { return value }
    return (try? JSONDocument(Array(text.utf8)))?.root
  }

  private static func firstAuth(_ value: JSONValue) -> PostmanAuth? {
    if let auth = auth(value["auth"]) { return auth }
    let helpers = [
      "apikeyAuth": "apikey", "basicAuth": "basic", "bearerAuth": "bearer", "digestAuth": "digest",
      "hawkAuth": "hawk", "oAuth1": "oauth1", "oAuth2": "oauth2", "ntlmAuth": "ntlm", "awsSigV4": "awsv4",
      "jwtAuth": "jwt", "asapAuth": "asap", "edgegridAuth": "edgegrid", "normal": "noauth",
    ]
    guard let helper = value["currentHelper"]?.string, let type = helpers[helper], type != "noauth" else {
      return nil
    }
    var values: [String: String] = [:]
    for field in fields(object(value["helperAttributes"])) { values[field.key] = field.value ?? "" }
    return PostmanAuth(type: type, values: values)
  }

  private static func firstBody(_ value: JSONValue) -> PostmanBody {
    guard value["dataDisabled"]?.boolean != true else { return .none }
    let raw = value["rawModeData"]
    let text =
      raw?.string ?? raw?[0]?.string ?? value["data"]?.string ?? ""
    var mode = value["dataMode"]?.string ?? ""
    if mode.isEmpty, value["dataMode"] == nil {
      mode = !text.isEmpty ? "raw" : value["data"]?.isArray == true ? "params" : ""
    }
    switch mode {
    case "raw":
      let language = value["dataOptions"]?["raw"]?["language"]?.string
      return text.allSatisfy(\.isWhitespace) ? .none : .raw(text, language: language)
    case "urlencoded":
      let fields = fields(value["data"])
      return fields.isEmpty ? .none : .urlencoded(fields)
    case "params":
      let fields = fields(value["data"])
      return fields.isEmpty ? .none : .formdata(fields)
    case "binary": return .file
    case "graphql":
      let content = value["graphqlModeData"]
      return .graphql(
        query: self.text(content?["query"]), variables: sample(content?["variables"]) ?? "")
    default: return .none
    }
  }
}
