import Glibc
import JSONText
import TestSupport
import Testing
import Transport

@testable import Commands

/// Signing in to Power Platform and out again.
struct SigningInCommandTests {
  let fixture = PlatformFixture()

  private func offerTokens(_ user: String = "ann@x.test", refresh: String = "r1") {
    let claims =
      #"{"aud": "https://service.powerapps.com/", "oid": "me", "exp": 4000000000, "upn": "\#(user)"}"#
    let token = ["{}", claims, "x"].map { Base64Text.encodeForURL(Array($0.utf8)) }.joined(separator: ".")
    fixture.service.answer(
      "POST", "/token", 200,
      #"{"access_token": "\#(token)", "refresh_token": "\#(refresh)", "expires_in": 3600}"#)
  }

  private func offerCode(_ seconds: Int = 900) {
    fixture.service.answer(
      "POST", "/devicecode", 200,
      #"{"user_code": "ABCD", "device_code": "d", "verification_uri": "https://sign.in", "expires_in": \#(seconds), "interval": 1}"#
    )
  }

  @Test func `a sign-in is kept, used, renewed and forgotten`() async throws {
    offerCode()
    offerTokens()
    let result = await fixture.run("login", "--tenant", "t", variables: [:])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == "Signed in as ann@x.test.\n")
    #expect(result.errors.contains("https://sign.in"))
    #expect(result.errors.contains("ABCD"))
    let requests = fixture.service.requests
    #expect(requests.first?.url == "https://login.microsoftonline.com/t/oauth2/v2.0/devicecode")
    if case .bytes(let form)? = requests.first?.body {
      #expect(
        String(decoding: form, as: UTF8.self).contains(
          "scope=https%3A%2F%2Fservice.powerapps.com%2F%2F.default%20"))
    }
    let used = await fixture.run("environments", variables: [:])
    #expect(used.status == 0, "\(used.errors)")
    // A refused token is renewed, and the new one is kept.
    fixture.service.answer("GET", "/environments", 401, "")
    offerTokens(refresh: "r2")
    let renewed = await fixture.run("environments", variables: [:])
    #expect(renewed.status == 0, "\(renewed.errors)")
    let kept = fixture.folder.text("state/accounts/accounts.json")
    #expect(kept.contains("r2"))
    #expect(!kept.contains("r1"))
    let listed = await fixture.run("logout", "--list", variables: [:])
    #expect(listed.output == "ann@x.test  https://service.powerapps.com/\n")
    let out = await fixture.run("logout", variables: [:])
    #expect(out.output == "Signed out ann@x.test.\n")
    #expect(access(fixture.folder.path + "/state/accounts/accounts.json", F_OK) != 0)
    let after = await fixture.run("environments", variables: [:])
    #expect(after.status == 4)
  }

  @Test func `several accounts are told apart`() async {
    for user in ["ann@x.test", "bob@x.test"] {
      offerCode()
      offerTokens(user)
      _ = await fixture.run("login", variables: [:])
    }
    let other = await fixture.run("environments", "--account", "ann@x.test", variables: [:])
    #expect(other.status == 0)
    let unknown = await fixture.run("environments", "--account", "eve@x.test", variables: [:])
    #expect(unknown.status == 4)
    #expect(unknown.errors.contains("eve@x.test"))
    let out = await fixture.run("logout", "--all", variables: [:])
    #expect(out.output == "Signed out bob@x.test.\nSigned out ann@x.test.\n")
  }

  @Test func `an ended code is followed by a new one, and a refusal is told`() async {
    offerCode()
    offerCode()
    fixture.service.answer("POST", "/token", 400, #"{"error": "expired_token"}"#)
    offerTokens()
    let result = await fixture.run("login", variables: [:])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("Here is a new one."))
    offerCode()
    fixture.service.answer(
      "POST", "/token", 400, #"{"error": "authorization_declined", "error_description": "AADSTS70000: No."}"#)
    let declined = await fixture.run("login", variables: [:])
    #expect(declined.status == 4)
  }

  @Test func `version one of the sign-in service names the resource`() async {
    offerCode()
    offerTokens()
    let result = await fixture.run("login", "--v1", "--authority", "https://login.test/", variables: [:])
    #expect(result.status == 0, "\(result.errors)")
    let first = fixture.service.requests.first
    #expect(first?.url == "https://login.test/common/oauth2/devicecode?api-version=1.0")
    if case .bytes(let form)? = first?.body {
      #expect(
        String(decoding: form, as: UTF8.self).contains("resource=https%3A%2F%2Fservice.powerapps.com%2F"))
    }
  }

  @Test func `an application signs in with its secret, which is not kept`() async {
    offerTokens()
    let result = await fixture.run(
      "login", "--client-id", "app", "--tenant", "t", "--client-secret", "env:S", "--resource",
      "https://org.test/", variables: ["S": "top-s3cret"])
    #expect(result.status == 0, "\(result.errors)")
    if case .bytes(let form)? = fixture.service.requests.first?.body {
      let text = String(decoding: form, as: UTF8.self)
      #expect(text.contains("grant_type=client_credentials"))
      #expect(text.contains("client_secret=top-s3cret"))
    }
    let kept = fixture.folder.text("state/accounts/accounts.json")
    #expect(!kept.contains("top-s3cret"))
  }

  @Test func `a service principal calls Dataverse in one line, and nothing of it is kept`() async throws {
    offerTokens()
    fixture.service.answer("GET", "/connectors", 200, #"{"value": []}"#)
    let result = await fixture.run(
      "list", "--dataverse", "https://org.crm.dynamics.com", "--tenant", "t", "--client-id", "app",
      "--client-secret", "env:S", variables: ["S": "top-s3cret"])
    #expect(result.status == 0, "\(result.errors)")
    let requests = fixture.service.requests
    #expect(requests.first?.url == "https://login.microsoftonline.com/t/oauth2/v2.0/token")
    if case .bytes(let form)? = requests.first?.body {
      let text = String(decoding: form, as: UTF8.self)
      #expect(text.contains("grant_type=client_credentials") && text.contains("client_secret=top-s3cret"))
      #expect(text.contains("scope=https%3A%2F%2Forg.crm.dynamics.com%2F%2F.default"))
    }
    #expect(requests.count == 2)
    #expect(requests.last?.header("Authorization")?.hasPrefix("Bearer ") == true)
    #expect(access(fixture.folder.path + "/state/accounts/accounts.json", F_OK) != 0)
    let half = await fixture.run("list", "--client-id", "app", variables: [:])
    #expect(half.status == 2 && half.errors.contains("go together"))
  }

  @Test func `the sign-in of the official tool is used where there is no other`() async {
    fixture.folder.write(
      ".paconn/accessTokens.json",
      #"{"access_token": "\#(SmallPlatform.token)", "oid": "me", "expires_on": 4000000000, "resource": "https://service.powerapps.com/"}"#
    )
    chmod(fixture.folder.path + "/.paconn/accessTokens.json", 0o600)
    let result = await fixture.run("environments", variables: ["HOME": fixture.folder.path])
    #expect(result.status == 0, "\(result.errors)")
    fixture.folder.write(
      ".paconn/accessTokens.json",
      #"{"access_token": "x", "oid": "me", "expires_on": 1000.5, "resource": "https://service.powerapps.com/"}"#
    )
    let ended = await fixture.run("environments", variables: ["HOME": fixture.folder.path])
    #expect(ended.status == 4)
    #expect(ended.errors.contains("days ago"))
  }
}
