package import JSONText

/// Holds values against schemas: JSON Schema draft 4 with the extras of Swagger 2.0.
///
/// Numbers are compared by their decimal text, so nothing passes through `Double`. References are followed
/// within the document only, when they are needed; nothing is ever fetched. The work is bounded, because schemas
/// and values come from outside: nesting, schema applications and pattern states have limits, and what was left
/// unchecked is said in a warning.
///
///     let checker = SchemaChecker(document: definition)
///     let violations = checker.check(body.root, against: responseSchema)
package struct SchemaChecker: Sendable {
  private let schemas: CompiledSchemas
  private let options: SchemaCheckOptions

  /// Prepares for the schemas of a document, in which their `$ref`s are looked up.
  package init(document: JSONDocument, options: SchemaCheckOptions = .standard) {
    schemas = CompiledSchemas(document)
    self.options = options
  }

  /// Everything about a value that does not fit a schema of the document, in document order of the value.
  package func check(_ instance: JSONValue, against schema: JSONValue) -> [SchemaViolation] {
    let isOwn = schema.document == schemas.document
    var run = SchemaRun(isOwn ? schemas : CompiledSchemas(schema.document), options: options)
    run.apply(schema, to: instance)
    return run.violations(in: instance)
  }
}
