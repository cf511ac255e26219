import JSONText

/// The violations found so far, the same fault of several array items kept once.
struct ViolationLog {
  /// What makes two violations the same: everything but the positions in arrays.
  struct Key: Hashable {
    let schema: Int
    let keyword: String
    let severity: SchemaViolation.Severity
    /// The tokens on the way, each array position a nil.
    let template: [String?]
    let detail: String
  }

  private let limit: Int
  private var order: [Key] = []
  private var entries: [Key: SchemaViolation] = [:]
  private(set) var errorCount = 0

  init(limit: Int) { self.limit = limit }

  var isEmpty: Bool { order.isEmpty }

  /// The violations as they were reported.
  var values: [SchemaViolation] { order.compactMap { entries[$0] } }

  /// The first error, or else the first warning.
  var first: SchemaViolation? { values.first { $0.severity == .error } ?? values.first }

  /// Counts a violation that is known; true when it is a new one, to be kept with `append`.
  mutating func isNew(_ key: Key, occurrences: Int = 1) -> Bool {
    if key.severity == .error { errorCount += occurrences }
    if entries[key] == nil { return order.count < limit }
    entries[key]?.occurrences += occurrences
    return false
  }

  /// Keeps a new violation.
  mutating func append(_ key: Key, _ violation: SchemaViolation) {
    order.append(key)
    entries[key] = violation
  }

  /// Takes over everything another log holds.
  mutating func merge(_ other: ViolationLog) {
    for key in other.order {
      guard let violation = other.entries[key] else { continue }
      if isNew(key, occurrences: violation.occurrences) { append(key, violation) }
    }
  }

  /// The violations with the number of items among which each occurs.
  func violations(in instance: JSONValue) -> [SchemaViolation] {
    order.compactMap { key in
      guard var violation = entries[key], violation.occurrences > 1 else { return entries[key] }
      let parents = ViolationLog.reach(from: [instance], along: key.template)
      violation.candidates = max(parents, violation.occurrences)
      return violation
    }
  }

  /// How many items the innermost arrays on the way have together.
  private static func reach(from roots: [JSONValue], along template: [String?]) -> Int {
    guard let last = template.lastIndex(of: nil) else { return 0 }
    var values = roots
    for token in template[..<last] {
      values = values.flatMap { value in
        token.map { name in value[name].map { [$0] } ?? [] } ?? Array(value.elements)
      }
    }
    return values.reduce(0) { $0 + ($1.isArray ? $1.count : 0) }
  }
}
