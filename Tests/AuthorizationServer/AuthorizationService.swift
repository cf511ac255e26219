import Transport

/// The smallest strict authorization server: it refuses what the specifications forbid, so that a client that is
/// careless fails its tests.
///
/// Authorization code with PKCE, S256 alone (RFC 7636), codes for one use and one minute, redirect addresses compared
/// letter for letter, refresh tokens that rotate and take their whole family with them when one is used twice
/// (RFC 9700 section 4.14), device codes with slow_down (RFC 8628) and client credentials.
package actor AuthorizationService {
  /// The one application it knows.
  package static let clientID = "conwiz-tests"
  /// Its secret.
  package static let clientSecret = "app-secret-51c3"

  private struct Grant {
    let redirectURL: String
    let challenge: String
    let expiry: Int
  }

  private struct Device {
    let userCode: String
    let expiry: Int
    var lastAsked: Int
    var interval: Int
    var isApproved = false
    var isDenied = false
  }

  private let redirectURLs: Set<String>
  private let now: @Sendable () -> Int
  private var serial = 0
  private var grants: [String: Grant] = [:]
  private var devices: [String: Device] = [:]
  private var access: [String: Int] = [:]
  private var refresh: [String: Int] = [:]
  private var used: [String: Int] = [:]
  private var families: Set<Int> = []
  /// How many seconds a token is good for.
  private let lifetime: Int
  /// What was asked of the token endpoint, as `grant_type`.
  package private(set) var grantTypes: [String] = []

  /// Makes a server that sends browsers to these addresses only.
  package init(redirectURLs: Set<String> = [], lifetime: Int = 3600, now: @escaping @Sendable () -> Int) {
    self.redirectURLs = redirectURLs
    self.lifetime = lifetime
    self.now = now
  }

  /// What a person does who opens an authorization address and agrees: the address the browser ends at.
  package func agree(to url: String) -> Result<String, AuthorizationRefusal> {
    guard let parts = URLParts(url), parts.path == "/authorize" else { return .failure(.init("not_found")) }
    let query = FormFields(parts.query ?? "")
    guard query["client_id"] == Self.clientID else { return .failure(.init("unauthorized_client")) }
    guard let redirect = query["redirect_uri"], redirectURLs.contains(redirect) else {
      return .failure(.init("invalid_redirect_uri"))
    }
    guard query["response_type"] == "code" else { return .failure(.init("unsupported_response_type")) }
    guard query["code_challenge_method"] == "S256", let challenge = query["code_challenge"],
      challenge.count == 43, let state = query["state"], state.count >= 16
    else { return .failure(.init("invalid_request")) }
    let code = next("code")
    grants[code] = Grant(redirectURL: redirect, challenge: challenge, expiry: now() + 60)
    return .success(redirect + "?code=\(code)&state=\(PercentEncoding.encode(state))")
  }

  /// What a person does on the other device.
  package func answer(userCode: String, isApproved: Bool) {
    for (code, var device) in devices where device.userCode == userCode {
      device.isApproved = isApproved
      device.isDenied = !isApproved
      devices[code] = device
    }
  }

  /// Whether an access token is good now.
  package func accepts(_ token: String) -> Bool {
    guard let expiry = access[token] else { return false }
    return now() < expiry
  }

  /// The answer of the token and device endpoints to a form.
  package func answer(path: String, form text: String) -> (status: Int, body: String) {
    let form = FormFields(text)
    guard form["client_id"] == Self.clientID else { return AuthorizationRefusal("invalid_client").answer }
    do throws(AuthorizationRefusal) {
      switch path {
      case "/device": return try device()
      case "/token":
        let type = form["grant_type"] ?? ""
        grantTypes.append(type)
        switch type {
        case "authorization_code": return try exchange(form)
        case "refresh_token": return try renew(form)
        case "client_credentials": return try ownTokens(form)
        case "urn:ietf:params:oauth:grant-type:device_code": return try poll(form)
        default: throw AuthorizationRefusal("unsupported_grant_type")
        }
      default: throw AuthorizationRefusal("not_found")
      }
    } catch {
      return error.answer
    }
  }

  private func exchange(_ form: FormFields) throws(AuthorizationRefusal) -> (Int, String) {
    guard form["client_secret"] == Self.clientSecret else { throw AuthorizationRefusal("invalid_client") }
    guard let code = form["code"], let grant = grants.removeValue(forKey: code), now() < grant.expiry,
      form["redirect_uri"] == grant.redirectURL
    else { throw AuthorizationRefusal("invalid_grant") }
    guard let verifier = form["code_verifier"], CodeChallenge.of(verifier) == grant.challenge else {
      throw AuthorizationRefusal("invalid_grant", "the verifier does not fit the challenge")
    }
    return tokens(family: nil)
  }

  private func renew(_ form: FormFields) throws(AuthorizationRefusal) -> (Int, String) {
    let token = form["refresh_token"] ?? ""
    if let family = used[token] {
      families.remove(family)
      throw AuthorizationRefusal("invalid_grant", "the refresh token was used before")
    }
    guard let family = refresh.removeValue(forKey: token), families.contains(family) else {
      throw AuthorizationRefusal("invalid_grant")
    }
    used[token] = family
    return tokens(family: family)
  }

  private func ownTokens(_ form: FormFields) throws(AuthorizationRefusal) -> (Int, String) {
    guard form["client_secret"] == Self.clientSecret else { throw AuthorizationRefusal("invalid_client") }
    let token = next("app")
    access[token] = now() + lifetime
    return (200, #"{"token_type":"Bearer","access_token":"\#(token)","expires_in":\#(lifetime)}"#)
  }

  private func device() throws(AuthorizationRefusal) -> (Int, String) {
    let code = next("device")
    let userCode = "WDJB-\(serial)"
    devices[code] = Device(userCode: userCode, expiry: now() + 900, lastAsked: now(), interval: 5)
    return (
      200,
      #"{"device_code":"\#(code)","user_code":"\#(userCode)","verification_uri":"https://id.test/device","#
        + #""expires_in":"900","interval":5}"#
    )
  }

  private func poll(_ form: FormFields) throws(AuthorizationRefusal) -> (Int, String) {
    let code = form["device_code"] ?? ""
    guard var device = devices[code] else { throw AuthorizationRefusal("invalid_grant") }
    guard now() < device.expiry else { throw AuthorizationRefusal("expired_token") }
    let isHasty = now() - device.lastAsked < device.interval
    device.lastAsked = now()
    if isHasty { device.interval += 5 }
    devices[code] = device
    if isHasty { throw AuthorizationRefusal("slow_down") }
    if device.isDenied { throw AuthorizationRefusal("access_denied") }
    guard device.isApproved else { throw AuthorizationRefusal("authorization_pending") }
    devices[code] = nil
    return tokens(family: nil)
  }

  private func tokens(family: Int?) -> (Int, String) {
    let accessToken = next("access")
    let refreshToken = next("refresh")
    let family = family ?? serial
    families.insert(family)
    access[accessToken] = now() + lifetime
    refresh[refreshToken] = family
    return (
      200,
      #"{"token_type":"Bearer","access_token":"\#(accessToken)","refresh_token":"\#(refreshToken)","#
        + #""expires_in":\#(lifetime)}"#
    )
  }

  private func next(_ kind: String) -> String {
    serial += 1
    return "\(kind)-\(serial)-9f27c1"
  }
}
