import ConnectorModel
import JSONText
import Testing

@Suite struct PolicyEditTests {
  private let connector = Fixture.connector

  @Test func aPolicyStartsWithItsParameters() throws {
    let template = try #require(PolicyTemplate.named("SetHeader"))
    let edit = try ConnectorEdit.addPolicy(template, operations: ["GetOrder"], on: connector)
    #expect(edit.focus?.description == "properties:/properties/policyTemplateInstances/2")
    let policy = try #require(performed(edit).properties?.policies.last?.value)
    #expect(
      JSONFragment(policy) == [
        "templateId": "setheader", "title": "Set HTTP header",
        "parameters": [
          "x-ms-apimTemplateParameter.name": "", "x-ms-apimTemplateParameter.value": "",
          "x-ms-apimTemplateParameter.existsAction": "override",
          "x-ms-apimTemplate-policySection": "Request", "x-ms-apimTemplate-operationName": ["GetOrder"],
        ],
      ])
  }

  @Test func fieldsAreOneLine() throws {
    #expect(
      try changes(.setPolicyParameter("NewPath", ofPolicyAt: 0, to: "/x", on: connector)) == [
        #"- "x-ms-apimTemplateParameter.newPath": "/legacy/{id}","#,
        #"+ "x-ms-apimTemplateParameter.newPath": "/x","#,
      ])
    #expect(try changes(.setPolicyOperations([], ofPolicyAt: 0, on: connector)).count == 3)
    #expect(
      try changes(.setPolicyOperations(["GetOrder"], ofPolicyAt: 1, on: connector)) == [
        #"- "x-ms-apimTemplate-operationName": ["ListOrders", "GetOrder"]"#,
        #"+ "x-ms-apimTemplate-operationName": ["GetOrder"]"#,
      ])
  }

  @Test func policiesMoveGoAndDouble() throws {
    let moved = performed(try .movePolicy(at: 0, to: 1, on: connector))
    #expect(moved.properties?.policies.map(\.title) == ["Region", "Route"])
    let doubled = performed(try .duplicatePolicy(at: 0, on: connector))
    #expect(doubled.properties?.policies.map(\.title) == ["Route", "Route 2", "Region"])
    let deleted = performed(try .deletePolicy(at: 0, on: connector))
    #expect(deleted.properties?.policies.map(\.title) == ["Region"])
    #expect(throws: ConnectorEditError.self) { try ConnectorEdit.deletePolicy(at: 7, on: connector) }
  }

  @Test func numbersAndObjectsKeepTheirType() throws {
    let status = try #require(PolicyTemplate.named("setconnectionstatustounauthenticated"))
    let one = performed(try .addPolicy(status, on: connector))
    let two = performed(try .setPolicyParameter("statusCode", ofPolicyAt: 2, to: "403", on: one), on: one)
    #expect(two.properties?.policies.last?.parameter("statusCode")?.integer == 403)
  }

  @Test func theTableIsComplete() {
    #expect(PolicyTemplate.all.count == 16)
    #expect(Set(PolicyTemplate.all.map(\.id)).count == 16)
    for template in PolicyTemplate.all {
      #expect(template.id == template.id.lowercased())
      #expect(template.explanation.hasSuffix("."))
      #expect(template.parameters.allSatisfy { !$0.isRequired || $0.initial != nil })
    }
  }
}
