import JSONText
import Testing

@testable import Runner

@Suite struct PlanPathTests {
  @Test(arguments: [
    ("$", #"{"a": [{"x y": 1, "b]c": "two"}]}"#), ("$.a[0]['x y']", "1"), (#"$.a[0]["b]c"]"#, #""two""#),
    ("a[0].x y", "1"), ("$['a'][0]['x y']", "1"), ("$.a[1]", nil), ("$.a.b", nil), ("$.b", nil),
  ]) func `a path leads to one place`(path: String, found: String?) throws {
    let root = try JSONFragment(parsing: #"{"a": [{"x y": 1, "b]c": "two"}]}"#)
    let value = try #require(PlanPath(path)).value(in: root)
    #expect(value == (try found.map { try JSONFragment(parsing: $0) }))
  }

  @Test(arguments: ["$..a", "$.*", "$.a[*]", "$.a[", "$.a[-1]", "$.", "$.a['x]", "$.a[?(@.b)]"])
  func `what leads to more than one place is no path`(path: String) {
    #expect(PlanPath(path) == nil)
  }

  @Test(arguments: ["status", "headers.x-id", "header.x-id", "$", "$.a", "$['a b']"])
  func `places of an answer`(place: String) {
    #expect(PlanOutputs.isPlace(place))
  }

  @Test(arguments: ["body", "id", "headers.", "$abc", "state"])
  func `what is no place of an answer`(place: String) {
    #expect(!PlanOutputs.isPlace(place))
  }

  @Test func `a text is taken apart at its references`() {
    #expect(
      PlanText.parts("a ${b.c}-$${d} ${e}") == [
        .literal("a "), .reference("b.c"), .literal("-${d} "), .reference("e"),
      ])
    #expect(PlanText.parts("") == [.literal("")])
    #expect(PlanText.parts("${x") == nil)
    #expect(PlanText.parts("$$ $x }") == [.literal("$$ $x }")])
  }

  @Test(arguments: [
    ("c", "headers.Set-Cookie", true), ("c", "header.Authorization", true), ("session-cookie", "$.a", false),
    ("cookie", "$.a", true), ("c", "$.sig", true), ("c", "$['api-key']", true), ("id", "$.id", false),
    ("etag", "headers.ETag", false),
  ])
  func `the name of what is captured tells whether it is a secret`(name: String, path: String, isSecret: Bool)
  {
    #expect(PlanCapture.tellsSecret(name, path) == isSecret)
  }
}
