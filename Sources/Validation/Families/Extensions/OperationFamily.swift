import ConnectorModel
import JSONText

/// The operations that are versions of one another, by `family` of their annotations.
struct OperationFamily {
  /// One version.
  struct Version {
    let operation: Operation
    let annotation: JSONValue
    /// Nil where there is none or it is no number.
    let revision: Int?

    /// Whether makers can choose the operation.
    var isActive: Bool { !operation.isDeprecated && !operation.isInternal }
  }

  let name: String
  private(set) var versions: [Version]

  /// The families of some operations, in the order of the file.
  static func all(of operations: [Operation]) -> [OperationFamily] {
    var families: [OperationFamily] = []
    for operation in operations {
      guard let annotation = operation.value["x-ms-api-annotation"],
        let name = annotation["family"]?.string
      else { continue }
      let version = Version(
        operation: operation, annotation: annotation, revision: annotation["revision"]?.integer)
      if let position = families.firstIndex(where: { $0.name == name }) {
        families[position].versions.append(version)
      } else {
        families.append(OperationFamily(name: name, versions: [version]))
      }
    }
    return families
  }

  /// The families of a connector that have more than one version.
  static func several(in context: RuleContext) -> [OperationFamily] {
    all(of: context.allOperations).filter { $0.versions.count > 1 }
  }

  /// The lowest revision that a family does not have yet.
  static func freeRevision(of family: String, in connector: Connector) -> Int {
    let families = all(of: connector.definition?.operations ?? [])
    let taken = Set(families.first { $0.name == family }?.versions.compactMap(\.revision) ?? [])
    return (1...taken.count + 1).first { !taken.contains($0) } ?? 1
  }

  /// The repair that deprecates an operation.
  static func deprecation(of operation: Operation) -> QuickFix {
    let place = Place(.definition, operation.pointer.appending("deprecated"))
    let title = "Deprecate \(operation.name)"
    return QuickFix(title) { ConnectorEdit.setBoolean(place, true, on: $0, title: title) }
  }
}
