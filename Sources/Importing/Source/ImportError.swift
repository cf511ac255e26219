package import ConnectorModel
package import JSONText
package import YAMLReading

/// Why a source cannot be made into a connector.
package enum ImportError: Error, Hashable, Sendable {
  /// The format was recognised and is not one that is imported.
  case unsupported(SourceFormat, name: String)
  /// The source is not JSON at a place.
  case malformed(name: String, JSONSyntaxError, SourcePosition, SourceExcerpt)
  /// The source is not YAML at a place.
  case malformedYAML(name: String, YAMLError)
  /// A Postman data dump has no collection of the name.
  case noSuchCollection(String, names: [String], name: String)
  /// A Postman data dump has several collections, and none was chosen.
  case severalCollections([String], name: String)
  /// Nothing of the source is called so.
  case noSuchOperation(String, nearest: String?, name: String)
  /// A file of variables has none.
  case noEnvironment(name: String)
  /// The conversion led to text that cannot be edited on, as nesting at the very limit does.
  case notConvertible(name: String, ConnectorEditError)

  /// What is wrong, where, and what to do next.
  ///
  /// Names and excerpts stand in it as the source has them: whoever shows the message cleans it first.
  package var message: String {
    switch self {
    case .unsupported(let format, let name):
      "'\(name)' is \(format.phrase); conwiz imports OpenAPI, Postman collections, HAR, curl and HTTP samples. \(advice(format))"
    case .malformed(let name, let error, let position, let excerpt):
      "'\(name)' is not valid JSON: line \(position.line), column \(position.column): \(error.message)\n"
        + "  \(excerpt.line)\n  " + String(repeating: " ", count: excerpt.caret) + "^"
    case .malformedYAML(let name, let error):
      "'\(name)' is not valid YAML"
        + (error.position.map { ": line \($0.line), column \($0.column)" } ?? "") + ": \(error.problem)."
    case .noSuchCollection(let wanted, let names, let name):
      "'\(name)' has no collection '\(wanted)'; it has \(ImportError.list(names))."
    case .severalCollections(let names, let name):
      "'\(name)' holds \(names.count) collections: \(ImportError.list(names)). Name one with --collection."
    case .noSuchOperation(let wanted, let nearest, let name):
      "'\(name)' has no operation '\(wanted)'"
        + (nearest.map { "; there is '\($0)', for example" } ?? "")
        + ". Name an operationId, or verb and path as in 'GET /orders'."
    case .noEnvironment(let name):
      "'\(name)' is no Postman environment: it has no list 'values'. Export the environment again."
    case .notConvertible(let name, let error): "'\(name)' cannot be converted: \(error.message)."
    }
  }

  private func advice(_ format: SourceFormat) -> String {
    switch format {
    case .swagger1, .wsdl:
      "Convert it to OpenAPI with another tool first."
    case .postmanEnvironment: "Name the collection instead."
    case .apiProperties: "Name the apiDefinition.swagger.json beside it instead."
    case .html: "Name the address of the document itself."
    case .wideText: "Save it as UTF-8 first."
    case .openAPI2JSON, .openAPI2YAML, .openAPI3, .otherJSON, .malformedJSON, .otherYAML, .xml, .curl, .empty,
      .unknown, .postmanCollection, .postmanDump, .har, .sample:
      "Name an OpenAPI document or a collection."
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return names.isEmpty ? "none" : names.count > 8 ? shown + " and \(names.count - 8) more" : shown
  }
}
