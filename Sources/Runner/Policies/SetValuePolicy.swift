import ConnectorModel
import JSONText
import Transport

/// *Set header or query parameter value from URL*: calls the server first, and puts a part of its answer into the
/// request.
///
/// The address is seen from the connector's own base, `{name}` takes the path parameters, and the call carries the
/// same credentials. Addresses on another server are refused, since the credentials would go there.
struct SetValuePolicy {
  /// What takes the value.
  enum Target: Hashable {
    case header(String)
    case query(String)

    /// The target in words.
    var words: String {
      switch self {
      case .header(let name): "the header \(name)"
      case .query(let name): "?\(name)"
      }
    }
  }

  let policy: PolicyTemplateInstance

  /// Where the value goes.
  func target() throws(RequestError) -> Target {
    guard let call = try policy.requestText("parameterTemplate").onlyCall, let name = call.arguments.first,
      !name.isEmpty
    else { throw policy.refused("its parameter is neither @headers('…') nor @queryParameters('…')") }
    switch call.function {
    case .headers:
      guard name.isHTTPToken, !HeaderRules.ownedByTransfer.contains(name.lowercased()) else {
        throw .invalidHeaderName(name)
      }
      return .header(name)
    case .queryParameters: return .query(name)
    default: throw policy.refused("its parameter is neither @headers('…') nor @queryParameters('…')")
    }
  }

  /// The call that comes first.
  func request(
    after draft: RequestDraft, base: String, _ scope: PolicyScope
  ) throws(RequestError) -> HTTPRequest {
    let address = try PolicyAddress(policy: policy, segments: draft.segments, scope: scope)
      .filled("parameterValueUrl", called: "its address").text
    var url = address.contains("://") ? address : base + (address.hasPrefix("/") ? "" : "/") + address
    guard let parts = URLParts(url), let own = URLParts(base + "/"), parts.hasSameOrigin(as: own) else {
      throw policy.refused("its address is no place on the connector's own server")
    }
    for (name, value) in draft.query where draft.hiding.query.contains(name) {
      url += (url.contains("?") ? "&" : "?") + name + "=" + value
    }
    let method = policy.parameter("httpMethod")?.string?.uppercased() ?? "GET"
    guard ["GET", "POST", "PUT"].contains(method) else {
      throw policy.refused("\(method) is none of its methods")
    }
    var headers = draft.headers.filter { header in
      let name = header.name.lowercased()
      return name == "authorization" || draft.hiding.headers.contains(name)
    }
    headers.append(HTTPHeader(name: "Accept", value: "application/json"))
    return HTTPRequest(method: method, url: url, headers: headers)
  }

  /// The value in the answer to that call.
  func value(in response: HTTPResponse, _ scope: PolicyScope) throws(RequestError) -> String {
    guard (200..<300).contains(response.status) else {
      throw policy.refused("the call that fetches its value was answered with \(response.status)")
    }
    var scope = scope
    scope.headers = response.headers
    scope.body = (try? JSONDocument(response.body)).map { JSONFragment($0.root) }
    let filled = scope.filled(try policy.requestText("parameterValuePathTemplate"))
    guard filled.missing.isEmpty, !filled.text.isEmpty else {
      throw policy.refused("the answer to the call that fetches its value has nothing at its path")
    }
    return filled.text
  }
}
