import Importing
import JSONText
import Testing

/// The import of a text.
func imported(_ text: String, name: String = "orders.json") throws -> ImportResult {
  try ImportSource(bytes: Array(text.utf8), name: name).convert()
}

extension ImportResult {
  var codes: [String] { report.notes.map(\.code) }

  var definitionText: String { String(decoding: definition, as: UTF8.self) }

  func definitionRoot() throws -> JSONValue { try JSONDocument(definition).root }

  func propertiesRoot() throws -> JSONValue { try #require(try JSONDocument(properties).root["properties"]) }

  func parameters() throws -> JSONFragment {
    JSONFragment(try #require(try propertiesRoot()["connectionParameters"]))
  }
}

/// A document that lacks nothing, around the paths and security definitions of a test.
func document(paths: String = "{}", security: String = "{}", rest: String = "") -> String {
  """
  {
    "swagger": "2.0",
    "info": {"title": "Orders", "version": "1"},
    "host": "api.contoso.com",
    "basePath": "/",
    "schemes": ["https"],
    "paths": \(paths),
    "securityDefinitions": \(security),
    "x-ms-connector-metadata": []\(rest)
  }
  """
}
