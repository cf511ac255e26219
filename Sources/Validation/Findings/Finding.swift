package import ConnectorModel
package import JSONText

/// One place of a connector that breaks one rule.
package struct Finding: Sendable {
  /// The id of the rule.
  package let rule: String
  /// How much it weighs, by the profile and the overrides.
  package let severity: Severity
  /// The tab of the wizard that shows it.
  package let tab: Tab
  /// The file and the pointer.
  package let place: Place
  /// Where it starts in that file, in bytes: the name of an object or array, the value of anything else.
  ///
  /// Nil when the file is missing.
  package let offset: Int?
  /// What is wrong there, in one sentence.
  package let message: String
  /// What removes the cause, where that is simple and safe.
  package let fix: QuickFix?

  /// Describes a finding.
  package init(
    rule: String, severity: Severity, tab: Tab, place: Place, offset: Int?, message: String,
    fix: QuickFix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.tab = tab
    self.place = place
    self.offset = offset
    self.message = message
    self.fix = fix
  }

  /// The line and column, given the lines of the finding's file.
  package func position(in lines: LineIndex) -> SourcePosition? { offset.map { lines.position(of: $0) } }

  /// The finding of a file in which it stands further down (or up, for negative distances).
  func shifted(by distance: Int) -> Finding {
    Finding(
      rule: rule, severity: severity, tab: tab, place: place, offset: offset.map { $0 + distance },
      message: message, fix: fix)
  }
}

extension Finding: Hashable {
  /// Whether both say the same of the same place; fixes are compared by their title.
  package static func == (left: Finding, right: Finding) -> Bool {
    left.rule == right.rule && left.severity == right.severity && left.tab == right.tab
      && left.place == right.place && left.offset == right.offset && left.message == right.message
      && left.fix?.title == right.fix?.title
  }

  /// Hashes what equality compares first.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(place)
    hasher.combine(message)
  }
}
