import JSONText

/// The reading of collections, lenient node by node: what cannot be read is a remark.
struct PostmanReader {
  /// What every item takes over from around it.
  struct Surroundings {
    var folders: [String] = []
    var auth: PostmanAuth?
    var variables: [PostmanField] = []
  }

  var collection = PostmanCollection()
  var notes: [ImportNote] = []

  /// Reads a collection of any version.
  init(_ root: JSONValue) {
    let root = root["collection"].flatMap { $0.isObject ? $0 : nil } ?? root
    if root["requests"]?.isArray == true { readFirstVersion(root) } else { readSecondVersion(root) }
  }

  /// Remarks on a node of the source.
  mutating func note(
    _ node: JSONValue, _ code: String, _ severity: ImportNote.Severity, _ action: ImportNote.Action,
    _ message: String, advice: String = ""
  ) {
    notes.append(
      ImportNote(
        pointer: node.pointer, code: code, severity: severity, action: action, message: message,
        advice: advice))
  }

  // MARK: Values that come in several forms

  /// Text, or the content of an object that holds it.
  static func text(_ value: JSONValue?) -> String {
    guard let value else { return "" }
    if let text = value.string { return text }
    if let number = value.numberText { return number }
    if let isSet = value.boolean { return isSet ? "true" : "false" }
    if let content = value["content"]?.string { return content }
    return ""
  }

  /// The text of a value, objects and arrays as JSON; nil for null and nothing.
  static func sample(_ value: JSONValue?) -> String? {
    guard let value, !value.isNull else { return nil }
    if value.isObject || value.isArray {
      return String(decoding: JSONFragment(value).written(onOneLine: true), as: UTF8.self)
    }
    return text(value)
  }

  /// Headers, parameters or parts of a form: a list of objects or lines, or lines of text.
  static func fields(_ value: JSONValue?) -> [PostmanField] {
    guard let value else { return [] }
    if let lines = value.string {
      return lines.split(whereSeparator: \.isNewline).compactMap { line(String($0)) }
    }
    if value.isObject {
      return value.members.map { PostmanField(key: $0.key, value: sample($0.value)) }
    }
    return value.elements.compactMap { element in
      if let text = element.string { return line(text) }
      guard element.isObject else { return nil }
      var key = text(element["key"] ?? element["id"] ?? element["name"])
      var field = PostmanField(key: key, value: sample(element["value"]))
      if key.hasPrefix("//") {
        key.removeFirst(2)
        field.key = key
        field.isDisabled = true
      }
      if element["disabled"]?.boolean == true || element["enabled"]?.boolean == false {
        field.isDisabled = true
      }
      field.description = text(element["description"])
      field.isFile = element["type"]?.string == "file"
      return field
    }
  }

  private static func line(_ text: String) -> PostmanField? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    var key = text[..<colon].drop(while: \.isWhitespace)
    let isDisabled = key.hasPrefix("//")
    if isDisabled { key = key.dropFirst(2) }
    let value = text[text.index(after: colon)...].drop(while: \.isWhitespace)
    return key.isEmpty ? nil : PostmanField(key: String(key), value: String(value), isDisabled: isDisabled)
  }

  /// A sign-in; nil where the node says nothing, so that the one around it counts.
  static func auth(_ value: JSONValue?) -> PostmanAuth? {
    guard let value, value.isObject, let type = value["type"]?.string?.lowercased(), type != "inherit" else {
      return nil
    }
    var values: [String: String] = [:]
    let attributes = value.members.first { $0.key.lowercased() == type }?.value
    for field in fields(attributes) where values[field.key] == nil { values[field.key] = field.value ?? "" }
    return PostmanAuth(type: type, values: values)
  }

  /// The query behind an address, as it is written there.
  static func query(of address: String) -> [PostmanField] {
    guard let mark = address.firstIndex(of: "?") else { return [] }
    let text = address[address.index(after: mark)...].prefix { $0 != "#" }
    return text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return PostmanField(
        key: FormText.decoded(parts[0]), value: parts.count > 1 ? FormText.decoded(parts[1]) : nil)
    }
  }

  /// Statuses that test scripts ask for: `have.status(201)`, `code).to.eql(201)`, `responseCode.code === 201`.
  static func statuses(inScript text: String) -> [Int] {
    var found: [Int] = []
    for mark in ["status(", "code).to.eql(", "code).to.equal(", "code ===", "code =="] {
      for part in text.split(separator: mark, omittingEmptySubsequences: false).dropFirst() {
        let digits = part.drop { $0 == " " || $0 == "=" }.prefix(while: \.isNumber)
        if digits.utf8.count == 3, let status = Int(digits), (200..<600).contains(status) {
          found.append(status)
        }
      }
    }
    return found
  }
}
