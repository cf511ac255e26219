import ConnectorModel
import JSONText
import Testing
import Transport

@testable import Publishing

/// What is sent to make or change a connector.
struct ConnectorPayloadTests {
  private func payload(
    _ connector: PublishedConnector, secret: String? = nil, icon: String? = nil, script: String? = nil
  ) throws -> (root: JSONValue, omitted: [String], text: String) {
    let payload = try ConnectorPayload(
      connector, environment: "env", secret: secret.map { Secret($0) }, iconURL: icon, scriptURL: script)
    return (
      try JSONDocument(payload.bytes).root, payload.omitted, String(decoding: payload.bytes, as: UTF8.self)
    )
  }

  @Test func `refused members are left out and the text of the rest stays`() throws {
    let (root, omitted, text) = try payload(SampleConnector.connector())
    #expect(omitted == ["stackOwner", "madeUpMember"])
    #expect(root.keys == ["note", "properties"])
    #expect(root["properties"]?["stackOwner"] == nil)
    #expect(root["properties"]?["publisher"]?.string == "Contoso")
    // The number is not written anew.
    #expect(text.contains("\"maximum\": 1.50"))
    #expect(text.contains(#""region": {"type": "string"}"#))
  }

  @Test func `what is made of the other files is added`() throws {
    let (root, _, _) = try payload(SampleConnector.connector(), icon: "https://i", script: nil)
    let properties = root["properties"]
    #expect(properties?["displayName"]?.string == "Contoso Orders")
    #expect(properties?["description"]?.string == "Orders.")
    #expect(properties?["backendService"]?["serviceUrl"]?.string == "https://api.contoso.test/v2")
    #expect(properties?["environment"]?["name"]?.string == "env")
    #expect(properties?["iconUri"]?.string == "https://i")
    #expect(properties?["scriptDefinitionUrl"]?.string == "")
    #expect(properties?["openApiDefinition"]?["info"]?["title"]?.string == "Contoso Orders")
  }

  @Test func `what only stands for a secret is not sent as one`() throws {
    let (root, _, text) = try payload(SampleConnector.connector())
    #expect(!text.contains("[[SECRET]]"))
    let set = root["properties"]?["connectionParameterSets"]?["values"]?[0]?["parameters"]?["other"]
    #expect(set?["oAuthSettings"]?.keys == ["identityProvider"])
  }

  @Test func `the secret goes into every OAuth parameter whatever its name`() throws {
    let (root, _, text) = try payload(SampleConnector.connector(), secret: "s3\"cret")
    let properties = root["properties"]
    let plain = properties?["connectionParameters"]
    #expect(plain?["signIn"]?["oAuthSettings"]?["clientSecret"]?.string == "s3\"cret")
    #expect(plain?["region"]?.keys == ["type"])
    let set = properties?["connectionParameterSets"]?["values"]?[0]?["parameters"]?["other"]
    #expect(set?["oAuthSettings"]?["clientSecret"]?.string == "s3\"cret")
    #expect(text.split(separator: #"s3\"cret"#).count == 3)
  }

  @Test func `a secret makes the settings it has to go into`() throws {
    let properties = #"{"properties": {"connectionParameters": {"token": {"type": "OAuthSetting"}}}}"#
    let (root, _, _) = try payload(
      SampleConnector.connector(SampleConnector.definition, properties), secret: "abc")
    let parameter = root["properties"]?["connectionParameters"]?["token"]
    #expect(parameter?["oAuthSettings"]?["clientSecret"]?.string == "abc")
  }

  @Test func `a definition without description, host and properties is sent all the same`() throws {
    let definition = #"{"swagger": "2.0", "info": {"title": "T"}, "paths": {}}"#
    let connector = try SampleConnector.connector(definition, nil)
    let (root, omitted, _) = try payload(connector)
    #expect(omitted == [])
    #expect(
      root["properties"]?.keys == [
        "openApiDefinition", "backendService", "environment", "displayName", "scriptDefinitionUrl",
      ])
    #expect(root["properties"]?["backendService"]?["serviceUrl"]?.string == "")
  }

  @Test(
    arguments: [
      (#""host": "h", "basePath": "/v", "schemes": ["http", "https"]"#, "http://h/v"),
      (#""host": "h:8080", "basePath": "v""#, "https://h:8080/v"),
      (#""host": "h", "basePath": "/""#, "https://h/"), (#""host": "h""#, "https://h"),
      (#""basePath": "/v", "schemes": ["https"]"#, ""), (#""host": 7"#, ""),
    ])
  func `the address of the service is first scheme, host and base path`(_ parts: String, _ url: String) throws
  {
    #expect(try SampleConnector.connector("{" + parts + "}", nil).serviceURL == url)
  }

  @Test func `a byte order mark and the later of two members count as they should`() throws {
    let properties = "\u{FEFF}" + #"{"properties": {"publisher": "A", "capabilities": [], "publisher": "B"}}"#
    let (root, _, text) = try payload(SampleConnector.connector(SampleConnector.definition, properties))
    #expect(root["properties"]?["publisher"]?.string == "B")
    #expect(!text.unicodeScalars.contains("\u{FEFF}"))
    #expect(text.split(separator: "\"publisher\"").count == 2)
  }

  @Test func `files that are no connector are refused`() {
    #expect(throws: PublishingError.self) { try SampleConnector.connector("[]") }
    #expect(throws: PublishingError.self) { try SampleConnector.connector("{") }
    #expect(throws: PublishingError.self) { try SampleConnector.connector("{}", #"{"properties": []}"#) }
    #expect(throws: PublishingError.self) { try SampleConnector.connector("{}", "nonsense") }
  }

  @Test func `parameters without a usable secret are named once`() throws {
    #expect(try SampleConnector.connector().parametersWithoutSecret == ["signIn", "other"])
    let certificate = """
      {"properties": {"connectionParameters": {
        "a": {"type": "oauthSetting", "oAuthSettings": {"identityProvider": "aadcertificate"}},
        "b": {"type": "oauthSetting", "oAuthSettings": {"clientSecret": "@environmentVariables(\\"x\\")"}}}}}
      """
    #expect(
      try SampleConnector.connector(SampleConnector.definition, certificate).parametersWithoutSecret == [])
  }
}
