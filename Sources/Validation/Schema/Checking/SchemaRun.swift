import JSONText

/// One check in progress: where it stands in the value, what it found, and what it has spent.
struct SchemaRun {
  /// The deepest chain of schemas applied within each other; it bounds the machine stack.
  static let maximumDepth = 1100

  let options: SchemaCheckOptions
  var log: ViolationLog
  var patterns: PatternCache
  /// The values from the root to the current one with their array positions, -1 for members.
  private var path: [(value: JSONValue, position: Int)] = []
  /// The schemas that are being applied, to see one come back to the same value.
  private var active: [(schema: Int, value: Int)] = []
  private let schemas: CompiledSchemas
  /// What references were found to lead to.
  var targets: [String: JSONValue] = [:]
  private var steps = 0
  /// What was left unchecked.
  private var notes: ViolationLog

  init(_ schemas: CompiledSchemas, options: SchemaCheckOptions) {
    self.schemas = schemas
    self.options = options
    log = ViolationLog(limit: options.maximumViolations)
    notes = ViolationLog(limit: options.maximumViolations)
    patterns = PatternCache(budget: options.maximumPatternSteps)
  }

  /// Applies a schema to a value; `isPart` marks a schema that says only a part, as those of `allOf` do.
  mutating func apply(_ schema: JSONValue, to instance: JSONValue, isPart: Bool = false) {
    guard schema.isObject else { return }
    steps += 1
    guard steps <= options.maximumSteps else { return giveUp("the schema asks for too many comparisons") }
    guard active.count < SchemaRun.maximumDepth else { return giveUp("the schema is nested too deeply") }
    guard let schema = resolve(schema, for: instance), !isActive(schema.id, instance.id) else { return }
    active.append((schema.id, instance.id))
    defer { active.removeLast() }
    guard checkType(of: instance, schema) else { return }
    checkChoices(instance, schema)
    switch instance.kind {
    case .number: checkNumber(instance, schema)
    case .string: checkText(instance, schema)
    case .array: checkArray(instance, schema)
    case .object: checkObject(instance, schema)
    case .null, .boolean: break
    }
    checkComposition(instance, schema)
    if options.reportsUndocumented, !isPart, instance.isObject { reportUndocumented(instance, schema) }
  }

  /// Applies a schema to an element.
  mutating func descend(to element: JSONValue, at position: Int, _ schema: JSONValue) {
    path.append((element, position))
    apply(schema, to: element)
    path.removeLast()
  }

  /// Applies a schema to the value of a member.
  mutating func descend(to member: JSONValue, _ schema: JSONValue) {
    path.append((member, -1))
    apply(schema, to: member)
    path.removeLast()
  }

  /// The document of the schemas.
  var document: JSONDocument { schemas.document }

  /// The schema object read.
  func compile(_ schema: JSONValue) -> CompiledSchema { schemas.schema(schema) }

  /// Runs a part of the check with a log of its own.
  mutating func attempt(_ part: (inout SchemaRun) -> Void) -> ViolationLog {
    let outer = log
    log = ViolationLog(limit: options.maximumViolations)
    part(&self)
    let found = log
    log = outer
    return found
  }

  /// Everything found so far, with what was left unchecked at the end.
  func violations(in instance: JSONValue) -> [SchemaViolation] {
    log.violations(in: instance) + notes.values
  }

  private func isActive(_ schema: Int, _ value: Int) -> Bool {
    active.reversed().prefix { $0.value == value }.contains { $0.schema == schema }
  }

  /// Reports a fault of the current value, or of a member of it.
  ///
  /// `detail` tells faults of one keyword apart that must not be counted together.
  mutating func report(
    _ keyword: String, _ schema: CompiledSchema, severity: SchemaViolation.Severity = .error,
    member: String? = nil, detail: String = "", official: String? = nil, _ message: @autoclosure () -> String
  ) {
    var template: [String?] = path.map { $0.position < 0 ? $0.value.key : nil }
    if let member { template.append(member) }
    let key = ViolationLog.Key(
      schema: schema.id, keyword: keyword, severity: severity, template: template, detail: detail)
    guard log.isNew(key) else { return }
    log.append(
      key,
      SchemaViolation(
        instancePointer: pointer(member), schemaPointer: schema.value.pointer, keyword: keyword,
        severity: severity, message: message(), officialWording: official, occurrences: 1, candidates: 1))
  }

  /// Says once that, and why, a part of the check was left out.
  ///
  /// It is no violation, so it does not decide which schema of `anyOf` fits.
  mutating func giveUp(_ reason: String, keyword: String = "", at schema: JSONValue? = nil) {
    let key = ViolationLog.Key(
      schema: schema?.id ?? -1, keyword: keyword, severity: .warning, template: [], detail: reason)
    guard notes.isNew(key) else { return }
    notes.append(
      key,
      SchemaViolation(
        instancePointer: pointer(nil), schemaPointer: schema?.pointer ?? .root, keyword: keyword,
        severity: .warning, message: "not checked further: \(reason)", officialWording: nil, occurrences: 1,
        candidates: 1))
  }

  /// The place of the current value in the notation of the platform's messages: `items[0].price`.
  var officialPath: String {
    path.reduce(into: "") { text, step in
      if step.position >= 0 {
        text += "[\(step.position)]"
      } else {
        text += (text.isEmpty ? "" : ".") + (step.value.key ?? "")
      }
    }
  }

  private func pointer(_ member: String?) -> JSONPointer {
    let tokens = path.map { $0.position < 0 ? $0.value.key ?? "" : String($0.position) }
    return JSONPointer(tokens: tokens + (member.map { [$0] } ?? []))
  }
}
