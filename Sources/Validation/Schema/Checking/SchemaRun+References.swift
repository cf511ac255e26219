import JSONText

extension SchemaRun {
  /// The schema that counts after following `$ref`s; nil when there is none, or it lets the value pass already.
  mutating func resolve(_ start: JSONValue, for instance: JSONValue) -> CompiledSchema? {
    var schema = compile(start)
    var passed: [Int] = []
    while true {
      // `x-nullable` beside `$ref` has no meaning by the letter, but is how it is written everywhere.
      if schema.isNullable, instance.isNull { return nil }
      guard let reference = schema.reference else { return schema }
      guard !passed.contains(schema.id) else { return nil }
      passed.append(schema.id)
      guard let target = target(of: reference, from: schema) else { return nil }
      schema = compile(target)
    }
  }

  private mutating func target(of reference: String, from schema: CompiledSchema) -> JSONValue? {
    if let known = targets[reference] { return known }
    guard reference.utf8.first == UInt8(ascii: "#"), let pointer = JSONPointer(reference) else {
      giveUp("'\(reference)' leads out of the file", keyword: "$ref", at: schema.value)
      return nil
    }
    guard let target = document.value(at: pointer), target.isObject else {
      giveUp("'\(reference)' leads nowhere", keyword: "$ref", at: schema.value)
      return nil
    }
    targets[reference] = target
    return target
  }
}
