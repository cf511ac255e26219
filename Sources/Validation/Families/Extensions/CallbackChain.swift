import ConnectorModel
import JSONText

/// The field that takes a callback URL and the objects around it, up to the parameter or shared definition.
struct CallbackChain {
  /// The field and the properties around it, the innermost first.
  private(set) var properties: [JSONPointer] = []
  /// The parameter whose value, or whose schema, it all belongs to.
  private(set) var parameter: JSONPointer?
  /// Whether all of it can be made required; what an array holds may be missing however that is written.
  private(set) var canBeRequired = true

  /// Follows a field outwards.
  init(_ field: JSONValue) {
    var current = field
    while let owner = current.parent {
      if current.key == "schema", owner["in"]?.string == "body" {
        parameter = owner.pointer
        return
      }
      if current["in"]?.string != nil {
        parameter = current.pointer
        return
      }
      if owner.key == "properties", let schema = owner.parent {
        properties.append(current.pointer)
        current = schema
      } else if owner.isArray, owner.key == "allOf", let schema = owner.parent {
        current = schema
      } else {
        let isSharedEntry = owner.parent != nil && owner.parent?.parent == nil
        let name = owner.isArray ? owner.key : current.key
        if !isSharedEntry, name == "items" || name == "additionalProperties" { canBeRequired = false }
        return
      }
    }
  }

  /// The edit that makes the field at a pointer required, and all around it; nil when it is not there.
  static func requiring(_ field: JSONPointer, title: String, on connector: Connector) -> ConnectorEdit? {
    guard let value = connector.value(at: Place(.definition, field)) else { return nil }
    let chain = CallbackChain(value)
    var draft = EditDraft(connector)
    do throws(ConnectorEditError) {
      for property in chain.properties { try draft.require(property) }
      if let parameter = chain.parameter {
        try draft.set(Place(.definition, parameter.appending("required")), to: true)
      }
    } catch {
      return nil
    }
    return draft.edit(title: title)
  }
}

extension EditDraft {
  /// Names a property in the `required` of its object.
  mutating func require(_ property: JSONPointer) throws(ConnectorEditError) {
    for step in try ConnectorEdit.setRequired(true, propertyAt: property, on: connector).steps {
      try add(step)
    }
  }
}
