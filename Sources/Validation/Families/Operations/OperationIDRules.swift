import ConnectorModel
import JSONText

/// Rules on operationId: the name under which flows call an operation.
enum OperationIDRules {
  static let all = [
    idIsGiven, idIsUnique, idsDifferInMoreThanCase, idHasPlainCharacters, idIsPascalCase, idIsShort,
  ]

  static let idIsGiven = Rule(
    "operation-id-missing", .refused, .definition, aliases: ["OperationIdRequired"],
    statement: "Every operation has an operationId.",
    reason: "Flows, policies, scripts and dynamic values name operations by it.",
    example: RuleExample(
      #""summary": "List orders""#,
      becomes: #"""
        "operationId": "ListOrders",
        "summary": "List orders"
        """#),
    source: "the official validator", isFixable: true,
    .operation { subject, report in
      guard !subject.isEmpty, subject.value["operationId"].isBlank else { return }
      let (verb, path) = (subject.operation.verb, subject.operation.path)
      let pointer = subject.value.pointer.appending("operationId")
      let fix = QuickFix("Make one of verb and path") { connector in
        let id = OperationNames(connector.definition).proposal(verb, path)
        return ConnectorEdit(title: "Name an operation \(id)", .definition, .set(pointer, .string(id)))
      }
      report.add(subject.value, "The operationId is missing.", fix: fix)
    })

  static let idIsUnique = Rule(
    "operation-id-duplicate", .refused, .definition, aliases: ["OperationIdNotUnique"],
    statement: "Every operationId is used once.",
    reason: "A flow could mean either operation.",
    example: RuleExample(
      #"""
      "/orders": {"get": {"operationId": "ListOrders"}},
      "/customers": {"get": {"operationId": "ListOrders"}}
      """#,
      becomes: #"""
        "/orders": {"get": {"operationId": "ListOrders"}},
        "/customers": {"get": {"operationId": "ListCustomers"}}
        """#),
    source: "OpenAPI 2.0, Operation Object", isFixable: true,
    .definition { _, context, report in
      var seen: Set<String> = []
      for operation in context.allOperations {
        guard let value = operation.value["operationId"], let id = value.string, !id.isBlank,
          !seen.insert(id).inserted
        else { continue }
        report.add(value, "'\(id)' is used twice.", fix: renaming(to: id, operation, "Append a number"))
      }
    })

  static let idsDifferInMoreThanCase = Rule(
    "operation-id-case-duplicate", .warning, .definition,
    statement: "No two operationIds differ in capitals only.",
    reason: "People and some tools take them for the same.",
    example: RuleExample(
      #"""
      "/orders": {"get": {"operationId": "ListOrders"}},
      "/old/orders": {"get": {"operationId": "Listorders"}}
      """#,
      becomes: #"""
        "/orders": {"get": {"operationId": "ListOrders"}},
        "/old/orders": {"get": {"operationId": "ListOldOrders"}}
        """#),
    source: "practice",
    .definition { _, context, report in
      var seen: [String: String] = [:]
      for operation in context.allOperations {
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
    example: RuleExample(#""operationId": "List-Orders""#, becomes: #""operationId": "List_Orders""#),
    source: "the official validator", isFixable: true,
    .operation { subject, report in
      guard let value = subject.value["operationId"], let id = value.string, !id.isBlank else { return }
      guard !id.utf8.allSatisfy({ isPlain($0) }) else { return }
      let plain = String(id.map { isPlain($0) ? $0 : "_" })
      report.add(
        value, "'\(id)' becomes '\(plain)'.",
        fix: renaming(to: plain, subject.operation, "Rename to \(plain), references included"))
    })

  static let idIsPascalCase = Rule(
    "operation-id-casing", .info, .definition,
    statement: "An operationId is written in PascalCase.",
    reason: "Microsoft's coding standards ask for it.",
    example: RuleExample(#""operationId": "list_orders""#, becomes: #""operationId": "ListOrders""#),
    source: "coding standards", isFixable: true,
    .operation { subject, report in
      guard let value = subject.value["operationId"], let id = value.string, let first = id.utf8.first,
        !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) || id.utf8.contains(UInt8(ascii: "_")),
        id.utf8.allSatisfy({ isPlain($0) })
      else { return }
      let words = id.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      let wanted = words.joined()
      let fix =
        wanted.first?.isLetter == true
        ? renaming(to: wanted, subject.operation, "Rename to \(wanted), references included") : nil
      report.add(value, "'\(id)' is not PascalCase.", fix: fix)
    })

  static let idIsShort = Rule(
    "operation-id-too-long", .warning, .definition, aliases: ["OperationIdTooLong"],
    statement: "An operationId has at most 80 characters.",
    reason: "The official validator refuses longer ones; it does not say from where on, and 80 is safe.",
    example: RuleExample(
      #""operationId": "GetTheListOfAllOrdersThatAreOpenInTheSelectedSubsidiaryOfTheCompanyAndTheirCustomers""#,
      becomes: #""operationId": "ListOpenOrders""#),
    source: "the official validator",
    .operation { subject, report in
      guard let value = subject.value["operationId"], value.range.count > 82, let id = value.string,
        id.count > 80
      else { return }
      report.add(value, "The operationId has \(id.count) characters; 80 at most.")
    })

  private static func isPlain(_ character: Character) -> Bool {
    character.asciiValue.map { isPlain($0) } ?? false
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "_") || byte.isASCIIAlphanumeric }

  /// Renames an operation with everything that names it, and makes the name unique.
  private static func renaming(to id: String, _ operation: Operation, _ title: String) -> QuickFix {
    let pointer = operation.pointer
    return QuickFix(title) { connector in
      let free = OperationNames(connector.definition).unique(id)
      return try? ConnectorEdit.renameOperation(at: pointer, to: free, on: connector)
    }.needingReview
  }
}
