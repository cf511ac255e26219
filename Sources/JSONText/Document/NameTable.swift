/// What the known member names of an object mean, looked up by the bytes of a key without decoding it.
///
///     let known = NameTable(["type": Keyword.type, "items": Keyword.items])
///     known[of: member]
package struct NameTable<Meaning: Sendable>: Sendable {
  private let index: NameIndex
  private let meanings: [Meaning]

  /// Makes the table of names and what they mean; of one name twice the first counts.
  package init(_ meanings: KeyValuePairs<String, Meaning>) {
    self.init(meanings.map { ($0.key, $0.value) })
  }

  /// Makes the table of names and what they mean; of one name twice the first counts.
  package init(_ meanings: [(name: String, meaning: Meaning)]) {
    index = NameIndex(meanings.lazy.map(\.name))
    self.meanings = meanings.map(\.meaning)
  }

  /// What the name means under which an object holds the value; nil for other names, in arrays and at the root.
  package subscript(of value: JSONValue) -> Meaning? {
    index.position(of: value).map { meanings[$0] }
  }

  /// What a name means.
  package subscript(name: String) -> Meaning? {
    index.position(of: name).map { meanings[$0] }
  }
}
