import JSONText
import TestSupport
import Testing

@testable import Commands

/// What these commands send against what the official tool sent, where its log and the imitation of the service are.
struct ReferenceTests {
  private static let environment = "0f0f0f0f-1111-2222-3333-444444444444"
  private static let token: String = SmallPlatform.token

  private static let connectors: [String] = PlatformStub.tools == nil ? [] : ["orders", "tickets"]

  /// Runs a command against the service, with a token and a state folder of its own.
  private func run(_ words: [String], _ service: PlatformStub, _ fixture: PlatformFixture) async -> Captured {
    var world = PlatformWorld()
    world.variable = { ["CONWIZ_TOKEN": ReferenceTests.token, "SECRET": "S3cr3t~value"][$0] }
    return await PlatformWorld.$current.withValue(world) {
      await Captured.run(
        words + ["--powerapps-url", service.url], in: fixture.folder, locks: fixture.home)
    }
  }

  /// The object ID of the token is not that of the recorded sign-in.
  private func withoutObjectID(_ lines: [String]) -> [String] {
    lines.filter { !($0.contains(".path: ") && $0.contains("/objectIds/")) }
  }

  @Test(arguments: ReferenceTests.connectors)
  func `the requests are those of the official tool, but for the corrections`(_ name: String) async throws {
    let fixture = PlatformFixture()
    let service = try #require(PlatformStub())
    for file in ["apiDefinition.swagger.json", "apiProperties.json", "script.csx", "icon.png"] {
      let bytes = Corpus.bytes(of: PlatformStub.reference + "/inputs/\(name)/\(file)")
      if !bytes.isEmpty { fixture.folder.write("\(name)/\(file)", bytes) }
    }
    let place = ["--environment", ReferenceTests.environment]
    let secret = name == "orders" ? ["--secret", "env:SECRET"] : []

    func sent(
      _ words: [String], _ reference: String, allowing allowed: [String] = []
    ) async throws {
      let before = service.count
      let result = await run(words, service, fixture)
      #expect(result.status == 0, "\(words): \(result.errors)")
      let found = withoutObjectID(
        service.differences(from: "\(name)-\(reference).jsonl", after: before, in: fixture.folder))
      let rest = found.filter { line in
        !line.hasPrefix("same: ") && !allowed.contains { line.contains($0) }
      }
      #expect(rest == [], "\(words)")
    }

    try await sent(["verify", "{}/\(name)"], "1-validate")
    try await sent(["create", "{}/\(name)"] + secret + place, "2-create")
    // The display name follows the title, which the official tool forgets.
    try await sent(
      ["update", "{}/\(name)", "--no-secret"], "3-update", allowing: [".displayName: only in actual"])
    if name == "orders" {
      try await sent(
        ["update", "{}/\(name)"] + secret, "4-update-secret", allowing: [".displayName: only in actual"])
    }
    let settings = try JSONDocument(fixture.folder.read("\(name)/settings.json")).root
    let id = try #require(settings["connectorId"]?.string)
    try await sent(["download", id, "--into", "{}/back"] + place, "5-download")
    for file in ["apiDefinition.swagger.json", "apiProperties.json"] {
      let theirs = try JSONDocument(
        Corpus.bytes(of: PlatformStub.reference + "/\(name)-5-downloaded/\(file)"))
      let ours = try JSONDocument(fixture.folder.read("back/\(file)"))
      #expect(ours.root.means(theirs.root), "\(file)")
    }
    let reference = try JSONDocument(
      Corpus.bytes(of: PlatformStub.reference + "/\(name)-2-create.settings.json")
    ).root
    #expect(settings.keys == reference.keys)
    let same = await run(["diff", "{}/\(name)"], service, fixture)
    #expect(same.status == 0, "\(same.output)")
  }

  @Test(arguments: ReferenceTests.connectors.prefix(1))
  func `a connection that breaks does not send a creation twice`(_ name: String) async throws {
    let fixture = PlatformFixture()
    let service = try #require(
      PlatformStub(faults: #"[{"kind": "reset", "method": "POST", "path": "/apis$"}]"#))
    let place = ["--environment", ReferenceTests.environment]
    let result = await run(["create", "{}/orders"] + place, service, fixture)
    #expect(result.status == 5)
    let made = service.requests(after: 0).filter {
      $0["method"]?.string == "POST" && $0["path"]?.string?.hasSuffix("/apis") == true
    }
    #expect(made.count == 1)
    // The next one looks first, and makes it.
    let before = service.count
    let second = await run(["create", "{}/orders"] + place, service, fixture)
    #expect(second.status == 0, "\(second.errors)")
    #expect(service.requests(after: before).first?["method"]?.string == "GET")
  }
}
