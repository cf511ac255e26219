package import ConnectorModel
import JSONText

/// Which operations a run calls.
package struct TestSelection: Hashable, Sendable {
  /// The operations to call, by name; empty means every one that may be called.
  package var operations: [String]
  /// The tags one of which an operation must have; empty means any.
  package var tags: [String]
  /// Whether operations that change data are called.
  package var allowsWrites: Bool

  /// Chooses; without arguments every GET and HEAD operation.
  package init(operations: [String] = [], tags: [String] = [], allowsWrites: Bool = false) {
    self.operations = operations
    self.tags = tags
    self.allowsWrites = allowsWrites
  }

  /// The chosen operations in the order of the file, each with the reason why it is not called, if there is one.
  package func steps(in definition: APIDefinition) throws(RequestError) -> [TestStep] {
    let all = definition.operations
    for name in operations where !all.contains(where: { $0.name == name }) {
      throw .unknownOperation(name, known: all.map(\.name))
    }
    let known = all.flatMap { $0.value["tags"].strings }
    for tag in tags where !known.contains(tag) {
      throw .unknownTag(tag, known: Set(known).sorted())
    }
    let chosen = all.filter { operation in
      (operations.isEmpty || operations.contains(operation.name))
        && (tags.isEmpty || operation.value["tags"].strings.contains(where: tags.contains))
    }
    return chosen.enumerated().map { position, operation in
      TestStep(number: position + 1, operation: operation, skipReason: skipReason(operation))
    }
  }

  private func skipReason(_ operation: Operation) -> String? {
    let isNamed = operations.contains(operation.name)
    if operation.isWebhook { return "a webhook trigger needs a callback URL; --allow-webhooks tests it" }
    if !isNamed, operation.value["x-ms-no-generic-test"]?.boolean == true {
      return "the operation asks for no generic test (x-ms-no-generic-test); --operation calls it"
    }
    if !operation.verb.isSafe, !allowsWrites {
      return "\(operation.verb.method) may change data; --allow-writes calls it"
    }
    if operation.verb == .options, !isNamed { return "OPTIONS is only called by --operation" }
    return nil
  }
}
