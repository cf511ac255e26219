/// Proposals for the operationId of a new operation.
package struct OperationNames: Sendable {
  private let taken: Set<String>

  /// Looks at the names a definition has.
  package init(_ definition: APIDefinition?) {
    taken = Set(definition?.operations.compactMap(\.operationID) ?? [])
  }

  /// The name itself, or with the first number that makes it unique.
  package func unique(_ name: String) -> String {
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains(name + String(number)) { number += 1 }
    return name + String(number)
  }

  /// A unique name in PascalCase made of verb and path: `get /orders/{id}` → `GetOrdersById`.
  package func proposal(_ verb: HTTPVerb, _ path: String) -> String {
    var words = [OperationNames.words[verb] ?? verb.rawValue]
    for segment in path.split(separator: "/") where !segment.contains("{") {
      words += segment.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map { String($0) }
    }
    if path.split(separator: "/").last?.contains("{") == true {
      words += ["by"] + (PathTemplate(path).names.last.map { [$0] } ?? [])
    }
    let name = words.flatMap { $0.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) } }
    return unique(name.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined())
  }

  private static let words: [HTTPVerb: String] = [
    .get: "Get", .put: "Replace", .post: "Create", .delete: "Delete", .options: "Options", .head: "Check",
    .patch: "Update",
  ]
}
