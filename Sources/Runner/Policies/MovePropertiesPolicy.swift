import ConnectorModel
import JSONText

/// *Move properties*: takes a property, or what is inside of it, from one object of the body to another.
///
/// The template is not documented; the meaning is that of its parameters' names.
struct MovePropertiesPolicy {
  let policy: PolicyTemplateInstance

  /// The body after the move, and what was moved; the reason where it cannot be.
  func apply(to body: JSONFragment) throws(DataPolicyFailure) -> (JSONFragment, String) {
    let source = try path("srcParentPath") + sub("srcSubPath")
    let target = try path("dstParentPath") + sub("dstSubPath")
    guard let last = source.last, case .member(let name) = last else {
      throw DataPolicyFailure("its source is no property of the body")
    }
    guard let moved = body.value(at: source) else {
      return (body, "the body has no \(name) to be moved")
    }
    let owner = Array(source.dropLast())
    let without = PropertyWriting.changing(body, at: owner) { value in
      guard case .object(let members) = value else { return value }
      return .object(members.filter { $0.key != name })
    }
    if policy.parameter("copyOnlySubProperties")?.string?.lowercased() == "true" {
      guard case .object(let inner) = moved else {
        throw DataPolicyFailure("\(name) is no object, so it has no properties to be moved")
      }
      guard target.isEmpty || without.value(at: target) != nil else {
        throw DataPolicyFailure("the body has nothing at its destination")
      }
      let changed = PropertyWriting.changing(without, at: target) { value in
        inner.reduce(value) { PropertyWriting.setting($1.key, to: $1.value, in: $0) }
      }
      return (changed, "moves what is in \(name)")
    }
    guard case .member(let newName)? = target.last else {
      throw DataPolicyFailure("its destination is no property of the body")
    }
    let newOwner = Array(target.dropLast())
    guard newOwner.isEmpty || without.value(at: newOwner) != nil else {
      throw DataPolicyFailure("the body has nothing at its destination")
    }
    let changed = PropertyWriting.changing(without, at: newOwner) {
      PropertyWriting.setting(newName, to: moved, in: $0)
    }
    return (changed, "moves \(name) to \(newName)")
  }

  private func path(_ name: String) throws(DataPolicyFailure) -> [JSONStep] {
    let text = try policy.bodyText(name)
    if text.parts.isEmpty { return [] }
    guard let call = text.onlyCall, call.function == .body else {
      throw DataPolicyFailure("its \(name) is no path of the body, such as @body() or @body().fields")
    }
    return call.path
  }

  /// A path below the parent; `null` and nothing mean the parent itself.
  private func sub(_ name: String) -> [JSONStep] {
    let text = policy.parameter(name)?.string ?? ""
    guard !text.isEmpty, text != "null" else { return [] }
    if text.hasPrefix("[") { return [.member(PropertyWriting.name(text))] }
    return text.split(separator: ".").map { .member(String($0)) }
  }
}
