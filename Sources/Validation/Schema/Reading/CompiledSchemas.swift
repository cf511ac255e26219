import JSONText
import Synchronization

/// The schemas of one document that were read so far: the answers of a run are held against the same ones.
final class CompiledSchemas: Sendable {
  let document: JSONDocument
  private let known = Mutex<[Int: CompiledSchema]>([:])

  init(_ document: JSONDocument) { self.document = document }

  /// A schema object of the document, read once.
  func schema(_ value: JSONValue) -> CompiledSchema {
    known.withLock { known in
      if let schema = known[value.id] { return schema }
      let schema = CompiledSchema(value)
      known[value.id] = schema
      return schema
    }
  }
}
