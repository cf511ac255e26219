import Runner
import Testing
import Transport

struct PathTests {
  static let id = #"{"name": "id", "in": "path", "type": "string", "required": true}"#

  @Test(arguments: [
    ("/v1", "/items", "https://api.contoso.com/v1/items"),
    ("/v1/", "/items", "https://api.contoso.com/v1/items"),
    ("/", "/items", "https://api.contoso.com/items"),
    ("", "/items", "https://api.contoso.com/items"),
    ("/v1//", "/", "https://api.contoso.com/v1/"),
    ("v1", "/items/", "https://api.contoso.com/v1/items/"),
    ("/a b", "/c d", "https://api.contoso.com/a%20b/c%20d"),
  ])
  func basePathAndPathAreJoinedByOneSlash(_ basePath: String, _ path: String, _ expected: String) throws {
    let definition = ConnectorFixture.definition(path: path, basePath: basePath)
    #expect(try ConnectorFixture.prepare(definition).request.url == expected)
  }

  @Test(arguments: [
    ("a/b", "/items/a%2Fb"), ("../x", "/items/..%2Fx"), ("%2e%2e", "/items/%252e%252e"),
    ("a b", "/items/a%20b"),
    ("ä", "/items/%C3%A4"),
  ])
  func valuesAreEncoded(_ value: String, _ expected: String) throws {
    let definition = ConnectorFixture.definition(path: "/items/{id}", parameters: PathTests.id)
    #expect(try ConnectorFixture.prepare(definition, inputs: ["id": value]).target == expected)
  }

  @Test(arguments: [".", ".."])
  func dotSegmentsAreRefused(_ value: String) {
    let definition = ConnectorFixture.definition(path: "/items/{id}", parameters: PathTests.id)
    #expect(throws: RequestError.dotSegment(place: "path parameter `id`")) {
      try ConnectorFixture.prepare(definition, inputs: ["id": value])
    }
  }

  @Test func anEmptyPathValueIsRefused() {
    let definition = ConnectorFixture.definition(path: "/items/{id}", parameters: PathTests.id)
    #expect(throws: RequestError.missingInput("id", place: "path parameter `id`")) {
      try ConnectorFixture.prepare(definition, inputs: ["id": ""])
    }
  }

  @Test func aTemplateWithoutParameterIsRefused() {
    let definition = ConnectorFixture.definition(path: "/items/{id}")
    #expect(throws: RequestError.unreplacedTemplate("id", path: "/items/{id}")) {
      try ConnectorFixture.prepare(definition)
    }
  }

  @Test(arguments: [
    ("/items?a=b", "/items?a=b&q=1"), ("/items?", "/items?q=1"), ("/items?a=b&", "/items?a=b&q=1"),
    ("/items", "/items?q=1"),
  ])
  func aQueryInThePathIsContinued(_ path: String, _ expected: String) throws {
    let definition = ConnectorFixture.definition(
      path: path, parameters: #"{"name": "q", "in": "query", "type": "integer"}"#)
    #expect(try ConnectorFixture.prepare(definition, inputs: ["q": "1"]).target == expected)
  }

  @Test func aTemplateInTheQueryOfThePathIsFilled() throws {
    let definition = ConnectorFixture.definition(path: "/items?id={id}", parameters: PathTests.id)
    #expect(try ConnectorFixture.prepare(definition, inputs: ["id": "a&b"]).target == "/items?id=a%26b")
  }

  @Test func aFragmentIsNotSent() throws {
    let definition = ConnectorFixture.definition(path: "/items#second")
    let prepared = try ConnectorFixture.prepare(definition)
    #expect(prepared.target == "/items")
    #expect(prepared.notes.count == 1)
  }

  @Test func urlsLongerThanThePlatformSendsAreRefused() {
    let definition = ConnectorFixture.definition(path: "/items/{id}", parameters: PathTests.id)
    #expect {
      try ConnectorFixture.prepare(definition, inputs: ["id": String(repeating: "x", count: 16_384)])
    } throws: { error in
      guard case .urlTooLong? = error as? RequestError else { return false }
      return true
    }
  }
}
