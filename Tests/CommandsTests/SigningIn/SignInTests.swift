import AuthorizationServer
import ConnectorModel
import JSONText
import Synchronization
import TestSupport
import Testing
import Transport

/// `conwiz test` with a sign-in, against the strict authorization server on loopback.
@Suite struct SignInTests {
  @Test func `the application signs in, and the token reaches the service and no report`() async throws {
    let server = try await AuthorizationServer.start(AuthorizationService(now: { 0 }))
    let folder = SignInTests.folder(server)
    let result = await Captured.run(
      "test", "{}/me", "--sign-in", "client-credentials", "--client-secret", "file:\(folder.path)/secret",
      "--allow-private", "--report", "json", in: folder)
    #expect(result.status == 0, "\(result.errors)\(result.output)")
    let root = try JSONDocument(Array(result.output.utf8)).root
    #expect(root["results"]?[0]?["status"]?.string == "passed")
    for text in [result.output, result.errors] {
      #expect(!text.contains("9f27c1") && !text.contains(AuthorizationService.clientSecret))
    }
  }

  @Test func `the address a browser ends at can be pasted`() async throws {
    let redirect = "http://127.0.0.1:8400/callback"
    let server = try await AuthorizationServer.start(
      AuthorizationService(redirectURLs: [redirect], now: { 0 }))
    let folder = SignInTests.folder(server)
    let agreed = Agreement(server.service)
    let result = await Captured.run(
      [
        "test", "{}/me", "--sign-in", "browser", "--paste", "--client-secret", "file:\(folder.path)/secret",
        "--allow-private",
      ], in: folder,
      readLine: { errors in
        let url = errors.split(separator: "\n").first { $0.contains("/authorize?") } ?? ""
        return agreed.address(of: url.split(separator: " ").joined())
      })
    #expect(result.status == 0, "\(result.errors)\(result.output)")
    #expect(result.errors.contains("Signed in."))
    #expect(!result.errors.contains("access-"))
  }

  @Test func `nobody is sent to a browser when the token URL is not called`() async throws {
    let server = try await AuthorizationServer.start(
      AuthorizationService(redirectURLs: ["http://127.0.0.1:8400/callback"], now: { 0 }))
    let folder = SignInTests.folder(server)
    let result = await Captured.run(
      "test", "{}/me", "--sign-in", "browser", "--paste", "--client-secret", "file:\(folder.path)/secret",
      in: folder)
    #expect(result.status != 0)
    #expect(result.errors.contains("--allow-private"), "\(result.errors)")
    #expect(!result.errors.contains("/authorize?"), "\(result.errors)")
  }

  @Test func `a browser comes back to the listener`() async throws {
    let redirect = "http://127.0.0.1:18473/back"
    let server = try await AuthorizationServer.start(
      AuthorizationService(redirectURLs: [redirect], now: { 0 }))
    let folder = SignInTests.folder(server)
    let file = folder.path + "/url"
    async let browser: Int = Browser.open(whatStandsIn: file)
    let result = await Captured.run(
      "test", "{}/me", "--sign-in", "browser", "--redirect-url", redirect, "--url-file", file,
      "--client-secret", "file:\(folder.path)/secret", "--allow-private", in: folder)
    #expect(result.status == 0, "\(result.errors)\(result.output)")
    #expect(await browser == 200)
  }

