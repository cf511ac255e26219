import ConnectorModel
import JSONText

/// operationIds: from names, unique whatever the case, the same on every run.
extension PostmanConversion {
  mutating func nameOperations() {
    var proposals: [String] = []
    for operation in operations {
      let path = operation.route ?? operation.path
      let fallback = OperationNames(nil).proposal(operation.verb, path)
      let named = operation.calls.lazy.compactMap {
        PostmanNames.id(of: $0.request.name, operation.verb, path)
      }.first
      var id = named ?? PostmanNames.cut([fallback])
      if named == nil, let value = operation.discriminator?.value {
        id = PostmanNames.cut([fallback] + PostmanNames.words(of: value))
      }
      proposals.append(id)
    }
    proposals = spread(proposals) { PostmanNames.words(of: $0.first.request.folders.last ?? "") }
    proposals = spread(proposals) { operation in
      let path = operation.route ?? operation.path
      let last = path.split(separator: "/").last { !$0.contains("{") }.map(String.init) ?? ""
      let isOne = path.hasSuffix("}")
      let name = PathTemplate(path).names.last ?? ""
      return PostmanNames.words(of: last) + (isOne ? ["By"] + PostmanNames.words(of: name) : [])
    }
    var taken = FreeNames()
    for index in operations.indices {
      let id = taken.take(proposals[index], stem: String(proposals[index].prefix(66)))
      operations[index].id = id
      let source = operations[index].calls[0].request.pointer
      outcomes[source] = ImportedOperation(source: source, operationID: id, outcome: .mapped, into: id)
      for call in operations[index].calls.dropFirst() {
        outcomes[call.request.pointer] = ImportedOperation(
          source: call.request.pointer, operationID: id, outcome: .merged, into: id)
      }
    }
  }

  /// Adds words to names that several operations have.
  private func spread(
    _ proposals: [String], _ words: (PostmanOperation) -> [String]
  ) -> [String] {
    var counts: [String: Int] = [:]
    for id in proposals { counts[id.lowercased(), default: 0] += 1 }
    return zip(proposals, operations).map { id, operation in
      guard counts[id.lowercased()] ?? 0 > 1 else { return id }
      let more = words(operation)
      guard !more.isEmpty, !id.lowercased().hasSuffix(more.joined().lowercased()) else { return id }
      return PostmanNames.cut([id] + more)
    }
  }
}
