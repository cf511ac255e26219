import JSONText

/// The form of a schema that a service describes: a field for each value, objects flattened.
struct SchemaForm: Sendable {
  /// How deep objects are flattened; schemas may refer to themselves.
  private static let deepest = 6

  /// The values in the order of the schema.
  let leaves: [Leaf]
  /// What is filled in so far; only what was touched is in it.
  private(set) var value: JSONFragment

  /// Makes the form, filled in with a value that stands there already.
  init(_ schema: JSONFragment, value: JSONFragment?) {
    leaves = SchemaForm.leaves(of: schema, at: [], isRequired: true)
    if case .object? = value { self.value = value ?? .object([]) } else { self.value = .object([]) }
  }

  private static func leaves(of schema: JSONFragment, at path: [String], isRequired: Bool) -> [Leaf] {
    guard case .object(let members)? = schema["properties"], path.count < deepest else {
      guard !path.isEmpty, !isInternal(schema) else { return [] }
      let name = ["x-ms-summary", "title"].lazy.compactMap { text(schema[$0]) }.first
      return [Leaf(path: path, label: name ?? path.last ?? "", schema: schema, isRequired: isRequired)]
    }
    var required: Set<String> = []
    if case .array(let names)? = schema["required"] { required = Set(names.compactMap { text($0) }) }
    return members.filter { !isInternal($0.value) }.flatMap { member in
      leaves(
        of: member.value, at: path + [member.key], isRequired: isRequired && required.contains(member.key))
    }
  }

  private static func isInternal(_ schema: JSONFragment) -> Bool {
    text(schema["x-ms-visibility"])?.lowercased() == "internal"
  }

  private static func text(_ fragment: JSONFragment?) -> String? {
    if case .string(let text)? = fragment, !text.isEmpty { text } else { nil }
  }

  /// The value of a leaf; nil while nobody touched it.
  subscript(leaf: Leaf) -> JSONFragment? {
    get { leaf.path.reduce(Optional(value)) { $0?[$1] } }
    set { value = SchemaForm.setting(leaf.path[...], of: value, to: newValue) ?? .object([]) }
  }

  /// What was given to passwords; references to other steps are none.
  var passwords: [String] {
    leaves.filter(\.isPassword).compactMap { leaf in
      guard case .string(let text)? = self[leaf], !text.isEmpty, !FieldValue.isReference(text) else {
        return nil
      }
      return text
    }
  }

  /// The form without them.
  var withoutPasswords: SchemaForm {
    var form = self
    for leaf in leaves where leaf.isPassword {
      if case .string(let text)? = self[leaf], FieldValue.isReference(text) { continue }
      form[leaf] = nil
    }
    return form
  }

  /// The labels of the required values that are still missing.
  var missing: [String] { leaves.filter { $0.isRequired && self[$0] == nil }.map(\.label) }

  /// A value with one of its places changed; an object that is left empty goes with its last member.
  private static func setting(
    _ path: ArraySlice<String>, of value: JSONFragment?, to new: JSONFragment?
  ) -> JSONFragment? {
    guard let key = path.first else { return new }
    var members: [JSONFragment.Member] = []
    if case .object(let found)? = value { members = found }
    let changed = setting(path.dropFirst(), of: value?[key], to: new)
    if let position = members.firstIndex(where: { $0.key == key }) {
      members.remove(at: position)
      if let changed { members.insert(JSONFragment.Member(key, changed), at: position) }
    } else if let changed {
      members.append(JSONFragment.Member(key, changed))
    }
    return members.isEmpty ? nil : .object(members)
  }
}
