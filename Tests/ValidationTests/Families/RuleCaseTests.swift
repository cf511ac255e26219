import ConnectorModel
import JSONText
import Testing
import Validation

/// Every rule on a fixture that breaks it and on one that does not; and its fixes.
struct RuleCaseTests {
  private func connector(_ definition: [UInt8], _ properties: [UInt8]?, _ companions: Companions) -> Connector
  {
    Connector(
      definition: FileContent(definition), properties: properties.map { FileContent($0) } ?? .missing,
      companions: companions)
  }

  @Test(arguments: RuleCase.all)
  func ruleFindsWhatIsMarked(_ test: RuleCase) {
    let definition = MarkedText(test.definition)
    let properties = test.properties.map { MarkedText($0) }
    let connector = connector(definition.bytes, properties?.bytes, test.companions)
    let found = Validator(profile: .style).findings(of: connector).filter { $0.rule == test.rule }
    let marks = ["1️⃣", "2️⃣", "3️⃣", "4️⃣"].prefix(test.messages.count)
    let expected = zip(marks, test.messages).map { mark, message in
      if let offset = definition.marks[mark] { return "definition \(offset): \(message)" }
      if let offset = properties?.marks[mark] { return "properties \(offset): \(message)" }
      return message
    }
    let isMarked = !definition.marks.isEmpty || properties?.marks.isEmpty == false
    let shown = found.map { finding in
      isMarked
        ? "\(finding.place.file.rawValue) \(finding.offset ?? -1): \(finding.message)" : finding.message
    }
    #expect(shown == expected)
  }

  @Test(arguments: RuleCase.all)
  func ruleIsSilentWhereAllIsWell(_ test: RuleCase) {
    let connector = connector(
      Array(test.goodDefinition.utf8), test.goodProperties.map { Array($0.utf8) },
      test.goodCompanions)
    let found = Validator(profile: .style).findings(of: connector).filter { $0.rule == test.rule }
    #expect(found.map(\.message) == [])
  }

  @Test(arguments: RuleCase.all)
  func fixRemovesItsFinding(_ test: RuleCase) throws {
    let definition = MarkedText(test.definition).bytes
    let properties = test.properties.map { MarkedText($0).bytes }
    let start = connector(definition, properties, test.companions)
    let validator = Validator(profile: .style)
    let found = validator.findings(of: start).filter { $0.rule == test.rule }
    for fix in found.compactMap(\.fix) {
      var session = EditSession(start)
      let edit = try #require(fix.edit(of: start))
      try session.perform(edit)
      let left = validator.findings(of: session.connector).filter { $0.rule == test.rule }
      #expect(left.count < found.count, "\(fix.title)")
      #expect(session.connector.definitionFile.document != nil)
      #expect(session.undo() != nil)
      #expect(session.connector.definitionFile.bytes == definition)
      #expect(session.connector.propertiesFile.bytes == properties)
    }
    let rule = try #require(RuleCatalogue.rule(named: test.rule))
    if !found.compactMap(\.fix).isEmpty { #expect(rule.isFixable) }
  }

  @Test func everyRuleHasACase() {
    let tested = Set(RuleCase.all.map(\.rule)).union(SingleRuleTests.rules)
    #expect(RuleCatalogue.all.map(\.id).filter { !tested.contains($0) } == [])
  }

  @Test func everyFixableRuleHasACaseWithAFix() {
    var fixed = SingleRuleTests.rules
    for test in RuleCase.all {
      let start = connector(
        MarkedText(test.definition).bytes, test.properties.map { MarkedText($0).bytes }, test.companions)
      for finding in Validator(profile: .style).findings(of: start) where finding.fix != nil {
        fixed.insert(finding.rule)
      }
    }
    #expect(RuleCatalogue.all.filter(\.isFixable).map(\.id).filter { !fixed.contains($0) } == [])
  }
}
