/// The patterns of one check, each compiled once, with one budget for all matching.
///
/// Connector files come from outside, and a backtracking engine such as the standard library's can be made to run
/// for hours by a short pattern. This matcher follows all alternatives at once, so a text of n characters and a
/// pattern of m states cost at most n × m; and it stops when the budget of the check is spent.
struct PatternCache {
  private var known: [String: Result<PatternProgram, PatternError>] = [:]
  private var budget: Int

  init(budget: Int) { self.budget = budget }

  /// Whether the pattern matches anywhere in the text.
  mutating func matches(_ text: String, _ pattern: String) throws(PatternError) -> Bool {
    guard budget > 0 else { throw .tooCostly }
    let program = try program(pattern).get()
    var matcher = PatternMatcher(text.unicodeScalars.map(\.value), budget: budget)
    let result = matcher.matches(program)
    budget = matcher.budget
    guard let result else { throw .tooCostly }
    return result
  }

  private mutating func program(_ pattern: String) -> Result<PatternProgram, PatternError> {
    if let known = known[pattern] { return known }
    let result: Result<PatternProgram, PatternError>
    do throws(PatternError) {
      result = .success(try PatternProgram(pattern))
    } catch {
      result = .failure(error)
    }
    known[pattern] = result
    return result
  }
}
