import ConnectorModel
import JSONText
import SafeText

/// Which operations of an import become part of the connector.
///
/// An entry is an operationId, whatever its case, or a verb and a path: `GET /orders/{id}`. In both, `*` stands
/// for any characters.
package struct OperationChoice: Hashable, Sendable {
  /// What was asked for, an operation or a pattern each.
  package let entries: [String]

  /// Makes a choice.
  package init(_ entries: [String]) { self.entries = entries }

  /// The result with the chosen operations only, and without the definitions and policies that only the others
  /// need.
  ///
  /// Throws `noSuchOperation` for an entry that chooses nothing.
  package func applied(to result: ImportResult, name: String) throws(ImportError) -> ImportResult {
    guard let document = try? JSONDocument(result.definition) else { return result }
    let operations = APIDefinition(document: document).operations
    var chosen: Set<JSONPointer> = []
    for entry in entries {
      let found = operations.filter { matches(entry, $0) }
      guard !found.isEmpty else {
        throw .noSuchOperation(entry, nearest: nearest(entry, operations), name: name)
      }
      chosen.formUnion(found.map(\.pointer))
    }
    let connector = Connector(
      definition: FileContent(result.definition), properties: FileContent(result.properties))
    let kept = OperationNeeds(connector).closure(of: chosen)
    let dropped = operations.filter { !kept.contains($0.pointer) }
    guard !dropped.isEmpty else { return result }
    do throws(ConnectorEditError) {
      var result = try removing(dropped, from: result, connector)
      let needed = operations.filter { kept.contains($0.pointer) && !chosen.contains($0.pointer) }
      if !needed.isEmpty {
        let names = needed.prefix(5).compactMap { $0.operationID.map { "'\($0)'" } }.joined(separator: ", ")
        result.report.notes.append(
          ImportNote(
            pointer: .root, code: "operations-needed", severity: .info, action: .kept,
            message:
              "\(needed.count) more \(needed.count == 1 ? "is" : "are") kept, since the chosen ones call"
              + " \(needed.count == 1 ? "it" : "them"): \(names).", advice: ""))
      }
      return result
    } catch {
      throw .notConvertible(name: name, error)
    }
  }

  private func matches(_ entry: String, _ operation: Operation) -> Bool {
    let line = operation.verb.method + " " + operation.path
    return [operation.operationID ?? "", line].contains { text in
      OperationChoice.matches(Array(entry.lowercased()), Array(text.lowercased()))
    }
  }

  /// Whether a text is as a pattern says, `*` for any characters; in time that grows with their product.
  private static func matches(_ pattern: [Character], _ text: [Character]) -> Bool {
    var (at, place) = (0, 0)
    var star: (at: Int, place: Int)?
    while place < text.count {
      if at < pattern.count, pattern[at] == "*" {
        star = (at, place)
        at += 1
      } else if at < pattern.count, pattern[at] == text[place] {
        at += 1
        place += 1
      } else if let last = star {
        star = (last.at, last.place + 1)
        at = last.at + 1
        place = last.place + 1
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == "*" }
  }

  private func nearest(_ entry: String, _ operations: [Operation]) -> String? {
    let folded = entry.lowercased()
    let names = operations.compactMap(\.operationID)
    return names.first { $0.lowercased().contains(folded) || folded.contains($0.lowercased()) } ?? names.first
  }

  private func removing(
    _ operations: [Operation], from result: ImportResult, _ connector: Connector
  ) throws(ConnectorEditError) -> ImportResult {
    var draft = EditDraft(connector)
    var edits: [JSONEdit] = []
    let byPath = Dictionary(grouping: operations, by: \.path)
    for item in connector.definition?.pathItems ?? [] {
      let gone = byPath[item.path] ?? []
      let kept = item.value.keys.contains { key in
        HTTPVerb(rawValue: key) != nil && !gone.contains { $0.verb.rawValue == key }
      }
      edits += kept || gone.isEmpty ? gone.map { .remove($0.pointer) } : [.remove(item.value.pointer)]
    }
    try draft.applyTogether(.definition, edits)
    try draft.pruneDefinitions()
    try removePolicies(of: Set(operations.compactMap(\.operationID)), &draft)
    return ImportResult(
      definition: draft.connector.definitionFile.bytes ?? result.definition,
      properties: draft.connector.propertiesFile.bytes ?? result.properties,
      report: report(result.report, without: Set(operations.compactMap(\.operationID))))
  }

  /// Whether a place lies at or below one of others, the root left out.
  private static func isWithin(_ places: Set<JSONPointer>, _ pointer: JSONPointer) -> Bool {
    pointer.tokens.indices.contains { places.contains(JSONPointer(tokens: Array(pointer.tokens[...$0]))) }
  }

  private func removePolicies(of names: Set<String>, _ draft: inout EditDraft) throws(ConnectorEditError) {
    let key = "x-ms-apimTemplate-operationName"
    var edits: [JSONEdit] = []
    for policy in draft.connector.properties?.policies ?? [] {
      guard let list = policy.parameters?[key], list.count > 0 else { continue }
      let left = list.elements.filter { !names.contains($0.string ?? "") }
      if left.isEmpty {
        edits.append(.remove(policy.value.pointer))
      } else if left.count < list.count {
        edits.append(.set(list.pointer, .array(left.map { JSONFragment($0) })))
      }
    }
    try draft.applyTogether(.properties, edits)
  }

  private func report(_ report: ImportReport, without names: Set<String>) -> ImportReport {
    var report = report
    report.operations = report.operations.map { operation in
      guard operation.outcome != .dropped, names.contains(operation.into ?? "") else { return operation }
      return ImportedOperation(
        source: operation.source, operationID: operation.operationID, outcome: .dropped, into: nil)
    }
    let gone = Set(report.operations.filter { $0.outcome == .dropped }.map(\.source))
    let limits: Set<String> = ["definition-too-large", "too-many-operations"]
    report.notes.removeAll { note in
      limits.contains(note.code)
        || note.severity != .error && OperationChoice.isWithin(gone, note.pointer)
    }
    report.notes.append(
      ImportNote(
        pointer: .root, code: "operations-not-chosen", severity: .info, action: .dropped,
        message: "\(names.count.counted("operation")) \(names.count == 1 ? "was" : "were") not chosen.",
        advice: ""))
    return report
  }
}
