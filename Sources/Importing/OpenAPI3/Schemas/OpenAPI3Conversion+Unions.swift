import JSONText

/// `oneOf` and `anyOf`, which OpenAPI 2.0 does not have.
extension OpenAPI3Conversion {
  /// One schema for every alternative of a union.
  mutating func union(of list: SourceNode, in owner: SourceNode, _ direction: Direction) -> JSONFragment {
    var branches: [SourceNode] = []
    var isNullable = false
    for branch in list.elements {
      if isNull(branch) { isNullable = true } else { branches.append(branch) }
    }
    var result: ObjectBuilder
    switch branches.count {
    case 0: result = ObjectBuilder(["type": "string"])
    case 1: result = ObjectBuilder(single(branches[0], in: owner, direction))
    default:
      result = ObjectBuilder(alternatives(branches, direction, at: list))
      writeDiscriminator(of: owner, into: &result)
    }
    if isNullable { result["x-nullable"] = true }
    return result.fragment
  }

  /// The one alternative: a reference where nothing stands beside it, else written out.
  private mutating func single(
    _ branch: SourceNode, in owner: SourceNode, _ direction: Direction
  ) -> JSONFragment {
    let annotations: Set<String> = [
      "title", "description", "default", "example", "examples", "deprecated", "oneOf", "anyOf", "nullable",
    ]
    let isAlone = owner.members.allSatisfy { annotations.contains($0.key) || $0.key.hasPrefix("x-") }
    guard isAlone, branch.value["$ref"] != nil, let target = follow(branch), target.value.isObject else {
      return composed(branch, direction)
    }
    let small = target.value.range.count < 300
    return small ? composed(branch, direction) : reference(to: target, direction)
  }

  private mutating func isNull(_ branch: SourceNode) -> Bool {
    guard let target = branch.value["$ref"] == nil ? branch : follow(branch) else { return false }
    if target["type"]?.string == "null" { return true }
    guard let values = target["enum"], values.value.isArray, values.value.count > 0 else { return false }
    return values.elements.allSatisfy { $0.value.isNull }
  }

  /// One schema that every one of several would pass.
  mutating func alternatives(
    _ branches: [SourceNode], _ direction: Direction, at list: SourceNode
  ) -> JSONFragment {
    let schemas = branches.map { composed($0, direction) }
    let types = Set(schemas.map { $0["type"]?.text ?? "" })
    let names = branches.map { $0.value["$ref"]?.string.flatMap { JSONPointer($0)?.last } ?? "" }
      .filter { !$0.isEmpty }
    let listed = names.isEmpty ? "\(branches.count) alternatives" : names.prefix(6).joined(separator: ", ")
    if types == ["object"] || types == ["object", ""] && schemas.allSatisfy({ $0["properties"] != nil }) {
      note(
        list, "union-of-objects", .warning, .approximated,
        "The alternatives (\(listed)) became one object with the properties of all of them.",
        advice: "Describe in each property when it is there.")
      return objectUnion(schemas, listed)
    }
    if types == ["array"] {
      note(list, "union-of-arrays", .warning, .approximated, "The alternatives became one array.")
      return arrayUnion(branches, direction, at: list)
    }
    if types.isDisjoint(with: ["object", "array", ""]) { return scalarUnion(schemas, types, at: list) }
    note(
      list, "union-mixed", .warning, .approximated,
      "The alternatives (\(listed)) have nothing in common; the value may be anything.",
      advice: "Split the operation, or choose one of the alternatives.")
    return ["description": .string("One of: " + listed + ".")]
  }

  private mutating func objectUnion(_ schemas: [JSONFragment], _ listed: String) -> JSONFragment {
    var result = ObjectBuilder(["type": "object"])
    var properties = ObjectBuilder()
    var required: [JSONFragment]?
    for schema in schemas {
      for member in schema["properties"]?.members ?? [] {
        guard let own = properties[member.key], own != member.value else {
          properties[member.key] = member.value
          continue
        }
        properties[member.key] = widened(own, member.value)
      }
      let own = schema["required"]?.elements ?? []
      required = required?.filter { own.contains($0) } ?? own
    }
    admitOthers(of: schemas, to: &properties)
    result["description"] = .string("One of: " + listed + ".")
    if !properties.isEmpty { result["properties"] = properties.fragment }
    result["additionalProperties"] = others(of: schemas)
    if let required, !required.isEmpty { result["required"] = .array(required) }
    return result.fragment
  }

  private mutating func arrayUnion(
    _ branches: [SourceNode], _ direction: Direction, at list: SourceNode
  ) -> JSONFragment {
    let items = branches.compactMap { branch in follow(branch)?["items"] }
    guard items.count == branches.count, items.allSatisfy({ $0.value.isObject }) else {
      return ["type": "array", "items": [:]]
    }
    return ["type": "array", "items": bounded(alternatives(items, direction, at: list), at: list)]
  }

  private mutating func scalarUnion(
    _ schemas: [JSONFragment], _ types: Set<String>, at list: SourceNode
  ) -> JSONFragment {
    var result = ObjectBuilder()
    if types.count == 1 {
      result["type"] = types.first.map { .string($0) }
      let enums = schemas.compactMap { $0["enum"] }
      if enums.count == schemas.count {
        result["enum"] = enums.dropFirst().reduce(enums.first) { all, next in
          all.map { .array(OpenAPI3Conversion.union($0, next)) }
        }
      }
      let formats = Set(schemas.map { $0["format"] })
      if formats.count == 1, let format = formats.first { result["format"] = format }
      return result.fragment
    }
    result["type"] = types == ["integer", "number"] ? "number" : "string"
    note(
      list, "union-of-scalars", .info, .approximated,
      "The alternatives \(types.sorted().joined(separator: ", ")) became \(result["type"]?.text ?? "").")
    return result.fragment
  }

  /// The property that tells the alternatives apart lists their names.
  private func writeDiscriminator(of owner: SourceNode, into result: inout ObjectBuilder) {
    guard let discriminator = owner["discriminator"], let name = discriminator["propertyName"]?.string,
      let mapping = discriminator["mapping"], mapping.value.count > 0,
      var properties = result["properties"].map({ ObjectBuilder($0) }),
      properties[name]?["type"]?.text == "string"
    else { return }
    var property = ObjectBuilder(properties[name] ?? [:])
    property["enum"] = .array(mapping.value.keys.map { .string($0) })
    property["default"] = nil
    properties[name] = property.fragment
    result["properties"] = properties.fragment
  }
}
