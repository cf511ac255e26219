package import JSONText
import Runner

/// Makes the calls of a session into the steps of a plan.
///
/// A value that an earlier answer gave under a telling name (`id`, `etag`, `…Key`) becomes a reference to it, so that
/// the plan can be run again with what the service gives then.
package struct PlanRecorder: Sendable {
  /// The calls that have become steps, with the ids that they got.
  private var recorded: [(id: String, call: MadeCall)] = []
  private var ids: Set<String>

  /// Starts a recording.
  package init() { ids = [] }

  /// Takes ids that a plan has, so that none is used twice.
  package mutating func know(_ ids: [String]) { self.ids.formUnion(ids) }

  /// The step of a call.
  package mutating func step(of call: MadeCall) -> JSONFragment {
    let id = freshID(for: call.operation)
    var members: [JSONFragment.Member] = [
      JSONFragment.Member("id", .string(id)), JSONFragment.Member("operation", .string(call.operation)),
    ]
    let inputs = call.inputs.map { JSONFragment.Member($0.name, linked($0.value, $0.name)) }
    if !inputs.isEmpty { members.append(JSONFragment.Member("inputs", .object(inputs))) }
    members.append(JSONFragment.Member("expect", ["status": .number(String(call.status))]))
    recorded.append((id, call))
    return .object(members)
  }

  mutating func freshID(for operation: String) -> String {
    let letters = operation.filter(PlanName.isPart)
    let name = letters.prefix(1).lowercased() + letters.dropFirst()
    let base = PlanName.fault(in: name) != nil ? "step" : name
    var id = base
    var number = 2
    while !ids.insert(id).inserted {
      id = base + "\(number)"
      number += 1
    }
    return id
  }

  /// A value with what earlier answers gave as references.
  ///
  /// Short values that stand under no telling name are equal by chance too often.
  private func linked(_ value: JSONFragment, _ name: String) -> JSONFragment {
    switch value {
    case .object(let members):
      return .object(members.map { JSONFragment.Member($0.key, linked($0.value, $0.key)) })
    case .array(let elements): return .array(elements.map { linked($0, name) })
    case .string(let text), .number(let text):
      let isLinked = text.count >= 8 || PlanRecorder.isTelling(String(name.split(separator: "/").last ?? ""))
      for (id, call) in recorded.reversed() where isLinked {
        guard let answer = call.answer, let path = PlanRecorder.path(of: text, in: answer, "") else {
          continue
        }
        return .string("${\(id).body\(path)}")
      }
      return PlanRecorder.escaped(value)
    default: return value
    }
  }

  /// A text with `${` of its own, which would be read as a reference.
  private static func escaped(_ value: JSONFragment) -> JSONFragment {
    guard case .string(let text) = value else { return value }
    return .string(text.replacing("${", with: "$${"))
  }

  /// The path of a value under a telling name.
  private static func path(
    of text: String, in answer: JSONFragment, _ path: String, depth: Int = 0
  ) -> String? {
    guard depth < 8 else { return nil }
    switch answer {
    case .object(let members):
      for member in members {
        let step = isName(member.key) ? "." + member.key : "['" + member.key + "']"
        guard !member.key.contains("'"), !member.key.contains("}") else { continue }
        switch member.value {
        case .string(let found), .number(let found):
          if found == text, isTelling(member.key) { return path + step }
        default:
          if let found = PlanRecorder.path(of: text, in: member.value, path + step, depth: depth + 1) {
            return found
          }
        }
      }
      return nil
    case .array(let elements):
      for (position, element) in elements.prefix(20).enumerated() {
        if let found = PlanRecorder.path(of: text, in: element, path + "[\(position)]", depth: depth + 1) {
          return found
        }
      }
      return nil
    default: return nil
    }
  }

  private static func isName(_ key: String) -> Bool {
    !key.isEmpty
      && key.utf8.allSatisfy {
        $0 == UInt8(ascii: "_") || Character(UnicodeScalar($0)).isLetter && $0 < 0x80
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }

  private static func isTelling(_ key: String) -> Bool {
    let lower = key.lowercased()
    return lower == "id" || key.hasSuffix("Id") || key.hasSuffix("ID") || lower.hasSuffix("_id")
      || lower.hasSuffix("key") || lower.hasSuffix("etag") || lower.hasSuffix("token") || lower == "name"
  }
}
