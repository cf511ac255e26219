package import ConnectorModel
import JSONText
import SafeText

/// What an import changes in a connector that is there: operations are added or brought up to the source, and
/// what its author wrote stays.
///
/// Operations are the same when verb and whole path are, base path included, whatever their parameters are
/// called; else when their operationIds are.
package struct ImportMerge: Sendable {
  /// Every operation of both, in the order of the connector and then of the source.
  package let items: [MergeItem]
  /// What concerns the whole, in a sentence: another host than the connector's; nil for nothing.
  package let remark: String?
  /// The connector's operationIds by those of the source.
  package let names: [String: String]
  private let existing: Connector
  private let imported: Connector
  private let base: Connector?

  /// Compares a connector with an import, and with the last import of the same source where there is one.
  ///
  /// Throws `noDocument` for a definition that is not JSON.
  package init(
    _ imported: ImportResult, into existing: Connector, base: ImportResult? = nil
  ) throws(ConnectorEditError) {
    guard let ours = existing.definition else { throw .noDocument(.definition) }
    self.existing = existing
    self.imported = Connector(
      definition: FileContent(imported.definition), properties: FileContent(imported.properties))
    self.base = base.map {
      Connector(definition: FileContent($0.definition), properties: FileContent($0.properties))
    }
    let pairs = OperationPairs(ours, self.imported.definition, self.base?.definition)
    var items: [MergeItem] = []
    let shared = SharedChanges(ours, self.imported.definition, self.base?.definition)
    for pair in pairs.both {
      var merge = ValueMerge(
        own: ours.root, source: pair.source.root, base: self.base?.definition?.root)
      merge.merge(pair)
      let more = shared.reached(from: pair.source.operation)
      let moved = ImportMerge.sentence(of: pair)
      let isMoved = pair.move?.isConflict == false
      let isSame = merge.edits.isEmpty && merge.appended.isEmpty && !more.isChanged && !isMoved
      items.append(
        MergeItem(
          kind: isSame ? .same : .updated,
          operationID: pair.own.operationID ?? "", line: ImportMerge.line(pair.own),
          pointer: pair.own.pointer,
          changes: (isMoved ? [moved] : []) + merge.changes + more.changes,
          conflicts: (pair.move?.isConflict == true ? [moved] : []) + merge.conflicts + more.conflicts))
    }
    items += pairs.missing.map {
      MergeItem(
        kind: .missing, operationID: $0.operationID ?? "", line: ImportMerge.line($0), pointer: $0.pointer,
        changes: [], conflicts: [])
    }
    items += pairs.added.map { ImportMerge.item(of: $0, .added) }
    items += pairs.deleted.map { ImportMerge.item(of: $0, .deleted) }
    self.items = items
    names = Dictionary(
      pairs.both.map { ($0.source.operation.operationID ?? "", $0.own.operationID ?? "") }
        + (pairs.added + pairs.deleted).map { ($0.operation.operationID ?? "", $0.id) },
      uniquingKeysWith: { first, _ in first })
    let left = pairs.blocked.map {
      "\(ImportMerge.line($0)) of the source is left out: the connector has another operation there."
    }
    let remarks = [ImportMerge.remark(ours, self.imported.definition)].compactMap { $0 } + left
    remark = remarks.isEmpty ? nil : remarks.joined(separator: " ")
  }

  private static func item(of addition: OperationPairs.Addition, _ kind: MergeItem.Kind) -> MergeItem {
    MergeItem(
      kind: kind, operationID: addition.id, line: line(addition),
      pointer: JSONPointer(tokens: ["paths", addition.path, addition.verb.rawValue]), changes: [],
      conflicts: [])
  }

  /// What is said of an operation that the source has moved to another path.
  private static func sentence(of pair: OperationPairs.Pair) -> String {
    guard let move = pair.move else { return "" }
    return move.isConflict
      ? "path: the connector has \(pair.own.path), the source now \(move.path)."
      : "The path \(pair.own.path) becomes \(move.path)."
  }

  private static func remark(_ ours: APIDefinition, _ theirs: APIDefinition?) -> String? {
    let (host, other) = (ours.host ?? "", theirs?.host ?? "")
    if !host.isEmpty, !other.isEmpty, host.lowercased() != other.lowercased() {
      return "The source is at \(other), the connector at \(host): new operations go to \(host)."
    }
    let (base, new) = (ours.basePath ?? "/", theirs?.basePath ?? "/")
    guard theirs != nil, base != new else { return nil }
    return
      "The base path of the source is \(new), the connector's \(base), which stays: set basePath where the service"
      + " has moved."
  }

  private static func line(_ addition: OperationPairs.Addition) -> String {
    addition.verb.method + " " + addition.path
  }

  private static func line(_ operation: Operation) -> String {
    operation.verb.method + " " + operation.path
  }

  /// The edit that brings the chosen operations over; without a choice, all that are new or changed.
  ///
  /// Operations that the source lacks stay, unless they are chosen by name.
  package func edit(choosing lines: Set<String>? = nil) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(existing)
    guard let ours = existing.definition, let theirs = imported.definition else {
      throw .noDocument(.definition)
    }
    let pairs = OperationPairs(ours, theirs, base?.definition)
    func isChosen(_ line: String) -> Bool { lines?.contains(line) ?? true }
    var merge = ValueMerge(own: ours.root, source: theirs.root, base: base?.definition?.root)
    var needed: [JSONPointer] = []
    for pair in pairs.both where isChosen(ImportMerge.line(pair.own)) {
      merge.merge(pair)
      needed += ImportMerge.needed(by: pair.source.operation)
    }
    let added =
      pairs.added.filter { isChosen(ImportMerge.line($0)) }
      + pairs.deleted.filter { lines?.contains(ImportMerge.line($0)) == true }
    needed += added.flatMap { ImportMerge.needed(by: $0.operation) }
    let sections = SharedEntries(theirs, reachedFrom: needed)
    for entry in sections.entries {
      guard let value = ours.root[entry.section]?[entry.name] else { continue }
      merge.merge(value, entry.value, base?.definition?.root[entry.section]?[entry.name])
    }
    try draft.applyTogether(.definition, merge.edits)
    try draft.applyTogether(.definition, merge.appended.map { .set($0.list.appending("-"), $0.element) })
    let operations = added.map { (addition: $0, fragment: $0.fragment) }
    let notifications = ImportMerge.notifications(of: added, in: draft.connector.definition)
    let parts = operations.map(\.fragment) + notifications.map(\.content)
    try addEntries(sections.missing(in: draft.connector.definition, besides: parts), to: &draft)
    try addOperations(operations, to: &draft)
    let key = OperationPairs.Addition.notificationKey
    try draft.applyTogether(
      .definition,
      notifications.map { .set(JSONPointer(tokens: ["paths", $0.path, key]), $0.content) })
    let gone = pairs.missing.filter { lines?.contains(ImportMerge.line($0)) == true }
    let steps = try ConnectorEdit.deleteOperations(at: gone.map(\.pointer), on: draft.connector).steps
    for step in steps { try draft.add(step) }
    try move(
      pairs.both.filter { isChosen(ImportMerge.line($0.own)) && $0.move?.isConflict == false }, in: &draft)
    try addPolicies(of: added, to: &draft)
    let count = items.count { $0.kind == .added || $0.kind == .updated }
    return draft.edit(title: "Import " + count.counted("operation"))
  }

  /// Takes over the policies that run for added operations only.
  private func addPolicies(
    of added: [OperationPairs.Addition], to draft: inout EditDraft
  ) throws(ConnectorEditError) {
    let key = "x-ms-apimTemplate-operationName"
    let byID = Dictionary(
      added.map { ($0.operation.operationID ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    var edits: [JSONEdit] = []
    let list = JSONPointer(tokens: ["properties", "policyTemplateInstances"])
    for policy in imported.properties?.policies ?? [] {
      let listed = policy.operationIDs ?? []
      let users = listed.compactMap { byID[$0] }
      let wanted = users.map(\.id)
      guard !wanted.isEmpty, case .object(var members) = JSONFragment(policy.value) else { continue }
      members = members.map { member in
        guard member.key == "parameters", case .object(let parameters) = member.value else { return member }
        return JSONFragment.Member(
          member.key,
          .object(
            parameters.map { parameter in
              if parameter.key == key { return .init(key, .array(wanted.map { .string($0) })) }
              guard users.count == 1 else { return parameter }
              return .init(parameter.key, users[0].inPolicy(parameter.value))
            }))
      }
      edits.append(.set(list.appending("-"), .object(members)))
    }
    guard !edits.isEmpty else { return }
    if draft.connector.properties?.root?["policyTemplateInstances"] == nil {
      try draft.apply(.properties, .set(list, []))
    }
    try draft.applyTogether(.properties, edits)
  }
}