  @Test func `a remembered connection renews its token and keeps the new one`() async throws {
    let clock = Clock()
    let server = try await AuthorizationServer.start(
      AuthorizationService(
        redirectURLs: ["http://127.0.0.1:8400/callback"], lifetime: 1, now: { clock.seconds }))
    let folder = SignInTests.folder(server)
    let agreed = Agreement(server.service)
    let first = await Captured.run(
      [
        "test", "{}/me", "--sign-in", "browser", "--paste", "--client-secret", "file:\(folder.path)/secret",
        "--remember", "work", "--allow-private",
      ], in: folder, locks: StateHome(path: folder.path + "/state"),
      readLine: { errors in
        let url = errors.split(separator: "\n").first { $0.contains("/authorize?") } ?? ""
        return agreed.address(of: url.split(separator: " ").joined())
      })
    #expect(first.status == 0, "\(first.errors)\(first.output)")
    #expect(first.errors.contains("not encrypted"))
    clock.advance(10)
    for _ in 1...2 {
      let again = await Captured.run(
        ["test", "{}/me", "--use", "WORK", "--allow-private"], in: folder,
        locks: StateHome(path: folder.path + "/state"))
      #expect(again.status == 0, "\(again.errors)\(again.output)")
      clock.advance(10)
    }
    #expect(await server.service.grantTypes.filter { $0 == "refresh_token" }.count >= 2)
    // Runs at the same time take the rotating refresh token from each other, and none fails by it.
    await withTaskGroup(of: (status: Int32, text: String).self) { group in
      for _ in 1...3 {
        group.addTask {
          let run = await Captured.run(
            ["test", "{}/me", "--use", "work", "--allow-private"], in: folder,
            locks: StateHome(path: folder.path + "/state"))
          return (run.status, run.errors + run.output)
        }
      }
      for await run in group { #expect(run.status == 0, "\(run.text)") }
    }
  }

  @Test(arguments: [
    (["--sign-in", "device"], 3, "device code URL"),
    (["--sign-in", "browser", "--client-secret", "text:hush"], 2, "which other users could see"),
    (["--use", "home"], 2, "--remember home"),
    (["--token-command", "exit 3"], 4, "code 3"),
    (["--token-env", "CONWIZ_NO_SUCH_VARIABLE"], 3, "CONWIZ_NO_SUCH_VARIABLE"),
    (["--sign-in", "browser", "--token-env", "A"], 2, "choose one"),
  ]) func `what cannot be done is said with its code`(words: [String], status: Int32, part: String) async {
    let folder = SignInTests.folder(base: "http://127.0.0.1:1")
    let result = await Captured.run(
      ["test", "{}/me"] + words, in: folder, locks: StateHome(path: folder.path + "/state"))
    #expect(result.status == status)
    #expect(result.errors.contains(part), "\(result.errors)")
  }

  @Test func `a token from a command signs the call`() async throws {
    let server = try await AuthorizationServer.start(AuthorizationService(now: { 0 }))
    let folder = SignInTests.folder(server)
    let answer = await server.service.answer(
      path: "/token",
      form: "grant_type=client_credentials&client_id=\(AuthorizationService.clientID)"
        + "&client_secret=\(AuthorizationService.clientSecret)")
    folder.write("token.json", answer.body)
    let result = await Captured.run(
      "test", "{}/me", "--token-command", "cat '\(folder.path)/token.json'", "--allow-private", in: folder)
    #expect(result.status == 0, "\(result.errors)\(result.output)")
  }

  private static func folder(_ server: AuthorizationServer) -> TemporaryFolder {
    folder(base: server.baseURL)
  }

  private static func folder(base: String) -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("secret", AuthorizationService.clientSecret + "\n")
    folder.write(
      "me/apiDefinition.swagger.json",
      """
      {"swagger": "2.0", "info": {"title": "Me", "description": "Who I am.", "version": "1.0"},
      "host": "\(base.dropFirst("http://".count))", "schemes": ["http"], "basePath": "/",
      "paths": {"/me": {"get": {"operationId": "GetMe", "responses": {"200": {"description": "OK",
      "schema": {"type": "object", "properties": {"name": {"type": "string"}}}}}}}},
      "securityDefinitions": {"oauth": {"type": "oauth2", "flow": "accessCode", "scopes": {"read": "Read"},
      "authorizationUrl": "\(base)/authorize", "tokenUrl": "\(base)/token"}}}
      """)
    folder.write(
      "me/apiProperties.json",
      """
      {"properties": {"connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings": {
      "identityProvider": "oauth2", "clientId": "\(AuthorizationService.clientID)", "scopes": ["read"],
      "redirectMode": "Global", "customParameters": {"authorizationUrl": {"value": "\(base)/authorize"},
      "tokenUrl": {"value": "\(base)/token"}, "refreshUrl": {"value": "\(base)/token"}}}}},
      "iconBrandColor": "#007ee5", "capabilities": []}}
      """)
    return folder
  }

  private final class Clock: Sendable {
    private let value = Mutex(1_000_000)
    var seconds: Int { value.withLock { $0 } }
    func advance(_ more: Int) { value.withLock { $0 += more } }
  }
}
