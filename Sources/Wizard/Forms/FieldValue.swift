import JSONText
import Runner

/// JSON values as fields of inputs show them, and as they are written.
enum FieldValue {
  /// What stands in a field.
  static func text(_ value: JSONFragment?) -> String {
    switch value {
    case nil: ""
    case .string(let text)?: text
    case .object?, .array?: String(decoding: value?.written(in: .standard) ?? [], as: UTF8.self)
    case let value?: value.text
    }
  }

  /// Whether a text takes a value of another step.
  static func isReference(_ text: String) -> Bool { text.contains("${") }

  /// What is written for a text; nil for an empty one.
  static func fragment(_ text: String, _ kind: InputKind) -> JSONFragment? {
    guard !text.isEmpty else { return nil }
    let parsed = try? JSONFragment(parsing: text)
    switch (kind, parsed) {
    case (.integer, .number?), (.number, .number?), (.boolean, .boolean?), (.list, .array?): return parsed
    case (.json, let parsed?): return parsed
    default: return .string(text)
    }
  }

  /// What is compared with, for a text: a number, a flag or a list where it is one.
  static func wanted(_ text: String, _ comparison: PlanComparison) -> JSONFragment {
    switch comparison {
    case .startsWith, .matches: return .string(text)
    default:
      switch try? JSONFragment(parsing: text) {
      case .string?, .object?, nil: return .string(text)
      case let parsed?: return parsed
      }
    }
  }

  /// What a comparison starts with.
  static func start(_ comparison: PlanComparison, from wanted: JSONFragment) -> JSONFragment {
    guard comparison.refusal(of: wanted) != nil else { return wanted }
    switch comparison {
    case .exists: return true
    case .count, .lessThan, .greaterThan: return 0
    case .oneOf: return .array([wanted])
    default: return ""
    }
  }
}

extension PlanComparison {
  /// The comparison as words.
  var words: String {
    switch self {
    case .equals: "is"
    case .not: "is not"
    case .oneOf: "is one of"
    case .exists: "exists"
    case .count: "has a count of"
    case .contains: "contains"
    case .startsWith: "starts with"
    case .matches: "matches"
    case .lessThan: "is less than"
    case .greaterThan: "is greater than"
    }
  }
}
