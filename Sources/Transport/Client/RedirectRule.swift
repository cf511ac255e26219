/// Which redirections are followed, and by what request.
///
/// libcurl takes Authorization and Cookie away when the host changes, but sends an `X-API-Key` on to wherever a
/// server points. So a redirection is followed within one scheme, host and port only.
enum RedirectRule {
  /// The next request; nil when the answer is no redirection or leads elsewhere.
  static func request(after response: HTTPResponse, to request: HTTPRequest) -> HTTPRequest? {
    guard [301, 302, 303, 307, 308].contains(response.status), let location = response.redirectURL,
      let target = URLParts(location), let origin = URLParts(request.url), target.hasSameOrigin(as: origin)
    else { return nil }
    var next = request
    next.url = location
    let becomesGet =
      response.status == 303 && request.method != "HEAD" || response.status < 303 && request.method == "POST"
    if becomesGet {
      next.method = "GET"
      next.body = .none
      next.headers.removeAll { $0.name.isSameName(as: "Content-Type") }
    }
    return next
  }
}
