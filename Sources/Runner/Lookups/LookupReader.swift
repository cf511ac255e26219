import ConnectorModel
import JSONText

/// Reads the answer of a lookup as the designer does.
///
/// Paths are split at slashes and compared whatever their case; a dot is part of a name. Where no path to the list is
/// given the answer itself is the list, or its property `value` (the platform's own open client).
struct LookupReader {
  /// The most entries that are kept.
  static let most = 5_000

  let lookup: Lookup

  func read(_ root: JSONValue) throws(LookupFailure) -> LookupAnswer {
    switch lookup.kind {
    case .list(let items, let value, let title):
      return try rows(root, items: items, value: value, title: title) { _ in false }
    case .tree(let items, let value, let title, let isParent):
      let test = ParentTest(isParent)
      return try rows(root, items: items, value: value, title: title) { test.holds(for: $0) }
    case .schema(let path): return .schema(try schema(root, path))
    }
  }

  /// The address of the next page, as OData and the platform's paging write it.
  static func nextLink(in root: JSONValue) -> String? {
    (member("nextLink", of: root) ?? member("@odata.nextLink", of: root))?.string
  }

  private func rows(
    _ root: JSONValue, items path: String, value: String, title: String, isParent: (JSONValue) -> Bool
  ) throws(LookupFailure) -> LookupAnswer {
    var list = LookupReader.value(at: path, of: root)
    if path.isEmpty, list?.isArray != true { list = LookupReader.member("value", of: root) }
    guard let list, list.isArray else {
      throw .noList(operation: lookup.operationID, path: path, keys: root.isObject ? root.keys : [])
    }
    var rows: [LookupRow] = []
    var seen: Set<JSONFragment> = []
    var notes: [String] = []
    var left = 0
    var guessed = false
    for item in list.elements {
      let plain = LookupReader.value(at: value, of: item)
      var found = plain.flatMap { $0.isNull ? nil : $0 }
      if found == nil, let other = LookupReader.member("value", of: item) {
        found = other
        guessed = true
      }
      guard let found else {
        left += 1
        continue
      }
      let value = JSONFragment(found)
      guard seen.insert(value).inserted else { continue }
      guard rows.count < LookupReader.most else {
        notes.append("only the first \(LookupReader.most) entries are kept")
        break
      }
      let shown = title.isEmpty ? nil : LookupReader.value(at: title, of: item)
      let fallback = LookupReader.member("displayName", of: item)
      rows.append(
        LookupRow(
          value: value, title: LookupReader.text(shown ?? fallback ?? found), isParent: isParent(item),
          item: JSONFragment(item)))
    }
    if rows.isEmpty, left > 0 {
      throw .noValue(operation: lookup.operationID, path: value, keys: list[0].map { $0.keys } ?? [])
    }
    if left > 0 { notes.append("\(left) entries have no value at '\(value)' and are left out") }
    if guessed { notes.append("entries without '\(value)' take their property value instead") }
    return .rows(rows, notes: notes)
  }

  private func schema(_ root: JSONValue, _ path: String) throws(LookupFailure) -> JSONFragment {
    let found = LookupReader.value(at: path, of: root)
    guard let found, found.isObject,
      found["type"] != nil || found["properties"] != nil || found["items"] != nil
    else {
      throw .notSchema(
        operation: lookup.operationID, path: path,
        keys: (found ?? root).isObject ? (found ?? root).keys : [])
    }
    return JSONFragment(found)
  }

  /// The value at a path; the whole value for an empty one.
  static func value(at path: String, of root: JSONValue) -> JSONValue? {
    var value: JSONValue? = root
    for name in path.split(separator: "/") { value = value.flatMap { member(String(name), of: $0) } }
    return value
  }

  private static func member(_ name: String, of value: JSONValue) -> JSONValue? {
    if let exact = value[name] { return exact }
    let lower = name.lowercased()
    return value.keys.first { $0.lowercased() == lower }.flatMap { value[$0] }
  }

  private static func text(_ value: JSONValue) -> String { value.string ?? JSONFragment(value).text }
}
