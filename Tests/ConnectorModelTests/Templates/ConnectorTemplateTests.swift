import ConnectorModel
import JSONText
import Testing

@Suite struct ConnectorTemplateTests {
  @Test func theBlankFilesAreTheWizards() {
    let files = ConnectorTemplate.blank.files(
      title: "A \"B\"", host: "https://a.example.com/x", basePath: "v1")
    #expect(
      String(decoding: files.definition, as: UTF8.self) == #"""
        {
            "swagger": "2.0",
            "info": {
                "title": "A \"B\"",
                "description": "",
                "version": "1.0"
            },
            "host": "a.example.com",
            "basePath": "/v1",
            "schemes": [
                "https"
            ],
            "consumes": [],
            "produces": [],
            "paths": {},
            "definitions": {},
            "parameters": {},
            "responses": {},
            "securityDefinitions": {},
            "security": [],
            "tags": []
        }

        """#)
    #expect(
      String(decoding: files.properties, as: UTF8.self) == #"""
        {
            "properties": {
                "connectionParameters": {},
                "iconBrandColor": "#007ee5",
                "capabilities": [],
                "policyTemplateInstances": []
            }
        }

        """#)
  }

  @Test(arguments: ConnectorTemplate.allCases)
  func everyTemplateIsWholeAndLaidOut(_ template: ConnectorTemplate) throws {
    let files = template.files(title: "Shop", host: "shop.example.com", basePath: "/")
    let connector = Connector(
      definition: FileContent(files.definition), properties: FileContent(files.properties))
    for file in ConnectorFile.allCases {
      let document = try #require(connector[file].document)
      #expect(JSONFragment(document.root).written() + [0x0A] == document.bytes)
    }
    let definition = try #require(connector.definition)
    for reference in definition.localReferences {
      #expect(definition.document.value(at: reference.target) != nil)
    }
    for section in ReferenceSection.allCases { #expect(definition.unused(in: section).isEmpty) }
    let ids = Set(definition.operations.compactMap(\.operationID))
    #expect(connector.operationReferences.allSatisfy { ids.contains($0.operationID) })
    for operation in definition.operations {
      let declared = operation.parameters(in: definition).filter { $0.location == .path }.map(\.name)
      #expect(declared == PathTemplate(operation.path).names)
    }
    let kinds = definition.operations.map(\.kind)
    switch template {
    case .blank: #expect(SecurityChoice(of: connector) == .none)
    case .webhook: #expect(kinds == [.webhook, .action])
    case .polling:
      #expect(kinds == [.polling])
      #expect(connector.properties?.policies.first?.operationIDs == ["OnItemCreated"])
    case .oauth: #expect(SecurityChoice(of: connector).kind == .oauth2)
    case .apikey: #expect(SecurityChoice(of: connector).kind == .apiKey)
    }
    #expect(template == .blank || definition.title == "Shop" && !definition.operations.isEmpty)
  }
}
