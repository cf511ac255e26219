import JSONText

/// Putting two schemas that both hold for a value into one.
extension OpenAPI3Conversion {
  /// The schema of values that keep both; where they contradict each other the first one wins, with a note.
  mutating func merged(
    _ first: JSONFragment, _ second: JSONFragment, at node: SourceNode? = nil
  ) -> JSONFragment {
    var result = ObjectBuilder(first)
    for member in second.members ?? [] {
      if SchemaBound.ofNumbers.contains(where: { $0.name == member.key || $0.exclusive == member.key }) {
        continue
      }
      guard let own = result[member.key], own != member.value else {
        result[member.key] = member.value
        continue
      }
      switch member.key {
      case "properties": result["properties"] = mergedProperties(own, member.value, at: node)
      case "required": result["required"] = .array(OpenAPI3Conversion.union(own, member.value))
      case "enum":
        let common = (own.elements ?? []).filter { member.value.elements?.contains($0) ?? false }
        if !common.isEmpty { result["enum"] = .array(common) }
      case "maxLength", "maxItems", "maxProperties":
        result[member.key] = OpenAPI3Conversion.smaller(own, member.value) ? own : member.value
      case "minLength", "minItems", "minProperties":
        result[member.key] = OpenAPI3Conversion.smaller(own, member.value) ? member.value : own
      case "items", "additionalProperties":
        let (mine, theirs) = (settled(own), settled(member.value))
        let isPlain = mine["$ref"] == nil && theirs["$ref"] == nil
        if own.members?.isEmpty ?? true {
          result[member.key] = member.value
        } else if isPlain, theirs.members != nil {
          result[member.key] = rebound(merged(mine, theirs, at: node), of: own, member.value)
        }
      case "type": mergeType(own, member.value, into: &result, at: node)
      default: break
      }
    }
    OpenAPI3Conversion.mergeBounds(first, second, into: &result)
    return result.fragment
  }

  /// Takes the stricter one of two bounds together with whether it is excluded itself; of two equal ones the one that
  /// is.
  private static func mergeBounds(
    _ first: JSONFragment, _ second: JSONFragment, into result: inout ObjectBuilder
  ) {
    for bound in SchemaBound.ofNumbers {
      guard let theirs = second[bound.name], let exclusive = bound.exclusive else { continue }
      let takesTheirs: Bool
      if let own = first[bound.name] {
        let isEqual = smaller(own, theirs) && smaller(theirs, own)
        takesTheirs =
          isEqual ? second[exclusive]?.isTrue ?? false : smaller(own, theirs) != bound.isUpper
      } else {
        takesTheirs = true
      }
      guard takesTheirs else { continue }
      result[bound.name] = theirs
      result[exclusive] = second[exclusive]
    }
  }

  private mutating func mergeType(
    _ own: JSONFragment, _ other: JSONFragment, into result: inout ObjectBuilder, at node: SourceNode?
  ) {
    if Set([own.text, other.text]) == ["integer", "number"] {
      result["type"] = "integer"
    } else if let node {
      note(
        node, "type-conflict", .warning, .approximated,
        "The parts of the schema have the types \(own.text ?? "any") and \(other.text ?? "any"); the first was taken."
      )
    }
  }

  private mutating func mergedProperties(
    _ first: JSONFragment, _ second: JSONFragment, at node: SourceNode?
  ) -> JSONFragment {
    var result = ObjectBuilder(first)
    for member in second.members ?? [] {
      guard let own = result[member.key] else {
        result[member.key] = member.value
        continue
      }
      guard own != member.value else { continue }
      let (mine, theirs) = (settled(own), settled(member.value))
      let hasReference = mine["$ref"] != nil || theirs["$ref"] != nil
      // The later part of an allOf is the more special one, as in inheritance.
      result[member.key] =
        hasReference
        ? member.value : rebound(merged(mine, theirs, at: node), of: own, member.value)
    }
    return result.fragment
  }

  static func union(_ first: JSONFragment, _ second: JSONFragment) -> [JSONFragment] {
    let own = first.elements ?? []
    return own + (second.elements ?? []).filter { !own.contains($0) }
  }

  private static func smaller(_ first: JSONFragment, _ second: JSONFragment) -> Bool {
    guard case .number(let left) = first, case .number(let right) = second,
      let left = JSONNumber(left), let right = JSONNumber(right)
    else { return true }
    return left <= right
  }
}
