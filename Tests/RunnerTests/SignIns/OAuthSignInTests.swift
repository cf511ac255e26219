import ConnectorModel
import CorpusConnectors
import JSONText
import Runner
import SignIn
import TestSupport
import Testing
import Transport

@Suite struct OAuthSignInTests {
  @Test func `generic OAuth has its three addresses`() throws {
    let signIn = try read(
      #"{"identityProvider": "oauth2", "clientId": "app-1", "scopes": ["a", "b"], "customParameters": {"#
        + #""authorizationUrl": {"value": "https://id.test/a"}, "tokenUrl": {"value": "https://id.test/t"},"#
        + #""refreshUrl": {"value": "https://id.test/r"}}}"#)
    #expect(signIn.clientID == "app-1")
    #expect(signIn.provider.authorization?.address.text == "https://id.test/a")
    #expect(signIn.provider.token?.address.text == "https://id.test/t")
    #expect(signIn.provider.refresh?.address.text == "https://id.test/r")
    #expect(signIn.provider.scopeText == "a b")
  }

  @Test func `templates take the values of the connection after the colon`() throws {
    let signIn = try read(
      #"{"identityProvider": "OAuth2Generic", "clientId": "[[CLIENT_ID]]", "scopes": ["x", "y"],"#
        + #""customParameters": {"TokenUrlTemplate": {"value": "https://{region}.id.test/t"},"#
        + #""tokenBodyTemplate": {"value": "code={Code}"}, "scopeListDelimiter": {"value": ","}}}"#,
      values: ["token:Region": .text("eu")])
    #expect(signIn.clientID.isEmpty)
    #expect(
      signIn.provider.token?.address.filled(signIn.provider.values, in: .address) == "https://eu.id.test/t")
    #expect(signIn.provider.scopeText == "x,y")
  }

  @Test func `Entra ID asks for the resource's default scope, in the tenant of the connection`() throws {
    let signIn = try read(
      #"{"identityProvider": "aad", "clientId": "app", "scopes": [], "customParameters": {"#
        + #""loginUri": {"value": "https://login.windows.net"}, "tenantId": {"value": "common"},"#
        + #""resourceUri": {"value": "https://graph.test"}}}"#, values: ["token:TenantId": .text("contoso")])
    #expect(
      signIn.provider.deviceAuthorization
        == "https://login.microsoftonline.com/contoso/oauth2/v2.0/devicecode")
    #expect(signIn.provider.scopeText == "https://graph.test/.default offline_access openid")
    #expect(!signIn.notes.isEmpty)
  }

  @Test(arguments: ["facebook", "DocuSign", "github", "google", "dropbox", "salesforce"])
  func `providers that the platform knows by name have their addresses`(name: String) throws {
    let signIn = try read(#"{"identityProvider": "\#(name)", "clientId": "app"}"#)
    #expect(signIn.provider.token?.address.text.hasPrefix("https://") == true)
    #expect(signIn.provider.authorization?.address.text.hasPrefix("https://") == true)
  }

  @Test func `a provider without addresses, or for Microsoft alone, is refused`() {
    #expect(throws: SignInError.self) { try read(#"{"identityProvider": "box", "clientId": "app"}"#) }
    #expect(throws: SignInError.self) { try read(#"{"identityProvider": "aadcertificate"}"#) }
  }

  @Test func `every OAuth connector of the corpus is read or refused with a sentence`() throws {
    var count = 0
    for path in Corpus.definitions {
      let connector = Connector(definitionAt: path)
      guard let definition = try? ConnectionDefinition(connector) else { continue }
      do throws(SignInError) {
        guard
          let signIn = try OAuthSignIn(definition, values: ConnectionValues())
        else { continue }
        #expect(signIn.provider.token != nil, "\(path)")
        count += 1
      } catch {
        #expect(error.message.hasSuffix("."), "\(path)")
      }
    }
    if !Corpus.definitions.isEmpty { #expect(count > 20) }
  }

  private func read(
    _ settings: String, values: [String: ConnectionValue] = [:]
  ) throws -> OAuthSignIn {
    let properties =
      #"{"properties": {"connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings": "#
      + settings + "}}}}"
    let connector = ConnectorFixture.connector(
      #"{"swagger": "2.0", "info": {"title": "T"}, "paths": {}}"#, properties: properties)
    let signIn = try OAuthSignIn(try ConnectionDefinition(connector), values: ConnectionValues(values))
    return try #require(signIn)
  }
}
