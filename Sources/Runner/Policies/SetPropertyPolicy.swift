import ConnectorModel
import JSONText

/// *Set property*: writes a value into an object of the body, or into each object of a list.
struct SetPropertyPolicy {
  let policy: PolicyTemplateInstance

  /// The body with the property, and what was written; the reason where it cannot be.
  func apply(to body: JSONFragment, _ scope: PolicyScope) throws(DataPolicyFailure) -> (JSONFragment, String)
  {
    guard let target = try policy.bodyText("newPropertyParentPathTemplate").onlyCall, target.function == .body
    else {
      throw DataPolicyFailure("its parent is no path of the body, such as @body() or @body().items")
    }
    let name = PropertyWriting.name(scope.filled(try policy.bodyText("newPropertySubPathTemplate")).text)
    let value = try policy.bodyText("propertyValuePathTemplate")
    var count = 0
    let changed = PropertyWriting.changing(body, at: target.path) { owner in
      count += 1
      var inner = scope
      inner.item = owner
      return PropertyWriting.setting(name, to: PropertyWriting.value(value, inner), in: owner)
    }
    guard count > 0 else { return (body, "the body has nothing at its parent, so \(name) is not written") }
    return (changed, "writes \(name)" + (count > 1 ? " into \(count) elements" : ""))
  }
}
