/// What is known of the objects around a schema, up to the parameter, response or definition it belongs to.
struct Enclosure {
  /// Whether one of them is hidden from makers.
  private(set) var isInternal = false
  /// Whether all of them must be there, so that what is required inside is always sent.
  private(set) var isRequired = true

  init() {}

  /// Begins at a body parameter.
  init(_ parameter: SchemaSubject) {
    isInternal = parameter.isInternal
    isRequired = parameter.isRequired
  }

  /// Extended by a property.
  func with(_ property: SchemaSubject) -> Enclosure {
    var longer = within(property)
    longer.isRequired = isRequired && property.isRequired
    return longer
  }

  /// Extended by a schema that is no property.
  func within(_ schema: SchemaSubject) -> Enclosure {
    var longer = self
    longer.isInternal = isInternal || schema.isInternal
    return longer
  }

  /// The same with something in between that may be left out.
  var optional: Enclosure {
    var looser = self
    looser.isRequired = false
    return looser
  }
}
