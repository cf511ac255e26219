import ConnectorModel
import JSONText

/// The operations as OpenAPI 2.0 writes them.
extension PostmanConversion {
  mutating func paths() -> JSONFragment {
    var paths = ObjectBuilder()
    var shapes: [String: String] = [:]
    for operation in operations {
      // Templates that differ in the names of their parameters are one path.
      let shape = operation.path.replacing(#/\{[^}]*\}/#, with: "{}")
      let path = shapes[shape] ?? operation.path
      shapes[shape] = path
      let renamed = zip(PathTemplate(operation.path).names, PathTemplate(path).names)
      var item = ObjectBuilder(paths[path] ?? [:])
      item[operation.verb.rawValue] = self.operation(operation, Dictionary(renamed) { first, _ in first })
      paths[path] = item.fragment
    }
    return paths.fragment
  }

  private mutating func operation(
    _ operation: PostmanOperation, _ renamed: [String: String]
  ) -> JSONFragment {
    let request = operation.first.request
    var result = ObjectBuilder()
    let summary = PostmanNames.summary(of: request.name, id: operation.id)
    result["summary"] = .string(summary)
    let texts = operation.calls.map { PlainText.of($0.request.description) }.filter { !$0.isEmpty }
    let description = texts.first ?? ""
    let path = operation.route ?? operation.path
    let generated = "Sends \(operation.verb.method) \(path) to the service."
    result["description"] = .string(description.isEmpty || description == summary ? generated : description)
    result["operationId"] = .string(operation.id)
    if let tag = request.folders.first, !tag.isEmpty { result["tags"] = [.string(tag)] }
    let body = self.body(of: operation)
    let produces = PostmanConversion.produced(by: operation)
    if !body.consumes.isEmpty { result["consumes"] = .array(body.consumes.map { .string($0) }) }
    if !produces.isEmpty { result["produces"] = .array(produces.map { .string($0) }) }
    result["parameters"] = .array(parameters(of: operation, renamed) + body.parameters)
    result["responses"] = responses(of: operation)
    if security != nil, request.auth?.type == "noauth" { result["security"] = [] }
    if operation.calls.count > 1 {
      let names = operation.calls.dropFirst().prefix(5).map { "'\($0.request.name)'" }
      note(
        request.pointer, "requests-merged", .info, .approximated,
        "\(operation.calls.count) requests have this verb and path; \(names.joined(separator: ", "))"
          + " \(operation.calls.count == 2 ? "is" : "are") part of \(operation.id).")
    }
    return result.fragment
  }

  private static func produced(by operation: PostmanOperation) -> [String] {
    var types: [String] = []
    func add(_ type: String?) {
      guard let type = type?.prefix(while: { $0 != ";" }).lowercased().trimmed, type.contains("/"),
        !type.contains("*"), !type.contains("{{"), !type.contains(","), !types.contains(type)
      else { return }
      types.append(type)
    }
    for call in operation.calls {
      for example in call.request.examples { add(example.header("content-type")) }
    }
    if types.isEmpty {
      for call in operation.calls {
        add(call.request.headers.first { $0.key.lowercased() == "accept" && !$0.isDisabled }?.value)
      }
    }
    return types
  }
}
