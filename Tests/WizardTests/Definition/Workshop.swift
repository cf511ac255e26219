import ConnectorModel
import JSONText

/// A connector of a workshop that has everything a connector can say, once.
enum Workshop {
  static var connector: Connector {
    Connector(
      definition: FileContent(Array(definition.utf8)), properties: FileContent(Array(properties.utf8)),
      companions: Companions(scriptBytes: 120, isKnown: true))
  }

  static let definition = """
    {
      "swagger": "2.0",
      "info": {"title": "Workshop", "description": "Keeps the tools of a workshop.", "version": "1.0", "x-house": 7},
      "host": "tools.example.com",
      "basePath": "/v1",
      "schemes": ["https"],
      "consumes": ["application/json"],
      "produces": ["application/json"],
      "paths": {
        "/tools": {
          "get": {
            "operationId": "ListTools",
            "summary": "List tools",
            "description": "Lists the tools.",
            "x-ms-pageable": {"nextLinkName": "nextLink"},
            "parameters": [
              {"name": "kind", "in": "query", "type": "string", "enum": ["saw", "plane"],
                "x-ms-enum-values": [{"displayName": "A saw", "value": "saw", "note": 1}]},
              {"name": "count", "in": "query", "type": "integer", "minimum": 1, "maximum": 50},
              {"$ref": "#/parameters/Trace"}
            ],
            "responses": {
              "200": {"description": "The tools.", "schema": {"$ref": "#/definitions/ToolPage"},
                "headers": {"ETag": {"type": "string", "description": "A mark"}},
                "examples": {"application/json": {"value": []}}},
              "404": {"$ref": "#/responses/Missing"}
            }
          },
          "post": {
            "operationId": "AddTool",
            "summary": "Add a tool",
            "description": "Adds a tool.",
            "security": [],
            "deprecated": true,
            "x-ms-api-annotation": {"family": "AddTool", "revision": 1,
              "replacement": {"api": "Workshop", "operationId": "AddToolV2"}},
            "x-ms-openai-data": {"openai-enabled": true,
              "operations": [{"operationId": "AddTool", "x-ms-require-user-confirmation": true}]},
            "x-ms-long-running-operation": true,
            "x-ms-long-running-operation-options": {"final-state-via": "location"},
            "x-house-note": {"a": [1, 2]},
            "parameters": [
              {"name": "body", "in": "body", "required": true, "schema": {
                "type": "object",
                "required": ["name"],
                "properties": {
                  "name": {"type": "string", "x-ms-summary": "Name"},
                  "shelf": {"type": "string", "x-ms-dynamic-values": {
                    "operationId": "ListShelves", "value-collection": "shelves", "value-path": "id",
                    "value-title": "label", "parameters": {"room": {"parameter": "room"}, "top": "5"}}},
                  "drawer": {"type": "string", "x-ms-dynamic-tree": {
                    "settings": {"canSelectParentNodes": false, "canSelectLeafNodes": true},
                    "open": {"operationId": "ListShelves", "itemValuePath": "id", "itemTitlePath": "label",
                      "itemIsParent": "isOpen"}}},
                  "more": {"type": "object", "x-ms-dynamic-schema": {"operationId": "ToolShape", "value-path": "shape"}},
                  "marks": {"type": "array", "items": {"type": "object", "properties": {"x": {"type": "number"}}}},
                  "tags": {"type": "object", "x-ms-editor": "dictionary", "additionalProperties": {"type": "string"}},
                  "maker": {"allOf": [{"$ref": "#/definitions/Maker"}, {"type": "object", "properties": {"since": {"type": "integer"}}}]}
                }
              }},
              {"name": "room", "in": "header", "type": "string"}
            ],
            "responses": {"201": {"description": "Added."}}
          }
        },
        "/tools/{id}": {
          "parameters": [{"name": "id", "in": "path", "required": true, "type": "string", "x-ms-url-encoding": "single"}],
          "get": {
            "operationId": "GetTool",
            "summary": "Get a tool",
            "responses": {"200": {"description": "The tool.", "schema": {"$ref": "#/definitions/Tool"}},
              "default": {"description": "Failed.", "schema": {"type": "object"}}}
          }
        },
        "/shelves": {
          "get": {
            "operationId": "ListShelves",
            "x-ms-visibility": "internal",
            "parameters": [{"name": "room", "in": "query", "type": "string"}, {"name": "top", "in": "query", "type": "integer"}],
            "responses": {"200": {"description": "Shelves.", "schema": {"type": "object", "properties": {
              "shelves": {"type": "array", "items": {"type": "object", "properties": {
                "id": {"type": "string"}, "label": {"type": "string"}, "isOpen": {"type": "boolean"}}}}}}}}
          }
        },
        "/shape": {
          "get": {
            "operationId": "ToolShape",
            "x-ms-visibility": "internal",
            "responses": {"200": {"description": "Shape.", "schema": {"type": "object", "properties": {"shape": {"type": "object"}}}}}
          }
        },
        "/hooks": {
          "x-ms-notification-content": {"description": "A tool came.", "schema": {"$ref": "#/definitions/Tool"}},
          "post": {
            "operationId": "OnTool",
            "x-ms-trigger": "single",
            "x-ms-trigger-hint": "Add a tool",
            "parameters": [{"name": "body", "in": "body", "required": true, "schema": {"type": "object", "required": ["target"],
              "properties": {"target": {"type": "object", "required": ["url"], "x-ms-visibility": "internal",
                "properties": {"url": {"type": "string", "x-ms-notification-url": true, "x-ms-visibility": "internal"}}}}}}],
            "responses": {"201": {"description": "Made."}}
          }
        },
        "/news": {
          "get": {
            "operationId": "OnNews",
            "x-ms-trigger": "batch",
            "x-ms-trigger-metadata": {"kind": "query", "mode": "polling"},
            "parameters": [{"name": "since", "in": "query", "type": "string", "x-ms-visibility": "internal"}],
            "responses": {"200": {"description": "News.", "schema": {"$ref": "#/definitions/ToolPage"}}}
          }
        },
        "/forms": {
          "post": {
            "operationId": "SendForm",
            "consumes": ["multipart/form-data"],
            "parameters": [{"name": "file", "in": "formData", "type": "file"},
              {"name": "names", "in": "formData", "type": "array", "items": {"type": "string"}, "collectionFormat": "multi"}],
            "responses": {"204": {"description": "Sent."}}
          }
        }
      },
      "definitions": {
        "Tool": {"type": "object", "properties": {"id": {"type": "string"}, "parts": {"type": "array", "items": {"$ref": "#/definitions/Tool"}}}},
        "ToolPage": {"type": "object", "properties": {"value": {"type": "array", "items": {"$ref": "#/definitions/Tool"}}, "nextLink": {"type": "string"}}},
        "Maker": {"type": "object", "title": "", "properties": {"name": {"type": "string"}}},
        "Unused": {"type": "string", "discriminator": "x"}
      },
      "parameters": {"Trace": {"name": "X-Trace", "in": "header", "type": "string"}},
      "responses": {"Missing": {"description": "There is none.", "schema": {"type": "object"}}},
      "securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "sign": {"type": "oauth2", "flow": "accessCode", "authorizationUrl": "https://id.example.com/a",
          "tokenUrl": "https://id.example.com/t", "scopes": {"read": "Read"}}},
      "security": [{"key": []}],
      "tags": [],
      "x-ms-connector-metadata": [{"propertyName": "Privacy Policy", "propertyValue": "https://example.com/p"}],
      "x-ms-capabilities": {"testConnection": {"operationId": "GetTool", "parameters": {"id": "1"}}},
      "x-ms-openai-manifest": {"humanName": "Workshop", "odd": true},
      "x-house": {"deep": [{"a": null}]}
    }

    """

