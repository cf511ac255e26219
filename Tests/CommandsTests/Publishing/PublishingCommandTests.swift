import JSONText
import Publishing
import TestSupport
import Testing
import Transport

@testable import Commands

/// The commands of Power Platform as a person uses them.
struct PublishingCommandTests {
  let fixture = PlatformFixture()
  private let place = ["--environment", SmallPlatform.environment]

  private func made() async {
    _ = await fixture.run("create", "{}/orders", "--environment", SmallPlatform.environment)
  }

  @Test func `a connector is made and settings remember it`() async throws {
    let result = await fixture.run(
      "create", "{}/orders", "--environment", SmallPlatform.environment, "--format", "json")
    #expect(result.status == 0, "\(result.errors)")
    let root = try JSONDocument(Array(result.output.utf8)).root
    #expect(root["connectorId"]?.string == "shared_made")
    #expect(root["action"]?.string == "created")
    #expect(root["settings"]?.string == "{}/orders/settings.json")
    let settings = try JSONDocument(fixture.folder.read("orders/settings.json")).root
    #expect(settings["connectorId"]?.string == "shared_made")
    #expect(settings["environment"]?.string == SmallPlatform.environment)
    #expect(settings["icon"]?.isNull == true)
    #expect(settings["powerAppsUrl"]?.string == "https://api.powerapps.com")
    let again = await fixture.run("create", "{}/orders")
    #expect(again.status == 2)
    #expect(again.errors.contains("conwiz update"))
    #expect(fixture.service.calls.filter { $0 == "POST apis" }.count == 1)
  }

  @Test func `an update and a comparison take what settings say`() async throws {
    await made()
    let same = await fixture.run("diff", "{}/orders")
    #expect(same.status == 0, "\(same.output)\(same.errors)")
    #expect(same.output == "No differences from shared_made.\n")
    fixture.folder.write(
      "orders/apiProperties.json", #"{"properties": {"iconBrandColor": "x", "stackOwner": "y"}}"#)
    let other = await fixture.run("diff", "{}/orders")
    #expect(other.status == 1)
    #expect(
      other.output == """
        ~ apiProperties.json /properties/iconBrandColor: "#007ee5" -> "x"
        - apiProperties.json /properties/scriptOperations: ["ListOrders"]

        """)
    let json = try JSONDocument(
      Array((await fixture.run("diff", "{}/orders", "--format", "json")).output.utf8)
    ).root
    #expect(json["summary"]?["changed"]?.integer == 1)
    #expect(json["differences"]?[1]?["change"]?.string == "removed")
    let update = await fixture.run("update", "{}/orders")
    #expect(update.status == 0, "\(update.errors)")
    #expect(update.output.contains("Not sent, since the service does not take it: stackOwner."))
    #expect(fixture.service.calls.last == "PATCH shared_made")
  }

