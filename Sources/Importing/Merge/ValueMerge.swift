import ConnectorModel
import JSONText

/// The changes that bring one part of a definition up to its source and keep what its author wrote.
///
/// Texts and annotations are the author's, structure is the source's. With the document of the last import it is
/// known who changed what: what only one side changed is taken from that side, what both changed stays and is
/// told.
struct ValueMerge {
  /// A document that parts are taken from.
  struct Side {
    let root: JSONValue

    /// The value that a local reference names; the value itself where there is none.
    func target(of value: JSONValue) -> JSONValue {
      guard let text = value["$ref"]?.string, text.hasPrefix("#"), let pointer = JSONPointer(text) else {
        return value
      }
      return root.document.value(at: pointer) ?? value
    }
  }

  var edits: [JSONEdit] = []
  /// Elements that come to the end of lists, after everything else.
  var appended: [(list: JSONPointer, element: JSONFragment)] = []
  var changes: [String] = []
  private(set) var conflicts: [String] = []
  let own: Side
  let source: Side
  let base: Side?
  private var visited: Set<JSONPointer> = []
  /// The parameters that the connector's path gives to the operation that is being merged.
  var inherited: [JSONValue] = []
  /// Those that the source's path gives to it, which are not gone from the operation.
  var sourceInherited: [JSONValue] = []
  var sourceNames: [String: String] = [:]

  private static let authored: Set<String> = [
    "summary", "description", "title", "operationId", "tags", "default", "example", "examples", "deprecated",
    "externalDocs", "security",
  ]

  init(own: JSONValue, source: JSONValue, base: JSONValue?) {
    self.own = Side(root: own)
    self.source = Side(root: source)
    self.base = base.map { Side(root: $0) }
  }

  private static func isAuthored(_ key: String) -> Bool { authored.contains(key) || key.hasPrefix("x-") }

  /// The keywords whose members have names that somebody chose: a property may be called `tags` or `title`.
  private static let mapsOfNames: Set<String> = ["properties", "patternProperties", "headers", "responses"]

  /// Merges an object; `names` gives the connector's names of path parameters, `isMap` says that its keys are no
  /// keywords.
  mutating func merge(
    _ ours: JSONValue, _ theirs: JSONValue, _ last: JSONValue?, names: [String: String] = [:],
    isMap: Bool = false, depth: Int = 0
  ) {
    guard depth < 100 else { return }
    let (mine, new, old) = (ours["$ref"]?.string, theirs["$ref"]?.string, last?["$ref"]?.string)
    if let mine, let new, old == new, mine != new {
      // The author gave what is referred to another name.
      let before = last.flatMap { base?.target(of: $0) }
      return merge(own.target(of: ours), source.target(of: theirs), before, depth: depth + 1)
    }
    if mine != nil, new == nil, theirs.isObject, refersInSource(ours, last) {
      // The source says something else in this place; what others refer to stays.
      guard visited.insert(ours.pointer).inserted else { return }
      edits.append(.set(ours.pointer, JSONFragment(theirs)))
      changes.append("\(place(ours)) no longer refers to \(mine ?? "").")
      return
    }
    let (ours, theirs) = resolved(ours, theirs)
    guard ours.isObject, theirs.isObject, visited.insert(ours.pointer).inserted else { return }
    // Two references are compared as they stand, everything else with what the last import had there.
    let last = mine != nil && new != nil ? last : last.flatMap { base?.target(of: $0) }
    func isAuthored(_ key: String) -> Bool { !isMap && ValueMerge.isAuthored(key) }
    let isHidden = ours["x-ms-visibility"]?.string?.lowercased() == "internal"
    for member in theirs.members {
      let (key, value) = (member.key, member.value)
      let before = last?[key]
      guard let present = ours[key] else {
        // What stood there at the last import was taken away by the author.
        if before == nil, !ValueMerge.isStandIn(key, value, in: ours) {
          add(key, value, to: ours, isAuthored: isAuthored(key))
        }
        continue
      }
      // A path parameter is called as the connector's path has it, whatever the source calls it now.
      if !isMap, key == "name", ours["in"]?.string == "path" { continue }
      if !isMap, key == "parameters", present.isArray, value.isArray {
        mergeParameters(present, value, before, names, depth)
      } else if !isMap, key == "required", present.isArray, value.isArray {
        mergeNames(present, value, before)
      } else if present.isObject, value.isObject, !isAuthored(key) {
        merge(
          present, value, before, isMap: !isMap && ValueMerge.mapsOfNames.contains(key), depth: depth + 1)
      } else {
        let isOurs = isAuthored(key) || (!isMap && (key == "name" || (key == "required" && isHidden)))
        mergeWhole(present, value, before, isOurs: isOurs)
      }
    }
    guard let last, last.isObject else { return }
    for member in ours.members where theirs[member.key] == nil && !isAuthored(member.key) {
      if depth == 0, member.key == "parameters", !sourceInherited.isEmpty {
        removeParameters(of: member.value, table(last[member.key].elements, base, sourceNames), besides: [])
        continue
      }
      guard let before = last[member.key], JSONFragment(before) == JSONFragment(member.value) else {
        continue
      }
      edits.append(.remove(member.value.pointer))
      changes.append("'\(member.key)' is gone from \(place(ours)).")
    }
  }

