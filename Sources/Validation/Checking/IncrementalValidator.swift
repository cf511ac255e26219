package import ConnectorModel
import JSONText

/// Checks a connector again and again while it is edited: only what an edit touched is looked at again.
///
/// Each path item and each shared definition, parameter and response is checked on its own, and what it gave
/// is kept as long as its bytes stay the same. Rules on the whole document run every time, on small indexes
/// that the parts have left. The findings are those of `Validator`, only sooner.
package struct IncrementalValidator: Sendable {
  /// The rules that are checked.
  package let validator: Validator
  private var cache: SubjectCache?

  /// Starts with nothing remembered.
  package init(_ validator: Validator = Validator()) { self.validator = validator }

  /// Everything found, in the order of the files: the definition first, then the properties.
  package mutating func findings(of connector: Connector) -> [Finding] {
    let rules = validator.rules
    var report = Report(rules.active)
    for file in ConnectorFile.allCases {
      guard let bytes = connector[file].bytes else { continue }
      report.file = file
      let subject = FileSubject(file: file, bytes: bytes, content: connector[file])
      report.run(rules.file, on: subject)
    }
    var parts = DefinitionParts()
    var found: [Finding] = []
    if let definition = connector.definition {
      parts = checkParts(of: definition, rules)
    } else {
      cache = nil
    }
    let context = RuleContext(connector, parts)
    found += parts.findings
    found += parts.findings(reachedBy: context.graph)
    report.file = .definition
    if let definition = connector.definition {
      for entry in rules.definition {
        report.rule = entry.rule
        entry.check(definition, context, &report)
      }
    }
    report.file = .properties
    if let properties = connector.properties {
      for entry in rules.properties {
        report.rule = entry.rule
        entry.check(properties, context, &report)
      }
    }
    return Validator.inOrder(found + report.findings)
  }

  private mutating func checkParts(of definition: APIDefinition, _ rules: RuleSet) -> DefinitionParts {
    let shared = SharedParts(definition)
    let bytes = definition.document.bytes
    let old = cache.flatMap { $0.hasSameDependencies(as: shared) ? $0 : nil }
    var new = SubjectCache(shared)
    var parts = DefinitionParts()
    for section in SubjectKey.Section.allCases {
      guard let entries = definition.root[section.rawValue], entries.isObject else { continue }
      for member in entries.members where section != .paths || !member.key.hasPrefix("x-") {
        let key = SubjectKey(section: section, name: member.key)
        let range = member.range
        let isFirst = !new.knows(key)
        let record: SubjectRecord
        if isFirst, let known = old?.record(of: key, at: range, in: bytes) {
          record = SubjectRecord(moving: known, to: range)
        } else {
          record = SubjectRecord(member, of: key, rules: rules, shared: shared)
        }
        if isFirst { new.store(record, of: key) }
        parts.add(record, of: key)
      }
    }
    cache = new
    return parts
  }
}
