import JSONText

/// A piece of the definition that was copied or cut.
enum CopiedNode: Hashable, Sendable {
  case parameter(JSONFragment)
  case schema(name: String, JSONFragment)
}
