import JSONText

/// The writing of a shape as a schema.
struct SchemaWriter {
  let options: SchemaInference
  private(set) var notes: [InferredSchema.Note] = []
  private var properties = 0

  init(options: SchemaInference) { self.options = options }

  /// The schema of a shape; `name` is the property that holds it.
  mutating func schema(of shape: SampleShape, at pointer: JSONPointer, name: String?) -> JSONFragment {
    var members = body(of: shape, at: pointer)
    if shape.nulls > 0, options.marksNull { members.append(JSONFragment.Member("x-nullable", true)) }
    if let name {
      if options.describesByName { members.append(JSONFragment.Member("description", .string(name))) }
      if options.summarizesByName {
        members.append(JSONFragment.Member("x-ms-summary", .string(NameWords.summary(of: name))))
      }
    }
    return .object(members)
  }

  /// Notes what only the whole shows.
  mutating func finish() {
    guard properties > SchemaInference.mostProperties else { return }
    doubt(.root, .tooManyProperties(properties))
  }

  private mutating func body(of shape: SampleShape, at pointer: JSONPointer) -> [JSONFragment.Member] {
    if shape.seen == 0 {
      guard shape.nulls > 0 else { return [] }
      doubt(pointer, .onlyNull)
      return [type("string")]
    }
    let scalars = shape.seen - shape.objects - shape.arrays
    if shape.objects == shape.seen { return object(shape, at: pointer) }
    if shape.arrays == shape.seen { return array(shape, at: pointer) }
    guard scalars == shape.seen else {
      doubt(pointer, .mixedKinds)
      // Nine objects out of ten are objects with an odd value among them.
      return shape.objects * 10 >= shape.seen * 9 ? object(shape, at: pointer) : []
    }
    return scalar(shape, at: pointer)
  }

  private mutating func scalar(_ shape: SampleShape, at pointer: JSONPointer) -> [JSONFragment.Member] {
    if shape.booleans == shape.seen { return [type("boolean")] }
    if shape.numbers.count == shape.seen {
      if shape.numbers.hasHuge { doubt(pointer, .hugeInteger) }
      let number = shape.numbers.type
      return [type(number.name), JSONFragment.Member("format", .string(number.format))]
    }
    guard shape.strings.count == shape.seen else {
      doubt(pointer, .mixedKinds)
      return [type("string")]
    }
    guard options.findsFormats, let format = shape.strings.format else { return [type("string")] }
    return [type("string"), JSONFragment.Member("format", .string(format.rawValue))]
  }

  private mutating func array(_ shape: SampleShape, at pointer: JSONPointer) -> [JSONFragment.Member] {
    guard let element = shape.element else {
      doubt(pointer, .emptyArray)
      return [type("array"), JSONFragment.Member("items", ["type": "object"])]
    }
    let items = schema(of: element, at: pointer.appending("*"), name: nil)
    return [type("array"), JSONFragment.Member("items", items)]
  }

  private mutating func object(_ shape: SampleShape, at pointer: JSONPointer) -> [JSONFragment.Member] {
    guard pointer.tokens.count < options.deepest else {
      if !shape.names.isEmpty { doubt(pointer, .tooDeep) }
      return [type("object")]
    }
    if options.findsMaps, NameWords.areIdentifiers(shape.names) {
      let values = shape.names.reduce(SampleShape()) { $0.united(with: shape.property($1)) }
      let schema = schema(of: values, at: pointer.appending("*"), name: nil)
      return [type("object"), JSONFragment.Member("additionalProperties", schema)]
    }
    properties += shape.names.count
    var members: [JSONFragment.Member] = []
    for name in shape.names {
      let schema = schema(of: shape.property(name), at: pointer.appending(name), name: name)
      members.append(JSONFragment.Member(name, schema))
    }
    return [type("object"), JSONFragment.Member("properties", .object(members))]
  }

  private mutating func doubt(_ pointer: JSONPointer, _ doubt: InferredSchema.Doubt) {
    notes.append(InferredSchema.Note(pointer: pointer, doubt: doubt))
  }

  private func type(_ name: String) -> JSONFragment.Member { JSONFragment.Member("type", .string(name)) }
}
