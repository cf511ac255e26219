import ConnectorModel
import Glibc
import JSONText
import Publishing
import TestSupport
import Testing
import Transport

@testable import Commands

/// What the commands of Power Platform must not do by accident.
struct PublishingSafetyTests {
  let fixture = PlatformFixture()

  /// A token for an audience, without signature, that does not end.
  private func token(for audience: String) -> String {
    let claims = #"{"aud": "\#(audience)", "oid": "me", "exp": 4000000000}"#
    return ["{}", claims, "x"].map { Base64Text.encodeForURL(Array($0.utf8)) }.joined(separator: ".")
  }

  @Test(arguments: ["script.csx", "icon.png", "settings.json"])
  func `a download replaces and removes nothing unless it is told to`(_ name: String) async throws {
    _ = await fixture.run("create", "{}/orders", "--environment", SmallPlatform.environment)
    fixture.folder.write("back/" + name, "{}")
    let calls = fixture.service.calls.count
    let refused = await fixture.run(
      "download", "shared_made", "--into", "{}/back", "--environment", SmallPlatform.environment)
    #expect(refused.status == 3)
    #expect(
      refused.errors.contains("'{}/back/\(name)' is there already") && refused.errors.contains("--force"))
    #expect(fixture.folder.read("back/" + name) == Array("{}".utf8))
    #expect(fixture.service.calls.count == calls)
    let forced = await fixture.run(
      "download", "shared_made", "--into", "{}/back", "--environment", SmallPlatform.environment, "--force")
    #expect(forced.status == 0, "\(forced.errors)")
    let isGone = access(fixture.folder.path + "/back/" + name, F_OK) != 0
    #expect(isGone == (name != "settings.json"))
  }

  @Test(arguments: ["text", "json"])
  func `a dry run shows no secret of the file, and says what it leaves out`(_ format: String) async {
    fixture.folder.write(
      "orders/apiProperties.json",
      """
      {"properties": {"stackOwner": "S", "connectionParameters": {
        "token": {"type": "oauthSetting", "oAuthSettings": {"clientSecret": "file-s3cret"}},
        "other": {"type": "oauthSetting", "oAuthSettings": {"clientSecret": "abc"}},
        "env": {"type": "oauthSetting", "oAuthSettings": {"clientSecret": "@environmentVariables(\\"x\\")"}}}}}
      """)
    let shown = await fixture.run(
      "create", "{}/orders", "--environment", SmallPlatform.environment, "--dry-run", "--format", format)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(!shown.output.contains("file-s3cret") && !shown.output.contains(#""abc""#), "\(shown.output)")
    #expect(shown.output.contains("environmentVariables"))
    #expect(!shown.output.contains("stand-in-for"))
    #expect(shown.errors.contains("stackOwner"))
  }

  @Test func `a public token does not go to the host of another cloud`() async {
    fixture.folder.write(
      "orders/settings.json",
      #"""
      {"connectorId": "shared_made", "environment": "\#(SmallPlatform.environment)",
       "powerAppsUrl": "https://gov.api.powerapps.us"}
      """#)
    let wrong = await fixture.run("update", "{}/orders")
    #expect(wrong.status == 4)
    #expect(wrong.errors.contains("https://gov.service.powerapps.us/"), "\(wrong.errors)")
    #expect(fixture.service.calls == [])
    let variables = ["CONWIZ_TOKEN": token(for: "https://gov.service.powerapps.us/")]
    _ = await fixture.run("update", "{}/orders", variables: variables)
    #expect(fixture.service.requests.first?.url.hasPrefix("https://gov.api.powerapps.us/") == true)
    // A cloud that is named goes before the file, and takes its own addresses.
    _ = await fixture.run("update", "{}/orders", "--cloud", "public")
    #expect(fixture.service.requests.last?.url.hasPrefix("https://api.powerapps.com/") == true)
    fixture.folder.write(
      "orders/settings.json",
      #"{"connectorId": "shared_made", "environment": "x", "flowUrl": "https://gov.api.flow.microsoft.us", "powerAppsUrl": "https://api.powerapps.com"}"#
    )
    let mixed = await fixture.run("update", "{}/orders")
    #expect(mixed.status == 2 && mixed.errors.contains("--flow-url"), "\(mixed.errors)")
  }

  @Test func `an empty token is not sent`() async {
    fixture.folder.write("token", "\n")
    fixture.folder.write("az.json", #"{"accessToken": ""}"#)
    for (words, named) in [
      (["--token-file", "{}/token"], "'{}/token'"), (["--token-file", "{}/az.json"], "az.json"),
      (["--token-command", "true"], "printed nothing"),
    ] {
      let result = await fixture.run("environments", words[0], words[1], variables: [:])
      #expect([3, 4].contains(result.status), "\(words)")
      #expect(result.errors.contains(named), "\(result.errors)")
    }
    let blank = await fixture.run("environments", variables: ["CONWIZ_TOKEN": "  "])
    #expect(blank.status == 3 && blank.errors.contains("CONWIZ_TOKEN"))
    #expect(fixture.service.calls == [])
  }

  @Test func `searches ignore the case of IDs`() async {
    let environments = await fixture.run("environments", "--search", "DEFAULT-0F0F")
    #expect(environments.output.contains("Default-" + SmallPlatform.environment))
    fixture.service.answer(
      "GET", "/apis", 200,
      #"{"value": [{"name": "shared_Orders-5fAB", "properties": {"isCustomApi": true, "displayName": "x"}}]}"#
    )
    let list = await fixture.run(
      "list", "--environment", SmallPlatform.environment, "--search", "ORDERS-5fab")
    #expect(list.output.contains("shared_Orders-5fAB"))
  }

  @Test func `a sign-in service that is busy or broken is a matter of the network`() async {
    fixture.service.answer("POST", "/devicecode", 503, "<html></html>")
    let busy = await fixture.run("login", variables: [:])
    #expect(busy.status == 5)
    #expect(busy.errors.contains("(503)") && !busy.errors.contains("Security"), "\(busy.errors)")
    fixture.service.answer("POST", "/devicecode", 200, "<html></html>")
    let page = await fixture.run("login", variables: [:])
    #expect(page.status == 5)
    #expect(page.errors.contains("--authority") && !page.errors.contains("Security"), "\(page.errors)")
  }

  @Test func `tokens of the official tool that others can read are told`() async {
    let text =
      #"{"token_type": "Bearer", "access_token": "\#(SmallPlatform.token)", "expires_on": 4000000000, "oid": "me"}"#
    fixture.folder.write(".paconn/accessTokens.json", text)
    let path = fixture.folder.path + "/.paconn/accessTokens.json"
    chmod(path, 0o644)
    let exposed = await fixture.run("environments", variables: ["HOME": fixture.folder.path])
    #expect(exposed.status == 4)
    #expect(exposed.errors.contains("chmod 600"), "\(exposed.errors)")
    chmod(path, 0o600)
    let used = await fixture.run("environments", variables: ["HOME": fixture.folder.path])
    #expect(used.status == 0, "\(used.errors)")
  }

  @Test(arguments: ["http://127.0.0.1.nip.io", "http://localhost.evil.test", "http://127.evil.test"])
  func `this machine is meant by its very name or address`(_ address: String) async {
    let result = await fixture.run("list", "--powerapps-url", address)
    #expect(result.status == 2 && result.errors.contains("https"))
  }

  @Test func `our own waiting is not laid on the service`() async {
    for _ in 0..<4 { fixture.service.answer("POST", "/validateApiSwagger", 503, "") }
    let result = await fixture.run("create", "{}/orders", "--environment", SmallPlatform.environment)
    #expect(
      result.errors.contains("before the next attempt") && !result.errors.contains("as the service asks"))
  }
}
