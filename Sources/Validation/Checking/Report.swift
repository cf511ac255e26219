import ConnectorModel
import JSONText

/// Where checks put what they find.
struct Report {
  /// Which part of a member a finding points at.
  enum Mark {
    /// The name of an object or array, the value of anything else.
    case natural
    /// The name.
    case key
  }

  /// The rule that is being checked, by its number among the active ones.
  var rule = 0
  /// The file that is being checked.
  var file = ConnectorFile.definition
  private let rules: [ActiveRule]
  /// Which way the values of the current schema travel.
  var direction = Direction.request
  /// What was found.
  private(set) var findings: [Finding] = []
  /// What counts only if the shared definition is part of a request.
  private(set) var requestFindings: [Finding] = []
  /// What counts only if the shared definition is part of a response.
  private(set) var responseFindings: [Finding] = []

  /// Makes an empty report of a run of these rules.
  init(_ rules: [ActiveRule]) { self.rules = rules }

  /// Whether something that only counts one way is worth looking for.
  func counts(_ wanted: Direction) -> Bool { direction == .shared || direction == wanted }

  /// Makes the checks of one subject, each for its rule.
  mutating func run<Subject>(
    _ checks: [RuleSet.Entry<@Sendable (Subject, inout Report) -> Void>], on subject: Subject
  ) {
    for entry in checks {
      rule = entry.rule
      entry.check(subject, &self)
    }
  }

  /// Reports a fault of a value; with `only`, when it travels that way.
  mutating func add(
    _ value: JSONValue, _ message: String, at mark: Mark = .natural, tab: Tab? = nil,
    only wanted: Direction? = nil, fix: QuickFix? = nil
  ) {
    if let wanted, !counts(wanted) { return }
    let rule = rules[rule]
    let isContainer = value.isObject || value.isArray
    let key = mark == .key || isContainer ? value.keyRange : nil
    let finding = Finding(
      rule: rule.id, severity: rule.severity, tab: tab ?? rule.tab, place: Place(file, value.pointer),
      offset: (key ?? value.range).lowerBound, message: message, fix: fix)
    if wanted == nil || direction != .shared {
      findings.append(finding)
    } else if wanted == .request {
      requestFindings.append(finding)
    } else {
      responseFindings.append(finding)
    }
  }

  /// Reports a fault at an offset of a file, or of a file as a whole.
  mutating func add(
    in file: ConnectorFile, _ pointer: JSONPointer = .root, offset: Int?, _ message: String,
    fix: QuickFix? = nil
  ) {
    let rule = rules[rule]
    findings.append(
      Finding(
        rule: rule.id, severity: rule.severity, tab: rule.tab, place: Place(file, pointer), offset: offset,
        message: message, fix: fix))
  }
}
