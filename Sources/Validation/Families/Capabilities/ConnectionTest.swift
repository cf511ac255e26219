import ConnectorModel
import JSONText

/// Picks the operation with which a new connection is best tried: a GET that needs nothing.
enum ConnectionTest {
  /// Words of names that such operations have, the likeliest first.
  private static let words = [
    "test", "ping", "whoami", "me", "current", "account", "profile", "user", "status",
  ]
  /// Words of names whose operations perhaps change something, although they are a GET.
  private static let harmful: Set = [
    "add", "approve", "cancel", "clear", "create", "delete", "disable", "enable", "execute", "logout",
    "refresh", "reject", "remove", "reset", "revoke", "run", "send", "set", "start", "stop", "trigger",
    "update",
  ]

  /// The repair that names the operation.
  static var fix: QuickFix {
    let title = "Test connections with a GET that needs no parameters"
    return QuickFix(title) { connector in
      guard let definition = connector.definition, let id = likeliest(in: definition) else { return nil }
      let place = Place.definition("x-ms-capabilities", "testConnection")
      guard connector.value(at: place) == nil else { return nil }
      var draft = EditDraft(connector)
      do throws(ConnectorEditError) {
        try draft.set(place, to: ["operationId": .string(id)])
      } catch {
        return nil
      }
      return draft.edit(title: title)
    }.needingReview
  }

  /// Whether there is an operation to pick.
  static func exists(in context: RuleContext, _ definition: APIDefinition) -> Bool {
    context.allOperations.contains { isCandidate($0, in: definition) }
  }

  private static func likeliest(in definition: APIDefinition) -> String? {
    let candidates = definition.operations.filter { isCandidate($0, in: definition) }
    let ranked = candidates.min { rank($0, in: definition) < rank($1, in: definition) }
    return ranked?.operationID
  }

  /// The smaller, the better: a telling name, few parameters, a short path.
  private static func rank(_ operation: Operation, in definition: APIDefinition) -> (Int, Int, Int) {
    let name = nameWords(of: operation)
    let word = words.firstIndex { name.contains($0) } ?? words.count
    return (word, operation.parameters(in: definition).count, operation.path.utf8.count)
  }

  private static func isCandidate(_ operation: Operation, in definition: APIDefinition) -> Bool {
    guard operation.verb == .get, operation.operationID?.isEmpty == false, !operation.isDeprecated,
      !operation.isTrigger, harmful.isDisjoint(with: nameWords(of: operation))
    else { return false }
    return operation.parameters(in: definition).allSatisfy { !$0.isRequired || $0.defaultValue != nil }
  }

  /// `GetCurrentUser` as get, current, user.
  private static func nameWords(of operation: Operation) -> [String] {
    operation.name.titleCased.lowercased().words.map(String.init)
  }
}