  @Test func `what the platform would refuse is not sent`() async {
    _ = await fixture.run("set", "{}/orders", "/paths/~1orders/get/operationId", "GetOrder")
    let refused = await fixture.run("create", "{}/orders", "--environment", SmallPlatform.environment)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("apiDefinition.swagger.json:"))
    #expect(refused.errors.contains("--force"))
    #expect(fixture.service.calls == [])
    let forced = await fixture.run(
      "create", "{}/orders", "--environment", SmallPlatform.environment, "--force")
    #expect(forced.status == 0)
  }

  @Test func `complaints of the service are shown at their lines`() async {
    fixture.service.answer(
      "POST", "/validateApiSwagger", 400,
      #"{"error": {"code": "SwaggerNotValid", "message": "x 'Error : paths/~1orders/get : Bad verb.'."}}"#)
    let result = await fixture.run("create", "{}/orders", "--environment", SmallPlatform.environment)
    #expect(result.status == 1)
    #expect(result.errors.contains("{}/orders/apiDefinition.swagger.json:9:7: error: Bad verb. [service]\n"))
    #expect(result.errors.contains("Checking the definition failed: the service found faults."))
    fixture.service.answer(
      "POST", "/validateApiSwagger", 200, #""Warning : info : No contact.\r\nError : paths : Bad.""#)
    let verified = await fixture.run("verify", "{}/orders", "--format", "json")
    #expect(verified.status == 1)
    #expect(verified.output.contains(#""pointer": "/info""#))
    #expect(fixture.service.requests.last?.url.hasSuffix("&enableConnectorCertificationRules=true") == true)
  }

  @Test func `the secret comes from a variable, a file or a question, and is shown nowhere`() async {
    fixture.folder.write(
      "orders/apiProperties.json",
      #"{"properties": {"connectionParameters": {"signIn": {"type": "oauthSetting", "oAuthSettings": {}}}}}"#)
    let none = await fixture.run("create", "{}/orders", "--environment", SmallPlatform.environment)
    #expect(none.status == 2)
    #expect(none.errors.contains("'signIn' has no client secret"))
    let variables = ["CONWIZ_TOKEN": SmallPlatform.token, "S": "s3cr3t-value"]
    for format in ["text", "json"] {
      let shown = await fixture.run(
        "create", "{}/orders", "--environment", SmallPlatform.environment, "--secret", "env:S", "--dry-run",
        "--format", format, variables: variables)
      #expect(shown.status == 0, "\(shown.errors)")
      #expect(!shown.output.contains("s3cr3t"))
      #expect(!shown.output.contains(SmallPlatform.token))
      #expect(shown.output.contains("clientSecret"))
    }
    #expect(fixture.service.calls == [])
    let asked = await fixture.run(
      "create", "{}/orders", "--environment", SmallPlatform.environment, hidden: "s3cr3t-typed")
    #expect(asked.status == 0, "\(asked.errors)")
    let body = fixture.service.requests.last.map { request -> String in
      guard case .bytes(let bytes) = request.body else { return "" }
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(
      body?.contains(#""clientSecret":"s3cr3t-typed""#) == true || body?.contains("s3cr3t-typed") == true)
    let text = await fixture.run("update", "{}/orders", "--secret", "text:abc")
    #expect(text.status == 2)
    let missing = await fixture.run("update", "{}/orders", "--secret", "env:NOT_THERE")
    #expect(missing.status == 3)
    let update = await fixture.run("update", "{}/orders", "--no-secret")
    #expect(update.output.contains("No client secret is sent for 'signIn'."))
  }

  @Test func `environments and connectors are found by the names that people see`() async {
    let listed = await fixture.run("environments")
    #expect(listed.output.hasPrefix("Dev   "))
    await made()
    let found = await fixture.run("list", "--environment", "dev")
    #expect(found.output == "Orders      shared_made\n" || found.output.contains("shared_made"))
    let twins = await fixture.run("list", "--environment", "twin")
    #expect(twins.status == 3)
    #expect(twins.errors.contains("There are several environments named 'twin'"))
    let none = await fixture.run("list", "--environment", "nowhere")
    #expect(none.errors.contains("conwiz environments"))
    let unnamed = await fixture.run("list")
    #expect(unnamed.status == 2)
    let searched = await fixture.run(
      "list", "--environment", SmallPlatform.environment, "--search", "nothing", "--format", "json")
    #expect(searched.output.contains(#""connectors": []"#))
  }

  @Test func `a connector comes back into a folder, which is not overwritten by accident`() async throws {
    await made()
    let words = ["download", "orders", "--into", "{}/back"]
    let first = await fixture.run(
      words[0], words[1], words[2], words[3], "--environment", SmallPlatform.environment)
    #expect(first.status == 0, "\(first.errors)")
    #expect(
      first.output == """
        {}/back/apiDefinition.swagger.json
        {}/back/apiProperties.json
        {}/back/settings.json

        """)
    fixture.folder.write("back/apiProperties.json", #"{"properties": {"stackOwner": "Contoso"}}"#)
    let second = await fixture.run(
      words[0], words[1], words[2], words[3], "--environment", SmallPlatform.environment)
    #expect(second.status == 3)
    let forced = await fixture.run(
      words[0], words[1], words[2], words[3], "--environment", SmallPlatform.environment, "--force")
    #expect(forced.status == 0)
    let properties = try JSONDocument(fixture.folder.read("back/apiProperties.json")).root["properties"]
    #expect(properties?["stackOwner"]?.string == "Contoso")
    #expect(properties?["iconBrandColor"]?.string == "#007ee5")
  }

  @Test func `deleting wants the title`() async {
    await made()
    let place = SmallPlatform.environment
    let wrong = await fixture.run(
      "delete", "shared_made", "--environment", place, readLine: { _ in "orders" })
    #expect(wrong.status == 2)
    #expect(!fixture.service.calls.contains("DELETE shared_made"))
    let right = await fixture.run(
      "delete", "shared_made", "--environment", place, readLine: { $0.contains("'Orders'") ? "Orders" : nil })
    #expect(right.output == "Deleted shared_made.\n")
    let gone = await fixture.run("delete", "shared_made", "--environment", place, "--yes")
    #expect(gone.status == 3)
    #expect(gone.errors.contains("no such connector"))
  }

  @Test func `tokens that cannot do are told before anything is sent`() async {
    let none = await fixture.run("environments", variables: [:])
    #expect(none.status == 4)
    #expect(none.errors.contains("conwiz login"))
    let claims = #"{"aud": "https://graph.microsoft.com/", "exp": 4000000000}"#
    let other = ["{}", claims, "x"].map { Base64Text.encodeForURL(Array($0.utf8)) }.joined(separator: ".")
    let wrong = await fixture.run("environments", variables: ["CONWIZ_TOKEN": other])
    #expect(wrong.status == 4)
    #expect(wrong.errors.contains("https://service.powerapps.com/"))
    fixture.folder.write("token", "Bearer \(SmallPlatform.token)\n")
    let file = await fixture.run("environments", "--token-file", "{}/token", variables: [:])
    #expect(file.status == 0, "\(file.errors)")
    fixture.folder.write("az.json", #"{"accessToken": "\#(SmallPlatform.token)"}"#)
    let command = await fixture.run(
      "environments", "--token-command", "cat \(fixture.folder.path)/az.json", variables: [:])
    #expect(command.status == 0, "\(command.errors)")
    #expect(
      fixture.service.requests.allSatisfy { $0.header("Authorization") == "Bearer " + SmallPlatform.token })
  }

  @Test(
    arguments: [
      (401, #"{"error": {"code": "ExpiredAuthenticationToken", "message": "x"}}"#, Int32(4), "login"),
      (403, #"{"error": {"code": "EnvironmentAccess", "message": "x"}}"#, 4, "maker role"),
      (404, "", 3, "--powerapps-url"), (500, "<html></html>", 5, "web page"),
      (200, "<html></html>", 5, "web page"),
      (200, "{\"value\": [", 5, "incomplete"), (400, #"{"message": "Odd."}"#, 3, "Odd."),
    ])
  func `each refusal has its exit code and a sentence`(
    _ status: Int, _ body: String, _ code: Int32, _ words: String
  ) async {
    fixture.service.answer("GET", "/apis", status, body)
    let result = await fixture.run("list", "--environment", SmallPlatform.environment)
    #expect(result.status == code)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output == "")
  }

  @Test func `files for several environments, and a connector that was found again`() async throws {
    await made()
    let other = "Default-" + SmallPlatform.environment
    let second = await fixture.run("create", "{}/orders", "--environment", other)
    #expect(second.status == 0, "\(second.errors)")
    fixture.folder.write("orders/settings.json", "{}")
    let found = await fixture.run(
      "update", "{}/orders", "--connector", "orders", "--environment", SmallPlatform.environment)
    #expect(found.status == 0, "\(found.errors)")
    let settings = try JSONDocument(fixture.folder.read("orders/settings.json")).root
    #expect(settings["connectorId"]?.string == "shared_made")
    let third = await fixture.run(
      "create", "{}/orders", "--environment", other, "--settings", "{}/orders/other.json")
    #expect(third.status == 0, "\(third.errors)")
    #expect(!fixture.folder.read("orders/other.json").isEmpty)
    let searched = await fixture.run("environments", "--search", "dev")
    #expect(searched.output == "Dev      \(SmallPlatform.environment)\n", "\(searched.output)")
  }

  @Test func `a check afterwards tells what the service made of it`() async {
    let kept = await fixture.run(
      "create", "{}/orders", "--environment", SmallPlatform.environment, "--check")
    #expect(kept.status == 0, "\(kept.errors)")
    fixture.folder.write("orders/apiProperties.json", #"{"properties": {"publisher": "P"}}"#)
    let dropped = await fixture.run("update", "{}/orders", "--check")
    #expect(dropped.status == 1)
    #expect(dropped.output.contains("Updated 'Orders'"))
    #expect(dropped.errors.contains("+ apiProperties.json /properties/publisher: \"P\""))
  }

  @Test func `a dry run sends nothing and needs no sign-in`() async {
    for words in [
      ["list"], ["download", "shared_x", "--into", "{}/x"], ["delete", "shared_x"],
      ["diff", "{}/orders", "--connector", "shared_x"], ["create", "{}/orders"],
      ["update", "{}/orders", "--connector", "shared_x"],
      ["create", "{}/orders", "--dataverse", "https://o.test"],
      ["list", "--dataverse", "https://o.test"],
    ] {
      var world = PlatformWorld()
      world.sender = { _ throws(TransportError) in throw TransportError(.cancelled, target: "") }
      world.variable = { _ in nil }
      for format in ["text", "json"] {
        let result = await PlatformWorld.$current.withValue(world) {
          await Captured.run(
            words + ["--dry-run", "--format", format], in: fixture.folder, locks: fixture.home)
        }
        #expect(result.status == 0, "\(words): \(result.errors)")
        #expect(result.output.contains(format == "text" ? "curl " : "\"requests\""), "\(words)")
      }
    }
  }

  @Test func `settings that cannot be written do not lose the ID`() async {
    let result = await fixture.run(
      "create", "{}/orders", "--environment", SmallPlatform.environment, "--settings", "{}/none/settings.json"
    )
    #expect(result.status == 3)
    #expect(result.output.contains("shared_made"))
  }

  @Test func `a file that came with a connector does not get the token`() async {
    for (settings, option) in [
      (
        #"{"connectorId": "shared_x", "environment": "e", "powerAppsUrl": "https://evil.test"}"#,
        "--powerapps-url"
      ),
      (#"{"connectorId": "shared_x", "environment": "e", "flowUrl": "https://evil.test"}"#, "--flow-url"),
      (#"{"connectorId": "x", "environment": "https://evil.test"}"#, "--dataverse"),
    ] {
      fixture.folder.write("orders/settings.json", settings)
      let result = await fixture.run("update", "{}/orders")
      #expect(result.status == 2)
      #expect(result.errors.contains(option + " https://evil.test"), "\(result.errors)")
    }
    #expect(fixture.service.calls == [])
  }

  @Test func `the ID that pac writes is told`() async {
    fixture.folder.write(
      "orders/settings.json", #"{"connectorId": "0f0f0f0f-1111-2222-3333-444444444444", "environment": "x"}"#)
    let result = await fixture.run("update", "{}/orders", "--environment", SmallPlatform.environment)
    #expect(result.status == 2)
    #expect(result.errors.contains("--dataverse"))
  }

  @Test func `wrong usage is told`() async {
    for words in [
      ["list", "--cloud", "moon"], ["list", "--powerapps-url", "http://example.com"],
      ["list", "--powerapps-url", "nonsense"], ["list", "--token-file", "x", "--account", "y"],
      ["create", "{}/orders", "--secret", "env:X", "--no-secret"], ["download", "x"],
      ["list", "--dataverse", "http://org.test"], ["login", "--client-secret", "env:X"],
      ["update", "{}/orders"], ["create", "{}/orders", "--solution", "S"],
    ] {
      var result = await Captured.run(words, in: fixture.folder, locks: fixture.home)
      #expect(result.status == 2, "\(words): \(result.errors)")
      result = await Captured.run([words[0], "--help"])
      #expect(result.status == 0)
    }
  }

  @Test func `an icon that is no PNG is refused, and one that is named must be there`() async {
    fixture.folder.write("orders/icon.png", "GIF89a")
    let gif = await fixture.run("create", "{}/orders", "--environment", SmallPlatform.environment)
    #expect(gif.status == 3)
    #expect(gif.errors.contains("not a PNG image"))
    fixture.folder.write("orders/settings.json", #"{"icon": "logo.png"}"#)
    let missing = await fixture.run("create", "{}/orders", "--environment", SmallPlatform.environment)
    #expect(missing.status == 3)
    #expect(missing.errors.contains("logo.png"))
  }
}
