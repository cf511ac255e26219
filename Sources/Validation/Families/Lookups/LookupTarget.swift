import ConnectorModel
import JSONText

/// The operation that a dynamic extension calls, by what can be handed to it and what it answers.
struct LookupTarget {
  let inputs: OperationInputs
  /// The schema of the answer; nil when none is declared.
  let answer: JSONValue?
  private let definition: APIDefinition

  init(_ operation: Operation, in definition: APIDefinition) {
    inputs = OperationInputs(operation, in: definition)
    answer = operation.designerResponse(in: definition)?.schema
    self.definition = definition
  }

  /// What the answer has of that which a call looks for.
  func answer(to lookup: Lookup) -> LookupAnswer {
    guard let answer else { return .undeclared }
    guard lookup.form.wantsList else {
      guard case .missing(let miss) = SchemaPath.follow(lookup.valuePath ?? "", from: answer, in: definition)
      else { return .fits }
      return .noSchema(miss)
    }
    switch SchemaPath.follow(lookup.collection, from: answer, in: definition) {
    case .unknown: return .fits
    case .missing(let miss): return .noCollection(miss)
    case .found(let list): return entries(of: list, lookup)
    }
  }

  /// The path to the only list of an answer, or of an object in it, whose entries have what a call looks for.
  func list(in schema: JSONValue, at path: String, for lookup: Lookup) -> String? {
    guard let schema = Schema(schema, in: definition) else { return nil }
    let paths = schema.allProperties(in: definition).compactMap { member -> String? in
      guard let property = definition.resolve(member.value), property["type"]?.string == "array",
        case .fits = entries(of: property, lookup)
      else { return nil }
      return path.isEmpty ? member.key : path + "/" + member.key
    }
    return paths.count == 1 ? paths.first : nil
  }

  /// The collection of a call with the nearest name put right, where a list stands there.
  func corrected(_ miss: SchemaPath.Miss, for lookup: Lookup) -> String? {
    guard let answer, let path = miss.corrected(in: definition),
      case .found(let list) = SchemaPath.follow(path, from: answer, in: definition),
      case .fits = entries(of: list, lookup)
    else { return nil }
    return path
  }

  private func entries(of list: JSONValue, _ lookup: Lookup) -> LookupAnswer {
    guard !SchemaPath.isOpen(list) else { return .fits }
    guard list["type"]?.string == "array" || (list["type"] == nil && list["items"] != nil) else {
      let isObject = list["properties"] != nil && list["allOf"] == nil
      return list["type"] != nil || isObject ? .noList(list) : .fits
    }
    guard let items = list["items"], items.isObject else { return .fits }
    let misses = [lookup.valuePath, lookup.titlePath].map { path -> SchemaPath.Miss? in
      guard let path, case .missing(let miss) = SchemaPath.follow(path, from: items, in: definition) else {
        return nil
      }
      return miss
    }
    return misses.contains { $0 != nil } ? .otherEntries(value: misses[0], title: misses[1]) : .fits
  }
}
