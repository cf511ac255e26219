import JSONText

/// One schema-like object where it is written, its members sorted by keyword in one pass.
///
/// Of an object with `$ref` only the reference counts (JSON Reference, section 3).
struct SchemaSubject {
  let value: JSONValue
  let position: SchemaPosition
  let direction: Direction
  /// `required` of the object around a property.
  let siblingsRequired: JSONValue?
  /// Whether an enclosing object of the same place is hidden from makers.
  let isInsideInternal: Bool
  /// Whether the hidden objects around it must be there.
  let isEnclosureRequired: Bool
  /// What the object has.
  let keywords: SchemaKeywords
  /// `type` where it is a string.
  let type: String?
  /// Values of members with other names, extensions among them.
  let others: [JSONValue]
  /// Whether members stand beside `$ref`.
  let hasReferenceSiblings: Bool
  private let found: [(keyword: SchemaKeyword, value: JSONValue)]

  init(
    _ value: JSONValue, _ position: SchemaPosition, _ direction: Direction,
    siblingsRequired: JSONValue? = nil, isInsideInternal: Bool = false, isEnclosureRequired: Bool = true
  ) {
    var found: [(keyword: SchemaKeyword, value: JSONValue)] = []
    found.reserveCapacity(value.count)
    var others: [JSONValue] = []
    var keywords = SchemaKeywords.any
    for child in value.children {
      if let keyword = SchemaKeyword(of: child) {
        found.append((keyword, child))
        keywords.insert(keyword)
      } else {
        others.append(child)
        keywords.formUnion(.others)
      }
    }
    let count = value.count
    if let reference = found.last(where: { $0.keyword == .reference }), reference.value.string != nil {
      found = [reference]
      others = []
      keywords = SchemaKeywords(.reference)
    }
    self.value = value
    self.position = position
    self.direction = direction
    self.siblingsRequired = siblingsRequired
    self.isInsideInternal = isInsideInternal
    self.isEnclosureRequired = isEnclosureRequired
    self.keywords = keywords
    self.found = found
    self.others = others
    hasReferenceSiblings = keywords == SchemaKeywords(.reference) && count > 1
    type = found.last { $0.keyword == .type }?.value.string
  }

  /// The value of a keyword; of duplicates the last.
  subscript(keyword: SchemaKeyword) -> JSONValue? {
    guard keywords.contains(keyword) else { return nil }
    return found.last { $0.keyword == keyword }?.value
  }

  /// The keywords that are there, with their values, in the order of the file.
  var members: [(keyword: SchemaKeyword, value: JSONValue)] { found }

  /// `$ref` where it is a string.
  var reference: String? { self[.reference]?.string }

  /// Whether makers do not see the value.
  var isInternal: Bool { self[.visibility]?.string?.lowercased() == "internal" }

  /// Whether the platform writes the URL into it to which a webhook sends.
  var takesCallback: Bool { self[.notificationURL]?.boolean == true }

  /// Whether the value must be there: `required` of a parameter, or of the object around a property.
  var isRequired: Bool {
    if position == .parameter { return self[.required]?.boolean ?? false }
    guard let siblingsRequired, let name = value.key else { return false }
    return siblingsRequired.elements.contains { $0.string == name }
  }

  /// Whether the shape is asked of the service at run time.
  var isDynamic: Bool {
    keywords.contains(.dynamicSchema) || keywords.contains(.dynamicProperties)
  }
}
