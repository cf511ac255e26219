import JSONText

/// Schemas that became definitions since they are too large to be written out wherever they are used.
struct SharedSchemas {
  private var names: [JSONFragment: String] = [:]
  private var contents: [String: JSONFragment] = [:]

  /// The name of the definition that has a content; nil where there is none.
  func name(of content: JSONFragment) -> String? { names[content] }

  mutating func add(_ content: JSONFragment, named name: String) {
    names[content] = name
    contents[name] = content
  }

  /// The name and content of the definition that a schema refers to; nil for all other schemas.
  func target(of schema: JSONFragment) -> (name: String, content: JSONFragment)? {
    guard !contents.isEmpty, let name = schema["$ref"]?.text?.split(separator: "/").last.map({ String($0) }),
      let content = contents[name]
    else { return nil }
    return (name, content)
  }

  /// What a schema says where it became one of these definitions; other schemas as they are.
  func content(of schema: JSONFragment) -> JSONFragment { target(of: schema)?.content ?? schema }
}
