import ConnectorModel
import JSONText
import Planning
import Preview
import Runner

/// Collects what the steps above a step bring.
enum FlowTokens {
  /// How many places of an answer are offered that the definition does not describe.
  private static let mostFound = 200

  /// The tokens for the step of a position, those of the nearest step first.
  static func tokens(
    above position: Int, of flow: Flow, cards: [String: OperationCard], definition: APIDefinition,
    answers: [Int: JSONFragment]
  ) -> [FlowToken] {
    (0..<min(position, flow.steps.count)).reversed().flatMap { above -> [FlowToken] in
      let step = flow.steps[above]
      let named = step.id.flatMap { $0.isEmpty ? nil : $0 }
      let id = named ?? flow.freshID(for: step.operation)
      let card = cards[step.operation]
      let source = card?.summary ?? step.operation
      let answer = answers[above] ?? step.event
      func token(
        _ title: String, _ type: String, _ part: FlowToken.Part, _ value: JSONFragment? = nil
      )
        -> FlowToken
      {
        FlowToken(
          id: id, unnamedStep: named == nil ? above : nil, source: source, title: title, type: type,
          value: value, part: part)
      }
      var tokens = (card?.tokens ?? []).map { described in
        token(
          described.title, described.type, .body(described.keys),
          answer.flatMap { value(at: described.keys[...], in: $0) })
      }
      if tokens.isEmpty, let answer {
        tokens = places(in: answer).map { keys, value in
          token(keys.isEmpty ? "Body" : keys.joined(separator: " "), type(of: value), .body(keys), value)
        }
      } else if !tokens.contains(where: { $0.part == .body([]) }) {
        tokens.append(token("Body", "object", .body([])))
      }
      let operation = definition.operations.first { $0.name == step.operation }
      guard step.event == nil else { return tokens }
      tokens += (operation?.designerResponse(in: definition)?.headers ?? []).map {
        token($0.key, "string", .header($0.key))
      }
      return tokens + [token("Status code", "integer", .status)]
    }
  }

  /// The value at a place of an answer; of lists, the first item's.
  private static func value(at keys: ArraySlice<String>, in value: JSONFragment) -> JSONFragment? {
    guard let key = keys.first else { return value }
    switch value {
    case .array(let elements) where key == "*":
      return elements.first.flatMap { self.value(at: keys.dropFirst(), in: $0) }
    default: return value[key].flatMap { self.value(at: keys.dropFirst(), in: $0) }
    }
  }

  /// The places of an answer in its order.
  private static func places(in answer: JSONFragment) -> [(keys: [String], value: JSONFragment)] {
    var found: [(keys: [String], value: JSONFragment)] = []
    func add(_ value: JSONFragment, _ keys: [String]) {
      guard found.count < mostFound, keys.count < 8 else { return }
      found.append((keys, value))
      switch value {
      case .object(let members): for member in members { add(member.value, keys + [member.key]) }
      case .array(let elements): if let first = elements.first { add(first, keys + ["*"]) }
      default: break
      }
    }
    add(answer, [])
    return found
  }

  private static func type(of value: JSONFragment) -> String {
    switch value {
    case .object: "object"
    case .array: "array"
    case .string: "string"
    case .number: "number"
    case .boolean: "boolean"
    case .null: "null"
    }
  }
}
