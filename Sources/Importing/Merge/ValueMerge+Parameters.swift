import ConnectorModel
import JSONText

/// The parameters of an operation, its own and those of its path.
extension ValueMerge {
  /// Merges the parameters that the source's path gives to an operation; those that are new become its own, since
  /// the connector's path may have others that do not take them.
  mutating func mergeInherited(_ pair: OperationPairs.Pair) {
    let operation = pair.source.operation
    let overridden = Set(table(operation.ownParameters, source, pair.names).keys)
    let mine = table(inherited + pair.own.ownParameters, own)
    let before = table(pair.base.map { ValueMerge.shared($0) + $0.ownParameters } ?? [], base, pair.names)
    var new: [JSONFragment] = []
    for entry in ValueMerge.shared(operation) {
      let key = key(entry, source, pair.names)
      guard !overridden.contains(key) else { continue }
      if let present = mine[key] {
        merge(present, entry, before[key])
      } else if before[key] == nil {
        new.append(JSONFragment(entry))
        changes.append("The parameter '\(source.target(of: entry)["name"]?.string ?? "")' is new.")
      }
    }
    guard !new.isEmpty else { return }
    let list = pair.own.pointer.appending("parameters")
    let comes = operation.value["parameters"] != nil && pair.base?.value["parameters"] == nil
    if pair.own.value["parameters"] != nil || comes {
      appended += new.map { (list, $0) }
    } else {
      edits.append(.set(list, .array(new)))
    }
  }

  static func shared(_ operation: Operation) -> [JSONValue] {
    operation.pathItem["parameters"].elements
  }

  /// Parameters by place and name; the last one of several counts.
  func table(
    _ entries: [JSONValue], _ side: Side?, _ names: [String: String] = [:]
  ) -> [String: JSONValue] {
    Dictionary(entries.map { (key($0, side, names), $0) }, uniquingKeysWith: { _, last in last })
  }

  /// What tells a parameter from others; `names` gives the connector's names of path parameters.
  private func key(_ entry: JSONValue, _ side: Side?, _ names: [String: String] = [:]) -> String {
    let value = side?.target(of: entry) ?? entry
    let place = value["in"]?.string ?? ""
    let name = place == "body" ? "" : value["name"]?.string ?? ""
    return place + " " + (place == "path" ? names[name] ?? name : name)
  }

  mutating func mergeParameters(
    _ ours: JSONValue, _ theirs: JSONValue, _ last: JSONValue?, _ names: [String: String], _ depth: Int
  ) {
    let mine = table(depth == 0 ? inherited + ours.elements : Array(ours.elements), own)
    let before = table(last.elements, base, names)
    for entry in theirs.elements {
      let key = key(entry, source, names)
      if let present = mine[key] {
        merge(present, entry, before[key], depth: depth + 1)
      } else if before[key] == nil {
        appended.append((ours.pointer, JSONFragment(entry)))
        changes.append("The parameter '\(source.target(of: entry)["name"]?.string ?? "")' is new.")
      }
    }
    guard last != nil else { return }
    removeParameters(of: ours, before, besides: theirs.elements.map { key($0, source, names) })
  }

  /// Takes away the parameters that the source no longer has, neither in the operation nor on its path.
  mutating func removeParameters(
    of ours: JSONValue, _ before: [String: JSONValue], besides kept: [String]
  ) {
    let new = Set(kept + sourceInherited.map { key($0, source, sourceNames) })
    for entry in ours.elements {
      let key = key(entry, own)
      guard !new.contains(key), let old = before[key], JSONFragment(old) == JSONFragment(entry) else {
        continue
      }
      edits.append(.remove(entry.pointer))
      changes.append("The parameter '\(own.target(of: entry)["name"]?.string ?? "")' is gone.")
    }
  }
}
