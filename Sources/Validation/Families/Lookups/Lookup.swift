import JSONText

/// One call of an operation by an `x-ms-dynamic-` extension, as the extension writes it.
struct Lookup: Sendable {
  /// One input that the operation gets.
  struct Argument: Sendable {
    let name: String
    /// What it is taken from: a parameter of the calling operation; nil for fixed values.
    let source: String?
  }

  let form: LookupForm
  let operationID: String
  let arguments: [Argument]
  /// Where the entries stand in the answer; empty for the answer itself.
  let collection: String
  /// Where an entry has its value, or the answer its schema.
  let valuePath: String?
  let titlePath: String?
  /// Whether the same call stands beside it in the other form, older or newer.
  let hasTwin: Bool
  /// The position of the calling operation among those of the part; nil for several.
  let operation: Int?
  /// Where the call stands.
  var offset: Int

  /// Reads a call; nil when it names no operation.
  init?(_ call: JSONValue, _ form: LookupForm, hasTwin: Bool, operation: Int?) {
    guard let id = call["operationId"]?.string else { return nil }
    self.form = form
    operationID = id
    arguments =
      call["parameters"]?.members.map { member in
        Argument(name: member.key, source: member.value[form.referenceKey]?.string)
      } ?? []
    collection = form.collectionKey.flatMap { call[$0]?.string } ?? ""
    valuePath = call[form.valueKey]?.string
    titlePath = form.titleKey.flatMap { call[$0]?.string }
    self.hasTwin = hasTwin
    self.operation = operation
    offset = call.range.lowerBound
  }

  /// The calls of one object.
  static func all(of object: SchemaSubject, operation: Int?) -> [Lookup] {
    guard !object.keywords.isDisjoint(with: LookupForm.keywords) else { return [] }
    var found: [Lookup] = []
    for form in LookupForm.allCases {
      guard let value = object[form.keyword] else { continue }
      let hasTwin = form.twin.map { object[$0.keyword]?.isObject == true } ?? false
      let calls = form == .tree ? [value["open"], value["browse"]].compactMap(\.self) : [value]
      found += calls.compactMap { Lookup($0, form, hasTwin: hasTwin, operation: operation) }
    }
    return found
  }
}
