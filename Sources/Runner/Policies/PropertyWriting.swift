import ConnectorModel
import JSONText

/// The writing of a property into objects of a body, as *Set property* does it.
enum PropertyWriting {
  /// A name as policies write it: bare, or in brackets and quotes.
  static func name(_ text: String) -> String {
    for quote in ["'", "\""] where text.hasPrefix("[" + quote) && text.hasSuffix(quote + "]") {
      return String(text.dropFirst(2).dropLast(2))
    }
    return text
  }

  /// The value with the objects at a path changed; of an array every object in it is.
  static func changing(
    _ value: JSONFragment, at path: [JSONStep], _ change: (JSONFragment) -> JSONFragment
  ) -> JSONFragment {
    guard let step = path.first else {
      switch value {
      case .array(let elements):
        return .array(elements.map { if case .object = $0 { change($0) } else { $0 } })
      case .object: return change(value)
      default: return value
      }
    }
    let rest = Array(path.dropFirst())
    switch (step, value) {
    case (.member(let name), .object(let members)):
      return .object(
        members.map { $0.key == name ? JSONFragment.Member(name, changing($0.value, at: rest, change)) : $0 })
    case (.element(let number), .array(var elements)) where elements.indices.contains(number):
      elements[number] = changing(elements[number], at: rest, change)
      return .array(elements)
    default: return value
    }
  }

  /// The object with a member, which a path of dots may nest; what is there is replaced.
  static func setting(_ name: String, to value: JSONFragment, in owner: JSONFragment) -> JSONFragment {
    guard case .object(var members) = owner else { return owner }
    if let position = members.lastIndex(where: { $0.key == name }) {
      members[position] = JSONFragment.Member(name, value)
    } else {
      members.append(JSONFragment.Member(name, value))
    }
    return .object(members)
  }

  /// What a template gives: one expression keeps its type, text that is a JSON list or object is one, all else is
  /// text (learn.microsoft.com, *Set property*: `30` stays the text "30").
  static func value(_ template: PolicyText, _ scope: PolicyScope) -> JSONFragment {
    if let call = template.onlyCall { return scope.value(of: call)?.fragment ?? .null }
    var text = ""
    var json = ""
    for part in template.parts {
      switch part {
      case .literal(let literal):
        text += literal
        json += literal
      case .call(let call):
        let value = scope.value(of: call)?.fragment ?? .string("")
        text += value.fieldText
        json += value.text
      }
    }
    let first = json.first { !$0.isWhitespace }
    if first == "[" || first == "{", let parsed = try? JSONFragment(parsing: json) { return parsed }
    return .string(text)
  }
}
