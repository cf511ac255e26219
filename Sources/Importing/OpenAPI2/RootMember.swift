/// The usual order of the members of an OpenAPI 2.0 document, as Microsoft's wizard writes them.
enum RootMember {
  private static let order = [
    "swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions",
    "parameters", "responses", "securityDefinitions", "security", "tags", "externalDocs",
    "x-ms-connector-metadata",
  ]

  /// Where a missing member belongs: after the last one that usually stands before it.
  static func position(of key: String, among keys: [String]) -> Int {
    guard let rank = order.firstIndex(of: key) else { return keys.count }
    let earlier = Set(order[..<rank])
    return (keys.lastIndex { earlier.contains($0) }).map { $0 + 1 } ?? 0
  }
}
