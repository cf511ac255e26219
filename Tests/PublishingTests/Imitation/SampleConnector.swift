import ConnectorModel
import Transport

@testable import Publishing

/// A connector to register.
enum SampleConnector {
  static let definition = """
    {
      "swagger": "2.0",
      "info": {"title": "Contoso Orders", "description": "Orders.", "version": "1.0"},
      "host": "api.contoso.test", "basePath": "/v2", "schemes": ["https", "http"],
      "paths": {"/orders/{id}": {"get": {
        "operationId": "GetOrder",
        "parameters": [
          {"name": "id", "in": "path", "type": "string", "required": true},
          {"name": "limit", "in": "query", "type": "number", "maximum": 1.50}
        ],
        "responses": {"200": {"description": "OK"}}}}}
    }
    """

  static let properties = """
    {
      "note": "kept",
      "properties": {
        "iconBrandColor": "#112233",
        "stackOwner": "Contoso",
        "publisher": "Contoso",
        "connectionParameters": {
          "signIn": {"type": "oauthSetting", "oAuthSettings": {
            "identityProvider": "oauth2", "clientId": "c", "scopes": ["a"]}},
          "region": {"type": "string"}
        },
        "connectionParameterSets": {"values": [
          {"name": "app", "parameters": {"other": {"type": "oauthSetting", "oAuthSettings": {
            "identityProvider": "aad", "clientSecret": "[[SECRET]]"}}}}
        ]},
        "policyTemplateInstances": [],
        "madeUpMember": 1
      }
    }
    """

  static let plainProperties = #"{"properties": {"iconBrandColor": "blue", "connectionParameters": {}}}"#

  static func connector(
    _ definition: String = definition, _ properties: String? = properties, icon: [UInt8]? = nil,
    script: [UInt8]? = nil
  ) throws -> PublishedConnector {
    try PublishedConnector(
      Connector(
        definition: FileContent(Array(definition.utf8)),
        properties: properties.map { FileContent(Array($0.utf8)) } ?? .missing), icon: icon, script: script)
  }

  /// A registration without anything special.
  static func publication(_ target: Publication.Target = .create) throws -> Publication {
    try Publication(
      connector(definition, plainProperties), in: ServiceImitation.environment, target: target)
  }
}
