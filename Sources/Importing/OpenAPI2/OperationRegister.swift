import ConnectorModel

/// The operationIds that are taken, and new ones that are not.
struct OperationRegister {
  private static let longest = 70

  private var exact: Set<String> = []
  private var names = FreeNames()
  private let proposals = OperationNames(nil)

  /// Notes an operationId of the source; false when it is there already.
  mutating func add(_ id: String) -> Bool {
    _ = names.insert(id)
    return exact.insert(id).inserted
  }

  /// A new operationId made of verb and path, unlike every other whatever the case.
  mutating func make(_ verb: HTTPVerb, _ path: String) -> String {
    let id = names.take(String(proposals.proposal(verb, path).prefix(OperationRegister.longest)))
    exact.insert(id)
    return id
  }
}
