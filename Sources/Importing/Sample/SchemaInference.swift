package import JSONText

/// The making of a schema from sample values, as "import from sample" of the platform's wizard does it, from one
/// sample or from several.
///
///     SchemaInference().schema(of: [response.root]).schema
///
/// Integers become `integer` with `int32` or `int64`, other numbers `number` with `float` or `double`; nothing is
/// required; a value that is null in some sample is `x-nullable`. Several samples, and the elements of an array,
/// are united: what any of them has is in the schema.
package struct SchemaInference: Hashable, Sendable {
  /// The most properties the platform takes in one body (Microsoft, custom connector limits).
  package static let mostProperties = 512

  /// Whether each property is described by its own name, as the platform's wizard does to little use.
  package var describesByName = false
  /// Whether each property gets an `x-ms-summary` made of its name: "createdAt" becomes "Created At".
  package var summarizesByName = false
  /// Whether strings that all look like dates, addresses or identifiers get a `format`.
  package var findsFormats = true
  /// Whether values that may be null are marked `x-nullable`.
  package var marksNull = true
  /// Whether objects whose keys are identifiers become `additionalProperties`.
  package var findsMaps = true
  /// The nesting beyond which objects stay without properties.
  package var deepest = 12

  /// Makes an inference with the options at their defaults.
  package init() {}

  /// The schema of all samples together; without samples, the schema that allows anything.
  package func schema(of samples: [JSONValue]) -> InferredSchema {
    let shape = samples.reduce(SampleShape()) { $0.united(with: SampleShape($1)) }
    var writer = SchemaWriter(options: self)
    let schema = writer.schema(of: shape, at: .root, name: nil)
    writer.finish()
    return InferredSchema(schema: schema, notes: writer.notes)
  }
}
