import ConnectorModel

/// The operationIds that are taken, and new ones that are not.
struct OperationRegister {
  private static let longest = 70

  private var exact: Set<String> = []
  private var folded: Set<String> = []
  private let names = OperationNames(nil)

  /// Notes an operationId of the source; false when it is there already.
  mutating func add(_ id: String) -> Bool {
    folded.insert(id.lowercased())
    return exact.insert(id).inserted
  }

  /// A new operationId made of verb and path, unlike every other whatever the case.
  mutating func make(_ verb: HTTPVerb, _ path: String) -> String {
    let proposal = String(names.proposal(verb, path).prefix(OperationRegister.longest))
    var id = proposal
    var number = 2
    while folded.contains(id.lowercased()) {
      id = proposal + String(number)
      number += 1
    }
    _ = add(id)
    return id
  }
}