  /// Merges one member of two objects and nothing else of them.
  mutating func mergeMember(_ key: String, _ ours: JSONValue, _ theirs: JSONValue, _ last: JSONValue?) {
    guard let value = theirs[key] else { return }
    if let present = ours[key] { return merge(present, value, last?[key]) }
    guard last?[key] == nil, visited.insert(ours.pointer.appending(key)).inserted else { return }
    edits.append(.set(ours.pointer.appending(key), JSONFragment(value)))
    changes.append("'\(key)' is new in \(place(ours)).")
  }

  /// Whether a response only stands for the answers that a source does not describe.
  private static func isStandIn(_ key: String, _ value: JSONValue, in ours: JSONValue) -> Bool {
    key == "default" && ours.key == "responses" && ours.count > 0 && (value["schema"]?.count ?? 0) == 0
  }

  /// Whether a reference of the connector came from the source, and is not the author's own.
  private func refersInSource(_ ours: JSONValue, _ last: JSONValue?) -> Bool {
    if base != nil, let last { return last["$ref"]?.string == ours["$ref"]?.string }
    guard let text = ours["$ref"]?.string, text.hasPrefix("#"), let pointer = JSONPointer(text) else {
      return false
    }
    return source.root.document.value(at: pointer) != nil
  }

  /// An object behind a reference is merged where it stands, unless both sides name it alike.
  private func resolved(_ ours: JSONValue, _ theirs: JSONValue) -> (JSONValue, JSONValue) {
    switch (ours["$ref"]?.string, theirs["$ref"]?.string) {
    case (nil, _?): (ours, source.target(of: theirs))
    case (_?, nil): (own.target(of: ours), theirs)
    default: (ours, theirs)
    }
  }

  private mutating func mergeWhole(
    _ ours: JSONValue, _ theirs: JSONValue, _ last: JSONValue?, isOurs: Bool
  ) {
    let (mine, new) = (JSONFragment(ours), JSONFragment(theirs))
    guard mine != new else { return }
    if let last {
      let old = JSONFragment(last)
      if old == new { return }
      guard old == mine else {
        conflicts.append(
          "\(place(ours)): the connector has \(ValueMerge.shown(mine)), the source now \(ValueMerge.shown(new))."
        )
        return
      }
    } else if isOurs {
      return
    }
    edits.append(.set(ours.pointer, new))
    changes.append("\(place(ours)): \(ValueMerge.shown(mine)) becomes \(ValueMerge.shown(new)).")
  }

  /// Lists of required names are sets.
  private mutating func mergeNames(_ ours: JSONValue, _ theirs: JSONValue, _ last: JSONValue?) {
    let mine = ours.elements.compactMap(\.string)
    let old = Set(last.map { $0.elements.compactMap(\.string) } ?? [])
    let new = theirs.elements.compactMap(\.string)
    let kept = mine.filter { new.contains($0) || !old.contains($0) }
    let result = kept + new.filter { !mine.contains($0) && !old.contains($0) }
    guard result != mine else { return }
    let list = JSONFragment.array(result.map { .string($0) })
    edits.append(result.isEmpty ? .remove(ours.pointer) : .set(ours.pointer, list))
    changes.append("\(place(ours)): now \(result.joined(separator: ", ")).")
  }

  /// Merges an operation that both sides have, with what their paths say of it.
  mutating func merge(_ pair: OperationPairs.Pair) {
    let source = pair.source.operation
    inherited = ValueMerge.shared(pair.own)
    sourceInherited = ValueMerge.shared(source)
    sourceNames = pair.names
    merge(pair.own.value, source.value, pair.base?.value, names: pair.names)
    mergeInherited(pair)
    guard source.isWebhook else { return }
    mergeMember(
      OperationPairs.Addition.notificationKey, pair.own.pathItem, source.pathItem, pair.base?.pathItem)
  }

  private mutating func add(_ key: String, _ value: JSONValue, to ours: JSONValue, isAuthored: Bool) {
    edits.append(.set(ours.pointer.appending(key), JSONFragment(value)))
    if !isAuthored { changes.append("'\(key)' is new in \(place(ours)).") }
  }

  /// The place of a value as messages name it: the last steps of its pointer.
  private func place(_ value: JSONValue) -> String {
    let tokens = value.pointer.tokens.drop { ["paths", "definitions"].contains($0) }
    return tokens.suffix(4).joined(separator: " > ")
  }

  private static func shown(_ value: JSONFragment) -> String {
    let text = String(decoding: value.written(onOneLine: true), as: UTF8.self)
    return text.count > 40 ? String(text.prefix(39)) + "…" : text
  }
}
