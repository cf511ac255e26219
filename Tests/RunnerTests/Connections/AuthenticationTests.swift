import ConnectorModel
import Runner
import Testing
import Transport

struct AuthenticationTests {
  static func definition(_ schemes: String, root: String = "", operation: String = "") -> String {
    ConnectorFixture.definition(
      root: #", "securityDefinitions": {\#(schemes)}\#(root)"#, operation: operation)
  }

  static func properties(_ parameters: String) -> String {
    #"{"properties": {"connectionParameters": {\#(parameters)}}}"#
  }

  static let headerKey = #""api_key": {"type": "apiKey", "in": "header", "name": "X-Key"}"#
  static let basic = #""basic": {"type": "basic"}"#
  static let oauth = #""oauth": {"type": "oauth2", "flow": "accessCode"}"#

  static func secrets(_ values: [String: String]) -> ConnectionValues {
    ConnectionValues(values.mapValues { .secret(Secret($0)) })
  }

  @Test func aKeyInAHeader() throws {
    let prepared = try ConnectorFixture.prepare(
      AuthenticationTests.definition(AuthenticationTests.headerKey),
      connection: AuthenticationTests.secrets(["api_key": "k"]))
    #expect(prepared.header("X-Key") == "k")
    #expect(prepared.secrets["api_key"]?.reveal() == "k")
  }

  @Test func aKeyInTheQueryIsEncoded() throws {
    let prepared = try ConnectorFixture.prepare(
      AuthenticationTests.definition(#""k": {"type": "apiKey", "in": "query", "name": "key"}"#),
      connection: AuthenticationTests.secrets(["k": "a+b/c"]))
    #expect(prepared.target == "/items?key=a%2Bb%2Fc")
  }

  @Test(arguments: [
    (#""api_key": {"type": "securestring"}, "site": {"type": "string"}"#, "api_key"),
    (#""token_of_shop": {"type": "securestring"}, "site": {"type": "string"}"#, "token_of_shop"),
    (#""only": {"type": "string"}"#, "only"),
  ])
  func theKeysFieldIsFoundByNameOrAsTheOnlySecret(_ parameters: String, _ field: String) throws {
    let prepared = try ConnectorFixture.prepare(
      AuthenticationTests.definition(AuthenticationTests.headerKey),
      properties: AuthenticationTests.properties(parameters),
      connection: AuthenticationTests.secrets([field: "k"]))
    #expect(prepared.header("X-Key") == "k")
  }

  @Test func aKeyThatBelongsToNoFieldIsRefused() {
    #expect(throws: RequestError.unknownConnectionMapping(scheme: "shop", known: ["a", "b"])) {
      try ConnectorFixture.prepare(
        AuthenticationTests.definition(#""shop": {"type": "apiKey", "in": "header", "name": "X-Key"}"#),
        properties: AuthenticationTests.properties(
          #""a": {"type": "securestring"}, "b": {"type": "securestring"}"#),
        connection: AuthenticationTests.secrets(["a": "1", "b": "2"]))
    }
  }

  @Test func aMissingValueIsNamedWithWhatToDo() {
    #expect {
      try ConnectorFixture.prepare(AuthenticationTests.definition(AuthenticationTests.headerKey))
    } throws: { ($0 as? RequestError)?.message.contains("--connection api_key=env:VARIABLE") == true }
  }

  @Test func aBareKeyAsAuthorizationIsNoted() throws {
    let definition = AuthenticationTests.definition(
      #""api_key": {"type": "apiKey", "in": "header", "name": "Authorization"}"#)
    let bare = try ConnectorFixture.prepare(
      definition, connection: AuthenticationTests.secrets(["api_key": "abc"]))
    #expect(bare.notes.contains { $0.contains("Bearer") })
    let whole = try ConnectorFixture.prepare(
      definition, connection: AuthenticationTests.secrets(["api_key": "Token abc"]))
    #expect(whole.notes.isEmpty)
    #expect(whole.header("Authorization") == "Token abc")
  }

  @Test func basicIsSentAtOnce() throws {
    let prepared = try ConnectorFixture.prepare(
      AuthenticationTests.definition(AuthenticationTests.basic),
      connection: AuthenticationTests.secrets(["username": "Aladdin", "password": "open sesame"]))
    #expect(prepared.header("Authorization") == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
  }

  @Test(arguments: ["tok", "Bearer tok"])
  func aReadyTokenIsSentAsBearer(_ token: String) throws {
    let prepared = try ConnectorFixture.prepare(
      AuthenticationTests.definition(AuthenticationTests.oauth),
      properties: AuthenticationTests.properties(#""token": {"type": "oauthSetting"}"#),
      connection: AuthenticationTests.secrets(["token": token]))
    #expect(prepared.header("Authorization") == "Bearer tok")
  }

  @Test func anEmptyListOnTheOperationMeansNoAuthentication() throws {
    let prepared = try ConnectorFixture.prepare(
      AuthenticationTests.definition(AuthenticationTests.headerKey, operation: #", "security": []"#))
    #expect(prepared.header("X-Key") == nil)
  }

  @Test(arguments: ["", #", "security": []"#, #", "security": [{"api_key": []}]"#])
  func theRootsListDoesNotSwitchAuthenticationOff(_ root: String) throws {
    let prepared = try ConnectorFixture.prepare(
      AuthenticationTests.definition(AuthenticationTests.headerKey, root: root),
      connection: AuthenticationTests.secrets(["api_key": "k"]))
    #expect(prepared.header("X-Key") == "k")
  }

  @Test func theFirstSchemeWhoseValuesAreThereIsUsed() throws {
    let definition = AuthenticationTests.definition(
      AuthenticationTests.oauth + "," + AuthenticationTests.headerKey)
    let prepared = try ConnectorFixture.prepare(
      definition, connection: AuthenticationTests.secrets(["api_key": "k"]))
    #expect(prepared.header("X-Key") == "k")
    #expect(prepared.header("Authorization") == nil)
  }

  @Test func schemesThatBelongTogetherAreAllWritten() throws {
    let definition = AuthenticationTests.definition(
      AuthenticationTests.basic + "," + AuthenticationTests.headerKey,
      root: #", "security": [{"basic": [], "api_key": []}]"#)
    let prepared = try ConnectorFixture.prepare(
      definition,
      connection: AuthenticationTests.secrets(["api_key": "k", "username": "u", "password": "p"]))
    #expect(prepared.header("X-Key") == "k")
    #expect(prepared.header("Authorization") == "Basic dTpw")
  }

  @Test func theConnectionReplacesAHeaderParameter() throws {
    let definition = ConnectorFixture.definition(
      parameters: #"{"name": "authorization", "in": "header", "type": "string", "default": "mine"}"#,
      root: #", "securityDefinitions": {\#(AuthenticationTests.basic)}"#)
    let prepared = try ConnectorFixture.prepare(
      definition, connection: AuthenticationTests.secrets(["username": "u", "password": "p"]))
    #expect(prepared.request.headers.filter { $0.name.lowercased() == "authorization" }.count == 1)
    #expect(prepared.notes.contains { $0.contains("replaces") })
  }

  @Test(arguments: ["k", "a+b/c", "sécret ä"])
  func keysOfAnyLengthAreHiddenInTheRecord(_ key: String) throws {
    for place in ["header", "query"] {
      let text = AuthenticationTests.definition(
        #""k": {"type": "apiKey", "in": "\#(place)", "name": "code"}"#)
      let prepared = try ConnectorFixture.prepare(text, connection: AuthenticationTests.secrets(["k": key]))
      let definition = try #require(ConnectorFixture.connector(text).definition)
      let operation = try #require(definition.operations.first)
      let result = ResponseCheck(definition).result(
        for: HTTPResponse(status: 200), to: prepared, of: operation)
      let request = try #require(result.request)
      #expect(request.url.hasSuffix("?code=" + Redactor.mask) == (place == "query"))
      #expect(request.headers.contains(RecordedHeader("code", Redactor.mask)) == (place == "header"))
    }
  }
}
