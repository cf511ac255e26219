/// The code of a rule, by what it looks at.
enum RuleCheck: Sendable {
  case none

  var scope: RuleScope { .definition }
}
