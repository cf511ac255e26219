import JSONText

/// Schemas that are being written out, and what came of those that were.
///
/// A schema that others refer to many times is written out once: without that, a chain in which each refers twice
/// to the next takes time that doubles with every link. What was cut short since it holds a schema that is still
/// being written out is good only inside of that one.
struct SchemaExpansions {
  /// A schema in the direction that its values travel.
  struct Key: Hashable {
    let schema: SourceNode.Identity
    let direction: OpenAPI3Conversion.Direction
  }

  /// What a schema became inside of another one.
  private struct Inner {
    let fragment: JSONFragment
    /// The depth of the outermost schema that it was cut short at.
    let cut: Int
  }

  private var depths: [Key: Int] = [:]
  /// For each schema that is being written out the depth of the outermost one that it was cut short at so far.
  private var cuts: [Int?] = []
  private var whole: [Key: JSONFragment] = [:]
  private var inner: [Key: Inner] = [:]
  /// The schemas of `inner` by the depth that they were cut short at: they go when that one ends.
  private var innerAtDepth: [Int: [Key]] = [:]

  /// What a schema became, where that is known and good here.
  mutating func known(_ key: Key) -> JSONFragment? {
    if let fragment = whole[key] { return fragment }
    guard let found = inner[key] else { return nil }
    cut(at: found.cut)
    return found.fragment
  }

  /// Begins to write a schema out; false when it is being written out already, and has to be cut short.
  mutating func begin(_ key: Key) -> Bool {
    if let depth = depths[key] {
      cut(at: depth)
      return false
    }
    depths[key] = cuts.count
    cuts.append(nil)
    return true
  }

  /// Ends to write a schema out; `fragment` is nil for one that nothing refers to.
  mutating func end(_ key: Key, _ fragment: JSONFragment?) {
    depths[key] = nil
    let ended = cuts.removeLast()
    let depth = cuts.count
    for gone in innerAtDepth.removeValue(forKey: depth) ?? [] where inner[gone]?.cut == depth {
      inner[gone] = nil
    }
    guard let outer = ended, outer < depth else {
      whole[key] = fragment
      return
    }
    inner[key] = fragment.map { Inner(fragment: $0, cut: outer) }
    if fragment != nil { innerAtDepth[outer, default: []].append(key) }
    cut(at: outer)
  }

  private mutating func cut(at depth: Int) {
    guard let position = cuts.indices.last else { return }
    cuts[position] = min(cuts[position] ?? depth, depth)
  }
}
