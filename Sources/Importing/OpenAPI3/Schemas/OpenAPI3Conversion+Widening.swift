import JSONText

/// Schemas for values that keep one of two schemas.
extension OpenAPI3Conversion {
  /// The bounds with the names of what excludes the bound itself, empty where nothing does.
  private static let upperBounds = [
    "maximum": "exclusiveMaximum", "maxLength": "", "maxItems": "", "maxProperties": "",
  ]
  private static let lowerBounds = [
    "minimum": "exclusiveMinimum", "minLength": "", "minItems": "", "minProperties": "",
  ]
  /// Keywords that hold only where both schemas say the same.
  private static let strict = ["pattern", "format", "multipleOf", "uniqueItems", "readOnly"]

  /// A schema that both properties of one name would pass.
  static func widened(_ first: JSONFragment, _ second: JSONFragment) -> JSONFragment {
    guard first != second else { return first }
    guard first["$ref"] == nil, second["$ref"] == nil else {
      return first["$ref"] == second["$ref"] ? first : [:]
    }
    let (left, right) = (first["type"]?.text, second["type"]?.text)
    guard left == right || Set([left, right]) == ["integer", "number"] else { return [:] }
    var result = ObjectBuilder(first)
    if left != right { result["type"] = "number" }
    let values = first["enum"].flatMap { own in second["enum"].map { union(own, $0) } }
    result["enum"] = values.map { .array($0) }
    if values == nil || first["default"] != second["default"] { result["default"] = nil }
    for key in strict where first[key] != second[key] { result[key] = nil }
    for (bound, exclusive) in upperBounds { widen(&result, second, bound, exclusive, towards: 1) }
    for (bound, exclusive) in lowerBounds { widen(&result, second, bound, exclusive, towards: -1) }
    if second["x-nullable"]?.isTrue ?? false { result["x-nullable"] = true }
    widenParts(&result, second)
    return result.fragment
  }

  /// Takes the weaker one of two bounds, and none where one schema has none.
  private static func widen(
    _ result: inout ObjectBuilder, _ other: JSONFragment, _ bound: String, _ exclusive: String,
    towards sign: Double
  ) {
    guard let own = result[bound], let theirs = other[bound], let mine = number(own),
      let second = number(theirs)
    else {
      result[bound] = nil
      result[exclusive] = nil
      return
    }
    let isExcluded = result[exclusive]?.isTrue ?? false
    let isOtherExcluded = other[exclusive]?.isTrue ?? false
    if mine == second {
      if isExcluded != isOtherExcluded { result[exclusive] = nil }
    } else if (second - mine) * sign > 0 {
      result[bound] = theirs
      result[exclusive] = isOtherExcluded ? true : nil
    }
  }

  private static func number(_ value: JSONFragment) -> Double? {
    guard case .number(let digits) = value else { return nil }
    return Double(digits)
  }

  /// Items, properties and what else an object may have.
  private static func widenParts(_ result: inout ObjectBuilder, _ other: JSONFragment) {
    if let own = result["items"] { result["items"] = other["items"].map { widened(own, $0) } ?? [:] }
    let both = [result.fragment, other]
    result["additionalProperties"] = others(of: both)
    let required = (result["required"]?.elements ?? []).filter {
      other["required"]?.elements?.contains($0) ?? false
    }
    result["required"] = required.isEmpty ? nil : .array(required)
    guard let own = result["properties"], let theirs = other["properties"] else { return }
    var properties = ObjectBuilder(own)
    for member in theirs.members ?? [] {
      properties[member.key] = properties[member.key].map { widened($0, member.value) } ?? member.value
    }
    admitOthers(of: both, to: &properties)
    result["properties"] = properties.fragment
  }
}
