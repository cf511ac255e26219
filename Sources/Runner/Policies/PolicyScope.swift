import ConnectorModel
import JSONText
import Transport

/// What the expressions of a policy can read.
struct PolicyScope {
  /// The values of the connection.
  let connection: ConnectionValues
  /// The headers of the message, as they are when the policy runs.
  var headers: [HTTPHeader] = []
  /// Where the message carries secrets; what is read from there is one.
  var hiding = SecretPlaces()
  /// The query parameters, names and values as they are in the URL.
  var query: [(name: String, value: String)] = []
  /// The verb of the action.
  let method: String
  /// The body of the message as JSON; nil when it is none.
  var body: JSONFragment?
  /// The answer of a poll as JSON; nil outside of polling.
  var triggerBody: JSONFragment?
  /// The element of an array that is worked on.
  var item: JSONFragment?

  /// A value, with whether a secret went into it.
  struct Value {
    let fragment: JSONFragment
    let isSecret: Bool
  }

  /// The value of a call; nil when there is none and no default.
  func value(of call: PolicyCall) -> Value? {
    let name = call.arguments.first ?? ""
    switch call.function {
    case .connectionParameters:
      guard let value = connection[name] else { return fallback(call) }
      return PolicyScope.revealed(value)
    case .headers:
      let header = headers.first { $0.name.lowercased() == name.lowercased() }
      return header.map { header in
        Value(
          fragment: .string(header.value), isSecret: hiding.headers.contains(header.name.lowercased()))
      } ?? fallback(call)
    case .queryParameters:
      let wanted = PercentEncoding.encode(name)
      let pair = query.first {
        $0.name.lowercased() == wanted.lowercased() || $0.name.lowercased() == name.lowercased()
      }
      return pair.map { pair in
        Value(
          fragment: .string(PolicyScope.decoded(pair.value)), isSecret: hiding.query.contains(pair.name))
      } ?? fallback(call)
    case .originalMethod: return Value(fragment: .string(method), isSecret: false)
    case .body: return PolicyScope.found(call.path, in: body)
    case .item: return PolicyScope.found(call.path, in: item)
    case .triggerBody: return PolicyScope.found(call.path, in: triggerBody)
    case .environmentVariables:
      guard let value = connection[EnvironmentVariables.valueName(of: name)] else { return fallback(call) }
      return PolicyScope.revealed(value)
    }
  }

  private static func revealed(_ value: ConnectionValue) -> Value {
    let isSecret = if case .secret = value { true } else { false }
    return Value(fragment: .string(value.revealed), isSecret: isSecret)
  }

  private func fallback(_ call: PolicyCall) -> Value? {
    call.arguments.count > 1 ? Value(fragment: .string(call.arguments[1]), isSecret: false) : nil
  }

  /// A text with its expressions filled in; `encode` is applied to what expressions give, not to what is written.
  ///
  /// Missing values are empty; their calls are given back.
  func filled(
    _ text: PolicyText, encode: (String) -> String = { $0 }
  ) -> (text: String, isSecret: Bool, missing: [PolicyCall]) {
    var result = ""
    var isSecret = false
    var missing: [PolicyCall] = []
    for part in text.parts {
      switch part {
      case .literal(let literal): result += literal
      case .call(let call):
        guard let value = value(of: call) else {
          missing.append(call)
          continue
        }
        isSecret = isSecret || value.isSecret
        result += encode(value.fragment.fieldText)
      }
    }
    return (result, isSecret, missing)
  }

  private static func found(_ path: [JSONStep], in root: JSONFragment?) -> Value? {
    root?.value(at: path).map { Value(fragment: $0, isSecret: false) }
  }

  /// A value of a URL without its percent escapes; one that is no UTF-8 then stays as it is.
  static func decoded(_ text: String) -> String {
    String(validating: PercentEncoding.bytes(of: text, isForm: true), as: UTF8.self) ?? text
  }
}
