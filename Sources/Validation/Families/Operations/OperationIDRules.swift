import ConnectorModel
import JSONText

/// Rules on operationId: the name under which flows call an operation.
enum OperationIDRules {
  static let all = [idIsGiven, idIsUnique, idsDifferInMoreThanCase, idHasPlainCharacters, idIsPascalCase]

  static let idIsGiven = Rule(
    "operation-id-missing", .refused, .definition, aliases: ["OperationIdRequired"],
    statement: "Every operation has an operationId.",
    reason: "Flows, policies, scripts and dynamic values name operations by it.",
    source: "the official validator", isFixable: true,
    .operation { subject, report in
      let value = subject.value["operationId"]
      guard value == nil || value?.string?.isBlank == true else { return }
      let derived = derivedID(of: subject.operation)
      let title = "Name it \(derived)"
      let pointer = subject.value.pointer.appending("operationId")
      let fix = QuickFix(title) { connector in
        guard let definition = connector.definition else { return nil }
        let id = free(derived, in: definition)
        return ConnectorEdit(title: title, .definition, .set(pointer, .string(id)))
      }
      report.add(subject.value, "The operationId is missing.", fix: fix)
    })

  static let idIsUnique = Rule(
    "operation-id-duplicate", .refused, .definition, aliases: ["OperationIdNotUnique"],
    statement: "Every operationId is used once.",
    reason: "A flow could mean either operation.",
    source: "OpenAPI 2.0, Operation Object", isFixable: true,
    .definition { definition, _, report in
      var seen: Set<String> = []
      for operation in definition.operations {
        guard let value = operation.value["operationId"], let id = value.string, !id.isBlank,
          !seen.insert(id).inserted
        else { continue }
        let title = "Append a number"
        let pointer = value.pointer
        let fix = QuickFix(title) { connector in
          guard let definition = connector.definition else { return nil }
          return ConnectorEdit(
            title: "Rename the second \(id)", .definition, .set(pointer, .string(free(id, in: definition))))
        }
        report.add(value, "'\(id)' is used twice.", fix: fix)
      }
    })

  static let idsDifferInMoreThanCase = Rule(
    "operation-id-case-duplicate", .warning, .definition,
    statement: "No two operationIds differ in capitals only.",
    reason: "People and some tools take them for the same.",
    source: "practice",
    .definition { definition, _, report in
      var seen: [String: String] = [:]
      for operation in definition.operations {
        guard let value = operation.value["operationId"], let id = value.string else { continue }
        if let first = seen[id.lowercased()], first != id {
          report.add(value, "'\(id)' differs only in case from '\(first)'.")
        } else {
          seen[id.lowercased()] = id
        }
      }
    })

  static let idHasPlainCharacters = Rule(
    "operation-id-characters", .warning, .definition, aliases: ["OperationIdSanitized"],
    statement: "An operationId consists of letters, digits and underscores.",
    reason: "The platform replaces other characters, so that flows show another name than the file.",
    example: RuleExample(#""List-Items""#, becomes: #""List_Items""#),
    source: "the official validator",
    .operation { subject, report in
      guard let value = subject.value["operationId"], let id = value.string, !id.isBlank else { return }
      guard id.contains(where: { !isPlain($0) }) else { return }
      let plain = String(id.map { isPlain($0) ? $0 : "_" })
      report.add(value, "'\(id)' becomes '\(plain)'.")
    })

  static let idIsPascalCase = Rule(
    "operation-id-casing", .info, .definition,
    statement: "An operationId is written in PascalCase.",
    reason: "Microsoft's coding standards ask for it.",
    source: "coding standards",
    .operation { subject, report in
      guard let value = subject.value["operationId"], let id = value.string, let first = id.first else {
        return
      }
      guard first.isLowercase || id.contains("-") || id.contains(" ") else { return }
      report.add(value, "'\(id)' is not PascalCase.")
    })

  private static func isPlain(_ character: Character) -> Bool {
    character == "_" || (character.isASCII && (character.isLetter || character.isNumber))
  }

  private static func derivedID(of operation: Operation) -> String {
    let words = operation.path.words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let name = words.joined().filter { isPlain($0) }
    let verb = operation.verb.rawValue
    return verb.prefix(1).uppercased() + verb.dropFirst() + name
  }

  private static func free(_ id: String, in definition: APIDefinition) -> String {
    let taken = Set(definition.operations.compactMap(\.operationID))
    guard taken.contains(id) else { return id }
    var number = 2
    while taken.contains("\(id)\(number)") { number += 1 }
    return "\(id)\(number)"
  }
}
