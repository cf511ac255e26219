import ConnectorModel
import JSONText

/// What an expression of a policy can name: everything that exists where the policy runs.
struct PolicyExpressions {
  let policy: PolicyTemplateInstance
  let connector: Connector

  /// The expressions, the most likely first.
  var options: [FieldOption] {
    let names = connector.properties?.allConnectionParameters.map(\.name) ?? []
    var texts = unique(names).map { "@connectionParameters('\($0)')" }
    texts += unique(parameters(in: .query)).map { "@queryParameters('\($0)')" }
    texts += unique(parameters(in: .header)).map { "@headers('\($0)')" }
    texts += unique(parameters(in: .path)).map { "{\($0)}" }
    texts += ["@body()"] + unique(bodyPaths).map { "@body()." + $0.replacing("/", with: ".") }
    texts += ["@item()", "@Request.OriginalHTTPMethod"]
    return texts.map { FieldOption($0) }
  }

  /// The operations the policy runs for, all of them where it names none.
  private var operations: [Operation] {
    let all = connector.definition?.operations ?? []
    guard let names = policy.operationIDs, !names.isEmpty else { return all }
    return all.filter { operation in operation.operationID.map { names.contains($0) } ?? false }
  }

  private func parameters(in location: ParameterLocation) -> [String] {
    guard let definition = connector.definition else { return [] }
    return operations.flatMap { operation in
      operation.parameters(in: definition).filter { $0.location == location }.map(\.name)
    }
  }

  /// Paths of the body that the policy sees: of the answer where it runs on the response.
  private var bodyPaths: [String] {
    guard let definition = connector.definition else { return [] }
    let isResponse = policy.section?.lowercased() == "response"
    return operations.prefix(20).flatMap { operation -> [String] in
      if isResponse {
        let paths = ResponsePaths(of: operation, in: definition)
        return (paths.collections + paths.texts + paths.objects).map(\.path).filter { !$0.isEmpty }
      }
      let body = operation.parameters(in: definition).first { $0.location == .body }?.schema
      guard let schema = body.flatMap({ Schema($0, in: definition) }) else { return [] }
      return schema.allProperties(in: definition).map(\.key)
    }
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
