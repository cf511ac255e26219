import JSONText
import TestSupport
import Testing
import Transport

@testable import Commands

/// Every way in which the imitation of the service fails, for every call that making a connector consists of.
struct StubFaultTests {
  /// A fault of the service for one call.
  struct Fault: Sendable, CustomTestStringConvertible {
    let kind: String
    let method: String
    let path: String

    var testDescription: String { kind + " on " + method + " " + path }
  }

  private static let kinds = [
    "429", "500", "502-empty", "503", "401-expired", "401-audience", "401-missing", "403", "404-route",
    "reset",
    "truncate", "slow", "hang", "html", "badjson",
  ]

  private static let faults: [Fault] =
    PlatformStub.tools == nil
    ? []
    : kinds.flatMap { kind in
      [
        ("POST", "/validateApiSwagger$"), ("POST", "/generateResourceStorage$"), ("PUT", "/script.csx$"),
        ("POST", "/apis$"),
      ].map { Fault(kind: kind, method: $0.0, path: $0.1) }
    }

  @Test(arguments: StubFaultTests.faults)
  func `a fault makes no second connector, and ends in a sentence and an exit code`(
    _ fault: Fault
  ) async throws {
    let fixture = PlatformFixture()
    fixture.folder.write("orders/script.csx", "public class Script : ScriptBase {}")
    let faults =
      #"[{"kind": "\#(fault.kind)", "method": "\#(fault.method)", "path": "\#(fault.path)", "delay": 0.1, "retry_after": 1}]"#
    let service = try #require(PlatformStub(faults: faults))
    var world = PlatformWorld()
    world.variable = { ["CONWIZ_TOKEN": SmallPlatform.token][$0] }
    world.wait = { _ in }
    let words = [
      "create", "{}/orders", "--environment", SmallPlatform.environment, "--powerapps-url", service.url,
    ]
    let (first, second) = await PlatformWorld.$current.withValue(world) {
      let first = await Captured.run(words, in: fixture.folder, locks: fixture.home)
      // A creation that went well is not repeated, which settings.json sees to.
      return (first, await Captured.run(words, in: fixture.folder, locks: fixture.home))
    }
    let sentence = first.errors.split(separator: "\n").last { $0.hasPrefix("conwiz: ") } ?? ""
    if first.status == 0 {
      #expect(sentence == "")
      #expect(second.status == 2, "\(second.errors)")
    } else {
      #expect([1, 3, 4, 5].contains(first.status), "\(first.status)")
      #expect(sentence.hasSuffix(".") || sentence.hasSuffix(".)"), "\(sentence)")
      #expect(!sentence.contains("{"), "\(sentence)")
      #expect(second.status == 0, "\(second.errors)")
    }
    let created = service.requests(after: 0).filter {
      $0["method"]?.string == "POST" && $0["path"]?.string?.hasSuffix("/apis") == true
        && $0["response"]?["status"]?.integer == 201
    }
    #expect(created.count == 1)
  }
}
