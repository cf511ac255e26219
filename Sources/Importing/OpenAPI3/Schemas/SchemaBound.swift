/// A keyword that limits values from one side.
struct SchemaBound {
  /// The keyword.
  let name: String
  /// The keyword that excludes the limit itself; nil where none does.
  let exclusive: String?
  /// Whether values are at most what it says.
  let isUpper: Bool

  /// Those of numbers, whose limit may be excluded.
  static let ofNumbers = [
    SchemaBound(name: "maximum", exclusive: "exclusiveMaximum", isUpper: true),
    SchemaBound(name: "minimum", exclusive: "exclusiveMinimum", isUpper: false),
  ]

  /// All that schemas of OpenAPI 2.0 have.
  static let all =
    ofNumbers
    + ["Length", "Items", "Properties"].flatMap { noun in
      [
        SchemaBound(name: "max" + noun, exclusive: nil, isUpper: true),
        SchemaBound(name: "min" + noun, exclusive: nil, isUpper: false),
      ]
    }
}
