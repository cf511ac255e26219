import ConnectorModel
import JSONText
import Testing

@Suite struct RealOperationTests {
  @Test func renamingLeavesNoReferenceBehind() throws {
    for (folder, connector) in RealConnectors.load() {
      let operations = connector.definition?.operations ?? []
      let used = Set(connector.operationReferences.map(\.operationID))
      let busy = operations.first { used.contains($0.operationID ?? "") }
      for operation in [operations.first, busy].compactMap({ $0 }) {
        guard let id = operation.operationID else { continue }
        guard operations.filter({ $0.operationID == id }).count == 1 else { continue }
        let edit = try ConnectorEdit.renameOperation(id, to: "RenamedByTest", on: connector)
        let after = performed(edit, on: connector)
        #expect(after.references(toOperation: id).isEmpty, "\(folder)")
        let before = connector.references(toOperation: id).count
        #expect(after.references(toOperation: "RenamedByTest").count == before, "\(folder)")
        let back = performed(try .renameOperation("RenamedByTest", to: id, on: after), on: after)
        for file in ConnectorFile.allCases {
          #expect(back[file].bytes == connector[file].bytes, "\(folder)")
        }
      }
    }
  }

  @Test func aRenamedPathParameterStaysDeclared() throws {
    for (folder, connector) in RealConnectors.load(upTo: 100_000) {
      guard let definition = connector.definition else { continue }
      let candidate = definition.operations.first { operation in
        !PathTemplate(operation.path).names.isEmpty && isWhole(operation, definition)
      }
      guard let candidate else { continue }
      let parameter = candidate.parameters(in: definition).first { $0.location == .path }
      guard let parameter else { continue }
      let edit = try ConnectorEdit.renameParameter(
        at: parameter.entry.pointer, to: "renamedByTest", on: connector)
      let after = performed(edit, on: connector)
      for operation in after.definition?.operations ?? []
      where PathTemplate(operation.path).names.contains("renamedByTest") {
        guard let definition = after.definition else { continue }
        #expect(
          operation.parameters(in: definition).contains {
            $0.location == .path && $0.name == "renamedByTest"
          }, "\(folder) \(operation.name)")
      }
    }
  }

  private func isWhole(_ operation: Operation, _ definition: APIDefinition) -> Bool {
    let siblings = definition.operations.filter { $0.path == operation.path }
    return siblings.allSatisfy { sibling in
      let names = sibling.parameters(in: definition).filter { $0.location == .path }.map(\.name)
      return names.sorted() == PathTemplate(sibling.path).names.sorted()
    }
  }
}
