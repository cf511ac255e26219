import ConnectorModel
import JSONText

/// Walks one path item or shared entry, checks what stands in it, and gathers its facts.
///
/// It goes by position, never by name: a definition that is called like a keyword is not taken for one, every
/// object is visited once where it is written, and `example`, `default`, `enum` and extensions are values.
struct SubjectWalker {
  let rules: RuleSet
  let shared: SharedParts
  var report: Report
  private(set) var facts = SubjectFacts()
  private var operation: Int?

  init(rules: RuleSet, shared: SharedParts) {
    self.rules = rules
    report = Report(rules.active)
    self.shared = shared
  }

  /// Walks an entry of one of the four sections.
  mutating func walk(_ value: JSONValue, of key: SubjectKey) {
    facts.isAlias = key.section != .paths && value["$ref"]?.string != nil
    switch key.section {
    case .paths: walkPath(key.name, value)
    case .definitions: walkSchema(value, .definition, .shared)
    case .parameters: walkParameter(value)
    case .responses: walkResponse(value, code: nil)
    }
  }

  private mutating func walkPath(_ path: String, _ value: JSONValue) {
    let subject = PathSubject(path: path, value: value)
    report.run(rules.path, on: subject)
    for member in value.members {
      if let verb = HTTPVerb(rawValue: member.key), member.value.isObject {
        walkOperation(Operation(path: path, verb: verb, value: member.value, pathItem: value))
      } else if member.key == "parameters" {
        for entry in member.value.elements { walkParameter(entry) }
      } else if member.key == "x-ms-notification-content", let schema = member.value["schema"] {
        walkBody(schema, .notification, .response)
      }
    }
  }

  private mutating func walkOperation(_ found: Operation) {
    let start = found.value.range.lowerBound
    operation = facts.operations.count
    facts.operations.append(
      SubjectFacts.Operation(
        id: found.operationID, offset: start,
        idOffset: found.value["operationId"]?.range.lowerBound ?? start))
    let subject = OperationSubject(found, in: shared)
    report.run(rules.operation, on: subject)
    for entry in found.ownParameters { walkParameter(entry) }
    for member in found.value["responses"].members
    where !member.key.hasPrefix("x-") {
      walkResponse(member.value, code: member.key)
    }
    operation = nil
  }

  private mutating func walkParameter(_ value: JSONValue) {
    guard value.isObject else { return }
    report.direction = .request
    let object = SchemaSubject(value, .parameter, .request)
    if object.reference == nil {
      let subject = ParameterSubject(object: object)
      report.run(rules.parameter, on: subject)
    }
    check(object, role: .parameter)
    if let schema = object[.schema] {
      walkBody(schema, .body, .request, around: Enclosure(object))
    }
    if let items = object[.items] { walkPlain(items, .plainItems, .request) }
  }

  private mutating func walkResponse(_ value: JSONValue, code: String?) {
    guard value.isObject else { return }
    report.direction = .response
    if let reference = value["$ref"], let target = reference.string {
      note(target, .response, at: reference)
      return
    }
    let subject = ResponseSubject(code: code, value: value)
    report.run(rules.response, on: subject)
    if let schema = value["schema"] { walkBody(schema, .response, .response) }
    for header in value["headers"].members {
      walkPlain(header.value, .header, .response)
    }
  }

  /// Walks a header or the items of a parameter or header.
  private mutating func walkPlain(_ value: JSONValue, _ position: SchemaPosition, _ direction: Direction) {
    guard value.isObject else { return }
    let object = SchemaSubject(value, position, direction)
    check(object, role: .schema)
    if let items = object[.items] { walkPlain(items, .plainItems, direction) }
  }

  private mutating func walkBody(
    _ value: JSONValue, _ position: SchemaPosition, _ direction: Direction, around: Enclosure = Enclosure()
  ) {
    let (schemas, references) = (facts.schemas, facts.references.count)
    walkSchema(value, position, direction, around: around)
    facts.bodies.append(
      SubjectFacts.Body(
        schemas: facts.schemas - schemas, references: references..<facts.references.count,
        operation: operation, offset: value.range.lowerBound))
  }

  @discardableResult
  private mutating func walkSchema(
    _ value: JSONValue, _ position: SchemaPosition, _ direction: Direction,
    siblingsRequired: JSONValue? = nil, around: Enclosure = Enclosure()
  ) -> SchemaSubject? {
    guard value.isObject else { return nil }
    report.direction = direction
    let object = SchemaSubject(
      value, position, direction, siblingsRequired: siblingsRequired, isInsideInternal: around.isInternal,
      isEnclosureRequired: around.isRequired)
    check(object, role: .schema)
    if object.reference == nil { facts.schemas += 1 }
    let enclosure = position == .property ? around.with(object) : around.within(object)
    if let properties = object[.properties], properties.isObject {
      walkProperties(properties, of: object, direction, around: enclosure)
    }
    if let items = object[.items] {
      for item in items.isArray ? Array(items.elements) : [items] {
        walkSchema(item, .items, direction, around: enclosure.optional)
      }
    }
    for branch in object[.allOf].elements {
      walkSchema(branch, .branch, direction, around: enclosure)
    }
    if let additional = object[.additionalProperties] {
      walkSchema(additional, .additional, direction, around: enclosure.optional)
    }
    return object
  }

  private mutating func walkProperties(
    _ properties: JSONValue, of object: SchemaSubject, _ direction: Direction, around enclosure: Enclosure
  ) {
    let required = object[.required]
    var subjects: [SchemaSubject] = []
    subjects.reserveCapacity(properties.count)
    for property in properties.children {
      let subject = walkSchema(
        property, .property, direction, siblingsRequired: required, around: enclosure)
      if let subject { subjects.append(subject) }
    }
    report.direction = direction
    let subject = ObjectSubject(schema: object, properties: subjects)
    report.run(rules.object, on: subject)
  }

  private mutating func check(_ object: SchemaSubject, role: SubjectFacts.Reference.Role) {
    report.direction = object.direction
    for entry in rules.schema where !entry.keywords.isDisjoint(with: object.keywords) {
      report.rule = entry.rule
      entry.check(object, &report)
    }
    if let reference = object[.reference], let target = reference.string {
      let isNeeded = object.isEnclosureRequired && (object.position != .property || object.isRequired)
      note(target, role, at: reference, isNeeded: isNeeded)
    }
    if object.takesCallback {
      facts.hasCallback = true
      if let operation, object.direction == .request { facts.operations[operation].hasCallback = true }
    }
    facts.lookups += Lookup.all(of: object, operation: operation)
  }

  private mutating func note(
    _ target: String, _ role: SubjectFacts.Reference.Role, at value: JSONValue, isNeeded: Bool = true
  ) {
    facts.references.append(
      SubjectFacts.Reference(
        target: target, role: role, direction: report.direction, operation: operation,
        isNeeded: isNeeded, offset: value.range.lowerBound))
  }
}
