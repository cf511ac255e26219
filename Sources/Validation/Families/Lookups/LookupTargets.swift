import ConnectorModel

/// The operations that dynamic extensions call; what was asked of one is remembered.
struct LookupTargets {
  private let operations: [String: Operation]
  private let definition: APIDefinition
  private var positions: [String: Int] = [:]
  private var targets: [LookupTarget] = []
  private var asked: [[(call: Lookup, answer: LookupAnswer)]] = []

  init(_ operations: [String: Operation], _ definition: APIDefinition) {
    self.operations = operations
    self.definition = definition
  }

  subscript(position: Int) -> LookupTarget { targets[position] }

  /// The position of an operation; nil when it is not there.
  mutating func position(of operationID: String) -> Int? {
    if let position = positions[operationID] { return position }
    guard let operation = operations[operationID] else { return nil }
    let position = targets.count
    positions[operationID] = position
    targets.append(LookupTarget(operation, in: definition))
    asked.append([])
    return position
  }

  /// What the operation at a position answers to a call.
  mutating func answer(to call: Lookup, of position: Int) -> LookupAnswer {
    if let known = asked[position].first(where: { $0.call.asksTheSame(as: call) }) { return known.answer }
    let answer = targets[position].answer(to: call)
    asked[position].append((call, answer))
    return answer
  }
}

extension Lookup {
  /// Whether both look for the same in an answer.
  fileprivate func asksTheSame(as other: Lookup) -> Bool {
    form.wantsList == other.form.wantsList && collection == other.collection && valuePath == other.valuePath
      && titlePath == other.titlePath
  }
}
