import ConnectorModel
import JSONText
import Testing

/// Operations that are deleted together leave what they leave when they are deleted one after the other.
struct DeletingSeveralTests {
  private static let definition = ##"""
    {
      "swagger": "2.0",
      "paths": {
        "/a": {
          "parameters": [],
          "get": {"operationId": "GetA"},
          "post": {"operationId": "PostA"}
        },
        "/b": {
          "get": {
            "operationId": "GetB",
            "parameters": [{"name": "x", "in": "query", "x-ms-dynamic-values": {"operationId": "GetA"}}]
          },
          "x-note": 1
        },
        "/hook": {
          "x-ms-notification-content": {"schema": {}},
          "post": {"operationId": "Hook", "x-ms-trigger": "single"}
        },
        "/c": {"get": {"operationId": "GetC"}, "put": {"operationId": "PutC"}},
        "/d": {"get": {"operationId": "GetD"}}
      }
    }
    """##

  private static let properties = ##"""
    {
      "properties": {
        "policyTemplateInstances": [
          {"templateId": "setheader", "parameters": {"x-ms-apimTemplate-operationName": ["PutC", "GetD"]}},
          {"templateId": "setheader", "parameters": {"x-ms-apimTemplate-operationName": ["GetC"]}}
        ]
      }
    }
    """##

  private let connector = Connector(
    definition: FileContent(Array(definition.utf8)), properties: FileContent(Array(properties.utf8)))

  @Test func theResultIsThatOfOneAfterTheOther() throws {
    let all = try #require(connector.definition).operations.map(\.pointer)
    for mask in 1..<(1 << all.count) {
      let chosen = all.indices.filter { mask >> $0 & 1 == 1 }.map { all[$0] }
      var together = EditSession(connector)
      try together.perform(ConnectorEdit.deleteOperations(at: chosen, on: connector))
      var single = EditSession(connector)
      for pointer in chosen {
        try single.perform(
          ConnectorEdit.deleteOperation(at: pointer, withReferences: true, on: single.connector))
      }
      for file in ConnectorFile.allCases {
        let text = together.connector[file].bytes.map { String(decoding: $0, as: UTF8.self) }
        #expect(text == single.connector[file].bytes.map { String(decoding: $0, as: UTF8.self) }, "\(chosen)")
      }
    }
  }

  @Test func manyAreOneStep() throws {
    let paths = (0..<40).map { "\"/p\($0)\": {\"get\": {\"operationId\": \"P\($0)\"}}" }
    let text = "{\"paths\": {\(paths.joined(separator: ",\n"))}}"
    let many = Connector(definition: FileContent(Array(text.utf8)), properties: .missing)
    let all = try #require(many.definition).operations.map(\.pointer)
    let edit = try ConnectorEdit.deleteOperations(at: all, on: many)
    #expect(edit.steps.count == 1)
    var session = EditSession(many)
    try session.perform(edit)
    #expect(session.connector.definition?.operations.isEmpty == true)
  }
}