  static let properties = """
    {
      "properties": {
        "connectionParameters": {
          "api_key": {"type": "securestring", "uiDefinition": {"displayName": "Key", "constraints": {"required": "true", "clearText": false, "tabIndex": 2}}},
          "host": {"type": "string", "uiDefinition": {"displayname": "Host", "constraints": {"required": true,
            "allowedValues": [{"text": "Europe", "value": "eu"}], "capability": ["cloud"], "dependencies": {"api_key": {"values": ["1"]}}}}},
          "token": {"type": "oauthSetting", "oAuthSettings": {"identityProvider": "oauth2", "clientId": "x", "scopes": ["read"],
            "redirectMode": "Global", "customParameters": {"tokenUrl": {"value": "https://id.example.com/t"}}}},
          "token:region": {"type": "string", "uiDefinition": {"constraints": {"hidden": "true"}}}
        },
        "connectionParameterSets": {"uiDefinition": {"displayName": "Kind"}, "values": [
          {"name": "plain", "uiDefinition": {"displayName": "Plain"}, "parameters": {"user": {"type": "string"}}, "metadata": {"allowSharing": true}},
          {"name": "none", "parameters": {}}]},
        "iconBrandColor": "#123456",
        "scriptOperations": ["AddTool"],
        "capabilities": [],
        "policyTemplateInstances": [
          {"templateId": "DynamicHostUrl", "title": "Host", "parameters": {"x-ms-apimTemplateParameter.urlTemplate": "https://@connectionParameters('host','a')"}},
          {"templateId": "setheader", "title": "Key", "parameters": {"x-ms-apimTemplateParameter.name": "X-Key", "x-ms-apimTemplateParameter.value": "@connectionParameters('api_key')",
            "x-ms-apimTemplateParameter.existsAction": "override", "x-ms-apimTemplate-policySection": "Request", "x-ms-apimTemplate-operationName": ["AddTool", "Gone"]}},
          {"templateId": "pollingtrigger", "title": "News", "type": "PollingTrigger", "parameters": {
            "x-ms-apimTemplateParameter.triggerConfig": {"since": "@{triggerBody().value[0].id}", "x-ms-triggerConfig-nextLink": "nextLink"},
            "x-ms-apimTemplateParameter.triggerDataPath": "@triggerBody().value", "x-ms-apimTemplate-operationName": ["OnNews"]}},
          {"templateId": "setconnectionstatustounauthenticated", "parameters": {"x-ms-apimTemplateParameter.statusCode": 401}},
          {"templateId": "housespecial", "title": "Ours", "parameters": {"x-ms-apimTemplateParameter.deep": {"a": [1]}, "plain": 1}, "kept": true}
        ],
        "publisher": "Workshop",
        "stackOwner": "Workshop",
        "x-house": [1]
      },
      "kept": {}
    }

    """
}
