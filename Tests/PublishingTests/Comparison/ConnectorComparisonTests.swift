import ConnectorModel
import JSONText
import Testing

@testable import Publishing

/// A connector's files against the one that is registered.
struct ConnectorComparisonTests {
  private func lines(
    _ definition: String = "{}", _ properties: String = "{}", icon: [UInt8]? = nil, script: [UInt8]? = nil,
    deployed: (definition: String, properties: String), deployedIcon: [UInt8]? = nil,
    deployedScript: [UInt8]? = nil
  ) throws -> [String] {
    let other = DownloadedConnector(
      id: "x", displayName: "X", definition: Array(deployed.definition.utf8),
      properties: Array(#"{"properties": \#(deployed.properties)}"#.utf8), icon: deployedIcon,
      script: deployedScript)
    let connector = try SampleConnector.connector(
      definition, #"{"properties": \#(properties)}"#, icon: icon, script: script)
    return ConnectorComparison(connector, with: other).differences.map(\.line)
  }

  @Test func `what means the same is no difference`() throws {
    let found = try lines(
      #"{"a": 1.0, "b": ["x"], "tags": ["p", "q"]}"#,
      #"{"stackOwner": "S", "capabilities": [], "connectionParameters": {"t": {"type": "oauthSetting", "oAuthSettings": {"clientSecret": "s"}}}}"#,
      icon: nil, script: Array("a\r\nb\r\n".utf8),
      deployed: (
        #"{"tags": ["q", "p"], "b": ["x"], "a": 1}"#,
        #"{"connectionParameterSets": null, "policyTemplateInstances": [], "connectionParameters": {"t": {"oAuthSettings": {"redirectMode": "Global", "redirectUrl": "https://r"}, "type": "oauthSetting"}}}"#
      ), deployedIcon: [1], deployedScript: Array("a\nb".utf8))
    #expect(found == [])
  }

  @Test func `what differs is named with both values`() throws {
    let found = try lines(
      #"{"info": {"title": "New", "contact": {}}, "x": null, "long": 1}"#, #"{"iconBrandColor": "black"}"#,
      icon: [1], script: [1],
      deployed: (
        #"{"info": {"title": "Old"}, "long": "\#(String(repeating: "y", count: 200))", "gone": [1]}"#,
        #"{"iconBrandColor": "white", "publisher": "P"}"#
      ), deployedIcon: [2], deployedScript: nil)
    #expect(
      found == [
        #"~ apiDefinition.swagger.json /info/title: "Old" -> "New""#,
        "+ apiDefinition.swagger.json /info/contact: {}",
        "~ apiDefinition.swagger.json /long: \"" + String(repeating: "y", count: 116) + "... -> 1",
        "- apiDefinition.swagger.json /gone: [1]",
        #"~ apiProperties.json /properties/iconBrandColor: "white" -> "black""#,
        #"- apiProperties.json /properties/publisher: "P""#,
        "~ icon.png", "+ script.csx",
      ])
  }

  @Test func `named elements are compared wherever they stand`() throws {
    let found = try lines(
      #"{"parameters": [{"name": "a", "in": "query"}, {"name": "b", "in": "query", "type": "string"}, {"name": "c", "in": "path"}]}"#,
      deployed: (
        #"{"parameters": [{"name": "b", "in": "query", "type": "number"}, {"name": "a", "in": "query"}, {"name": "d", "in": "path"}]}"#,
        "{}"
      ))
    #expect(
      found == [
        #"~ apiDefinition.swagger.json /parameters/1/type: "number" -> "string""#,
        #"+ apiDefinition.swagger.json /parameters/2: {"name": "c", "in": "path"}"#,
        #"- apiDefinition.swagger.json /parameters/2: {"name": "d", "in": "path"}"#,
        "~ apiDefinition.swagger.json /parameters: the same in another order",
      ])
  }

  @Test func `names of the sign-in are nothing special elsewhere`() throws {
    let found = try lines(
      #"{"definitions": {"a": {"properties": {"clientSecret": {"type": "string"}, "redirectUrl": {}, "redirectMode": {}}}}}"#,
      #"{"connectionParameters": {"clientSecret": {"type": "string"}}}"#,
      deployed: (
        #"{"definitions": {"a": {"properties": {"redirectMode": {"type": "string"}}}}}"#,
        #"{"connectionParameters": {"redirectMode": {"type": "string"}}}"#
      ))
    #expect(
      found.map { String($0.prefix { $0 != ":" }) } == [
        "+ apiDefinition.swagger.json /definitions/a/properties/clientSecret",
        "+ apiDefinition.swagger.json /definitions/a/properties/redirectUrl",
        "- apiDefinition.swagger.json /definitions/a/properties/redirectMode/type",
        "+ apiProperties.json /properties/connectionParameters/clientSecret",
        "- apiProperties.json /properties/connectionParameters/redirectMode",
      ])
  }

  @Test func `the first scheme counts, since the address of the service begins with it`() throws {
    let swapped = try lines(
      #"{"schemes": ["http", "https"]}"#, deployed: (#"{"schemes": ["https", "http"]}"#, "{}"))
    #expect(swapped == ["~ apiDefinition.swagger.json /schemes: the same in another order"])
    let rest = try lines(
      #"{"schemes": ["https", "ws", "http"], "get": {"schemes": ["http", "https"]}}"#,
      deployed: (#"{"schemes": ["https", "http", "ws"], "get": {"schemes": ["https", "http"]}}"#, "{}"))
    #expect(rest == [])
  }

  @Test func `the name that people see is compared with the title`() throws {
    let definition = #"{"info": {"title": "Orders"}}"#
    for (name, count) in [("Orders", 0), (" Orders ", 0), ("Renamed", 1), ("x", 0)] {
      let deployed = DownloadedConnector(
        id: "x", displayName: name, definition: Array(definition.utf8), properties: Array("{}".utf8),
        icon: nil,
        script: nil)
      let found = try ConnectorComparison(SampleConnector.connector(definition, nil), with: deployed)
        .differences
      #expect(found.count == count, "\(name)")
      if count == 1 {
        #expect(found[0].line == #"~ apiDefinition.swagger.json /info/title: "Renamed" -> "Orders""#)
      }
    }
  }

  @Test func `lists of values differ as a whole`() throws {
    let found = try lines(
      #"{"enum": ["a", "b"], "other": [1, 2], "mixed": [{"x": 1}, {"x": 2}]}"#,
      deployed: (#"{"enum": ["b", "a"], "other": [1], "mixed": [{"x": 1}, {"x": 3}]}"#, "{}"))
    #expect(
      found == [
        "~ apiDefinition.swagger.json /enum: the same in another order",
        "~ apiDefinition.swagger.json /other: [1] -> [1, 2]",
        "~ apiDefinition.swagger.json /mixed/1/x: 3 -> 2",
      ])
  }
}
