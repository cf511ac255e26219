package import JSONText

/// A schema that was made from samples, with what the samples did not tell.
package struct InferredSchema: Hashable, Sendable {
  /// The schema, ready to be written into a definition.
  package let schema: JSONFragment
  /// The doubts.
  package let notes: [Note]

  /// A place of the samples that leaves the schema in doubt; array positions are written `*`.
  package struct Note: Hashable, Sendable {
    /// The place.
    package let pointer: JSONPointer
    /// What is in doubt.
    package let doubt: Doubt
  }

  /// Why a part of a schema is in doubt.
  package enum Doubt: Hashable, Sendable {
    /// The value was null in every sample, and text was taken.
    case onlyNull
    /// The array was empty in every sample, and objects were taken.
    case emptyArray
    /// The samples have values of kinds that no one type covers.
    case mixedKinds
    /// A number is too large for programs that compute with 64-bit floating point.
    case hugeInteger
    /// The sample nests deeper than the schema.
    case tooDeep
    /// The schema has more properties than the platform takes.
    case tooManyProperties(Int)

    /// The doubt in one sentence.
    package var message: String {
      switch self {
      case .onlyNull: "The value is null in every sample; text was taken for its type."
      case .emptyArray: "The array is empty in every sample; objects were taken for its items."
      case .mixedKinds: "The samples have values of different kinds here."
      case .hugeInteger: "The number is beyond 2^53; some programs will round it."
      case .tooDeep: "The sample nests deeper than the schema goes."
      case .tooManyProperties(let count):
        "The schema has \(count) properties; the platform takes \(SchemaInference.mostProperties)."
      }
    }
  }
}
