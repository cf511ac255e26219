import ConnectorModel
import CorpusConnectors
import JSONText
import TestSupport
import Testing

@testable import Wizard

@Suite struct SignInShapeTests {
  private static let token = """
    {"type": "oauthSetting", "oAuthSettings": {"identityProvider": "oauth2generic", "clientId": "app", "scopes": [],
      "customParameters": {"tokenUrlTemplate": {"value": "https://a.test/t"}}}}
    """

  private static func connector(_ properties: String, _ schemes: String) -> Connector {
    let definition = """
      {"swagger": "2.0", "info": {"title": "x", "version": "1"}, "paths": {}, "securityDefinitions": \(schemes)}
      """
    return Connector(
      definition: FileContent(Array(definition.utf8)),
      properties: FileContent(Array("{\"properties\": \(properties)}".utf8)))
  }

  private static let both = """
    {"oauth": {"type": "oauth2", "flow": "implicit", "authorizationUrl": "https://a.test", "scopes": {}},
      "key": {"type": "apiKey", "in": "header", "name": "K"}}
    """

  private static func changed(
    _ id: String, to text: String, _ connector: Connector
  ) throws -> String {
    let field = try #require(SecurityFields.fields(of: connector).first { $0.id == id })
    let write = try #require(field.write)
    let edit = try write(.text(text), connector)
    var session = EditSession(connector)
    _ = try session.perform(edit)
    return String(decoding: session.connector[.properties].bytes ?? [], as: UTF8.self)
      + String(decoding: session.connector[.definition].bytes ?? [], as: UTF8.self)
  }

  @Test(arguments: [both, "{}", #"{"key": {"type": "apiKey", "in": "header", "name": "K"}}"#])
  func `an OAuth parameter has its provider's fields whatever the definitions are`(schemes: String) throws {
    let connector = SignInShapeTests.connector(
      "{\"connectionParameters\": {\"token\": \(SignInShapeTests.token)}}", schemes)
    let ids = SecurityFields.fields(of: connector).map(\.id)
    for id in ["provider", "clientID", "custom tokenUrlTemplate", "scopes", "redirect"] {
      #expect(ids.contains(id), "\(ids)")
    }
    let after = try SignInShapeTests.changed("custom tokenUrlTemplate", to: "https://b.test/t", connector)
    #expect(after.contains("https://b.test/t"))
    #expect(after.contains(schemes))
  }

  @Test func `each way to sign in has its provider's fields, which write into it alone`() throws {
    let sets = """
      {"connectionParameters": {}, "connectionParameterSets": {"values": [
        {"name": "keyed", "parameters": {"key": {"type": "securestring"}}},
        {"name": "signed", "parameters": {"token": \(SignInShapeTests.token)}}]}}
      """
    let connector = SignInShapeTests.connector(sets, SignInShapeTests.both)
    let fields = SecurityFields.fields(of: connector)
    #expect(!fields.contains { $0.id == "no parameters" })
    #expect(fields.contains { $0.id == "set 1 clientID" } && !fields.contains { $0.id == "set 0 clientID" })
    #expect(Set(fields.map(\.id)).count == fields.count)
    let after = try SignInShapeTests.changed("set 1 clientID", to: "other", connector)
    #expect(after.contains(#""clientId": "other""#) && after.contains(SignInShapeTests.both))
  }

  @Test(arguments: ["Azure Machine Learning", "GetAccept", "Ephesoft", "HuddoBoards"])
  func `published connectors show their provider`(name: String) throws {
    for path in Corpus.definitions where path.contains("/\(name)/") {
      let connector = Connector(definitionAt: path)
      #expect(SecurityFields.fields(of: connector).contains { $0.id == "clientID" }, "\(name)")
    }
  }
}
