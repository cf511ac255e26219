import JSONText

/// Schemas for values that keep one of two schemas.
extension OpenAPI3Conversion {
  /// Keywords that hold only where both schemas say the same.
  private static let strict = ["pattern", "format", "multipleOf", "uniqueItems", "readOnly"]

  /// A schema that both properties of one name would pass.
  mutating func widened(_ first: JSONFragment, _ second: JSONFragment) -> JSONFragment {
    guard first != second else { return first }
    let (mine, theirs) = (settled(first), settled(second))
    guard mine["$ref"] == nil, theirs["$ref"] == nil else {
      return mine["$ref"] == theirs["$ref"] ? first : [:]
    }
    return rebound(widenedInPlace(mine, theirs), of: first, second)
  }

  private mutating func widenedInPlace(_ first: JSONFragment, _ second: JSONFragment) -> JSONFragment {
    let (left, right) = (first["type"]?.text, second["type"]?.text)
    guard left == right || Set([left, right]) == ["integer", "number"] else { return [:] }
    var result = ObjectBuilder(first)
    if left != right { result["type"] = "number" }
    let values = first["enum"].flatMap { own in
      second["enum"].map { OpenAPI3Conversion.union(own, $0) }
    }
    result["enum"] = values.map { .array($0) }
    if values == nil || first["default"] != second["default"] { result["default"] = nil }
    for key in OpenAPI3Conversion.strict where first[key] != second[key] { result[key] = nil }
    for bound in SchemaBound.all { OpenAPI3Conversion.widen(&result, second, bound) }
    if second["x-nullable"]?.isTrue ?? false { result["x-nullable"] = true }
    widenParts(&result, second)
    return result.fragment
  }

  /// Takes the weaker one of two bounds, and none where one schema has none.
  private static func widen(
    _ result: inout ObjectBuilder, _ other: JSONFragment, _ bound: SchemaBound
  ) {
    guard let own = result[bound.name], let theirs = other[bound.name], let mine = number(own),
      let second = number(theirs)
    else {
      result[bound.name] = nil
      if let exclusive = bound.exclusive { result[exclusive] = nil }
      return
    }
    let isExcluded = bound.exclusive.flatMap { result[$0] }?.isTrue ?? false
    let isOtherExcluded = bound.exclusive.flatMap { other[$0] }?.isTrue ?? false
    if mine == second {
      if let exclusive = bound.exclusive, isExcluded != isOtherExcluded { result[exclusive] = nil }
    } else if (second > mine) == bound.isUpper {
      result[bound.name] = theirs
      if let exclusive = bound.exclusive { result[exclusive] = isOtherExcluded ? true : nil }
    }
  }

  private static func number(_ value: JSONFragment) -> Double? {
    guard case .number(let digits) = value else { return nil }
    return Double(digits)
  }

  /// Items, properties and what else an object may have.
  private mutating func widenParts(_ result: inout ObjectBuilder, _ other: JSONFragment) {
    if let own = result["items"] {
      if let items = other["items"] { result["items"] = widened(own, items) } else { result["items"] = [:] }
    }
    let both = [result.fragment, other]
    result["additionalProperties"] = others(of: both)
    let required = (result["required"]?.elements ?? []).filter {
      other["required"]?.elements?.contains($0) ?? false
    }
    result["required"] = required.isEmpty ? nil : .array(required)
    let (own, theirs) = (result["properties"], other["properties"])
    // Where something else is allowed under every other name, the names of one schema count for both.
    let isLimited = result["additionalProperties"] != nil && (own != nil || theirs != nil)
    guard isLimited || (own != nil && theirs != nil) else { return }
    var properties = ObjectBuilder(own ?? [:])
    for member in theirs?.members ?? [] {
      if let mine = properties[member.key] {
        properties[member.key] = widened(mine, member.value)
      } else {
        properties[member.key] = member.value
      }
    }
    admitOthers(of: both, to: &properties)
    result["properties"] = properties.fragment
  }
}
