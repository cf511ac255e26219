import ConnectorModel
import JSONText
import Transport

/// The templates that reshape a property of a body: object to list and back, text to list, replace, encode.
struct DataPolicy {
  /// Their ids.
  static let templates: Set<String> = [
    "convertarraytoobject", "convertobjecttoarray", "stringtoarray", "stringreplace", "encodepropertyvalue",
  ]

  let policy: PolicyTemplateInstance

  /// The body with the policy carried out, and what it did; the reason where it cannot be.
  func apply(to body: JSONFragment) throws(DataPolicyFailure) -> (JSONFragment, String) {
    let parent = try policy.bodyText("propertyParentPath")
    guard let source = parent.onlyCall, source.function == .body else {
      throw DataPolicyFailure("its parent is no path of the body, such as @body() or @body().items")
    }
    guard let target = try policy.bodyText("newPropertyPath").onlyCall,
      target.function == .body || target.function == .item,
      case .member(let name)? = target.path.last
    else { throw DataPolicyFailure("its new property is no path such as @body().x or @item().x") }
    let sub = policy.parameter("propertySubPath")?.string ?? "null"
    let way = Array(target.path.dropLast())
    // The value at the parent itself, which need be no object.
    if sub == "null", target.function == .body, let whole = body.value(at: source.path),
      let value = reshaped(whole)
    {
      let written = PropertyWriting.changing(body, at: way) {
        PropertyWriting.setting(name, to: value, in: $0)
      }
      return (written, "writes \(name)")
    }
    var count = 0
    var made: JSONFragment?
    let changed = PropertyWriting.changing(body, at: source.path) { owner in
      let found = sub == "null" ? owner : owner[PropertyWriting.name(sub)]
      guard let found, let value = reshaped(found) else { return owner }
      count += 1
      made = value
      guard target.function == .item else { return owner }
      return PropertyWriting.changing(owner, at: way) { PropertyWriting.setting(name, to: value, in: $0) }
    }
    guard count > 0, let made else { return (body, "the body has nothing to work on") }
    guard target.function == .body else { return (changed, "writes \(name) into \(count) places") }
    let written = PropertyWriting.changing(body, at: way) { PropertyWriting.setting(name, to: made, in: $0) }
    return (written, "writes \(name)")
  }

  private func reshaped(_ value: JSONFragment) -> JSONFragment? {
    switch (policy.template, value) {
    case ("convertobjecttoarray", .object(let members)):
      let key = plain("keyName", "key")
      let content = plain("valueName", "value")
      return .array(
        members.map { .object([.init(key, .string($0.key)), .init(content, $0.value)]) })
    case ("convertarraytoobject", .array(let elements)):
      let key = PropertyWriting.name(plain("keyWithinCollectionPath", "name"))
      let isKept = plain("retainKey", "true").lowercased() != "false"
      let named = elements.compactMap { element -> JSONFragment.Member? in
        guard case .object(let own) = element, let name = element[key]?.fieldText else { return nil }
        return JSONFragment.Member(name, isKept ? element : .object(own.filter { $0.key != key }))
      }
      // Of several of one name the last counts, where it stands.
      var seen: Set<String> = []
      return .object(named.reversed().filter { seen.insert($0.key).inserted }.reversed())
    case ("stringtoarray", .string(let text)):
      let delimiters = Set(plain("delimiterList", ","))
      let child = plain("childPropertyName", "value")
      return .array(
        text.split { delimiters.contains($0) }.map { .object([.init(child, .string(String($0)))]) })
    case ("stringreplace", .string(let text)):
      let wanted = plain("sourceString", "")
      guard !wanted.isEmpty else { return nil }
      return .string(text.replacing(wanted, with: plain("replacementString", "")))
    case ("encodepropertyvalue", .string(let text)): return .string(PercentEncoding.encode(text))
    default: return nil
    }
  }

  private func plain(_ name: String, _ fallback: String) -> String {
    policy.parameter(name)?.string ?? fallback
  }
}
