import JSONText
import Testing

@testable import Importing

/// Which schemas read differently in requests and in responses.
struct DirectionalSchemasTests {
  /// The schemas that do, asked for in an order.
  private func found(_ schemas: String, _ order: [String]) throws -> Set<String> {
    let document = try JSONDocument(Array(schemas.utf8))
    var documents = SourceDocuments(document) { _ in nil }
    var directional = DirectionalSchemas()
    return Set(
      try order.filter { name in
        let node = try #require(documents.root[name])
        return directional.contains(node, in: &documents)
      })
  }

  private static let schemas = ##"""
    {
      "A": {"properties": {"b": {"$ref": "#/B"}, "d": {"$ref": "#/D"}}},
      "B": {"items": {"$ref": "#/C"}},
      "C": {"properties": {"a": {"$ref": "#/A"}, "secret": {"writeOnly": true}}},
      "D": {"properties": {"d": {"$ref": "#/D"}, "e": {"$ref": "#/E"}}},
      "E": {"properties": {"x": {"writeOnly": false}, "lost": {"$ref": "#/Nowhere"}}},
      "F": {"allOf": [{"$ref": "#/E"}, {"$ref": "#/C/properties/secret"}]}
    }
    """##

  @Test(
    arguments: [
      ["A", "B", "C", "D", "E", "F"], ["F", "E", "D", "C", "B", "A"], ["D", "F", "A", "E", "C", "B"],
      ["E", "D", "B", "A", "F", "C"],
    ])
  func theOrderOfTheQuestionsMakesNoDifference(_ order: [String]) throws {
    #expect(try found(Self.schemas, order) == ["A", "B", "C", "F"])
  }
}
