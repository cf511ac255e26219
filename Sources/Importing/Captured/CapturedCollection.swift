import JSONText

/// Captured requests as a Postman collection (v2.1), so that one importer turns requests into operations.
///
/// Items stand in the order of the requests; `/item/N` of a report is the N-th of them.
struct CapturedCollection {
  let name: String
  let requests: [CapturedRequest]

  /// The collection.
  var json: JSONFragment {
    [
      "info": [
        "name": .string(name),
        "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
      ],
      "item": .array(requests.map(CapturedCollection.item)),
    ]
  }

  private static func item(_ request: CapturedRequest) -> JSONFragment {
    let address = CapturedAddress(request.url)
    var members: [JSONFragment.Member] = [
      JSONFragment.Member("method", .string(request.method)),
      JSONFragment.Member(
        "url", ["raw": .string(address.text), "variable": .array(address.variables.map(pair))]),
      JSONFragment.Member("header", .array(request.headers.map(pair))),
    ]
    if let body = body(request) { members.append(JSONFragment.Member("body", body)) }
    if request.hasCredentials {
      members.append(JSONFragment.Member("auth", ["type": "basic", "basic": []]))
    }
    var item: [JSONFragment.Member] = [
      JSONFragment.Member("name", .string(request.method + " " + path(of: address.text))),
      JSONFragment.Member("request", .object(members)),
    ]
    if let response = request.response {
      item.append(JSONFragment.Member("response", [.object(answer(response))]))
    }
    return .object(item)
  }

  private static func path(of url: String) -> String {
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    let rest = parts.count > 2 ? parts[2] : ""
    return "/" + rest.prefix { $0 != "?" && $0 != "#" }
  }

  private static func pair(_ header: CapturedRequest.Pair) -> JSONFragment {
    ["key": .string(header.name), "value": .string(header.value)]
  }

  private static func body(_ request: CapturedRequest) -> JSONFragment? {
    switch request.body {
    case .none: nil
    case .text(let text): ["mode": "raw", "raw": .string(text)]
    case .form(let fields): ["mode": "urlencoded", "urlencoded": .array(fields.map(field))]
    case .multipart(let fields): ["mode": "formdata", "formdata": .array(fields.map(field))]
    case .file(let name): ["mode": "file", "file": ["src": .string(name)]]
    }
  }

  private static func field(_ field: CapturedRequest.Field) -> JSONFragment {
    var members: [JSONFragment.Member] = [
      JSONFragment.Member("key", .string(field.name)),
      JSONFragment.Member(field.isFile ? "src" : "value", .string(field.value)),
      JSONFragment.Member("type", field.isFile ? "file" : "text"),
    ]
    if let type = field.type { members.append(JSONFragment.Member("contentType", .string(type))) }
    return .object(members)
  }

  private static func answer(_ response: CapturedRequest.Response) -> [JSONFragment.Member] {
    let type = CapturedRequest.Pair(name: "Content-Type", value: response.type)
    let hasType = response.headers.contains { $0.name.lowercased() == "content-type" }
    let headers = response.headers + (hasType || response.type.isEmpty ? [] : [type])
    return [
      JSONFragment.Member("code", .number(String(response.status))),
      JSONFragment.Member("header", .array(headers.map(pair))),
      JSONFragment.Member("body", response.body.map { .string($0) } ?? .null),
    ]
  }
}
