import ConnectorModel
import JSONText

/// Says what a dynamic extension says in its other form, older or newer.
///
/// Fixed values are wrapped or unwrapped, and references become full paths (`body/address/city`) or names
/// (`address.city`), as the parameters of the operations around them decide.
struct LookupTwin {
  private let form: LookupForm
  private let twin: LookupForm
  private let callers: [OperationInputs]
  private let target: OperationInputs?

  /// The repair that adds the other form; nil where that cannot say the same.
  static func fix(adding value: JSONValue, _ form: LookupForm) -> QuickFix? {
    guard let twin = form.twin, value["operationId"]?.string != nil, isConvertible(value, form) else {
      return nil
    }
    let pointer = value.pointer
    let title = "Add \(twin.name)"
    return QuickFix(title) { connector in
      guard let definition = connector.definition,
        let value = connector.value(at: Place(.definition, pointer)), let owner = value.parent,
        owner[twin.name] == nil, let id = value["operationId"]?.string
      else { return nil }
      let converter = LookupTwin(
        form: form, twin: twin,
        callers: EnclosingOperations.of(pointer, in: definition).map { OperationInputs($0, in: definition) },
        target: definition.operation(id: id).map { OperationInputs($0, in: definition) })
      return ConnectorEdit(
        title: title, .definition,
        .insertMember(
          into: owner.pointer, key: twin.name, converter.converted(value), at: (value.position ?? 0) + 1))
    }
  }

  /// Whether every input can be said in the other form: objects have no form of their own in the older one.
  private static func isConvertible(_ value: JSONValue, _ form: LookupForm) -> Bool {
    guard let parameters = value["parameters"] else { return true }
    guard parameters.isObject else { return false }
    return parameters.children.allSatisfy { input in
      if input[form.referenceKey]?.string != nil { return true }
      return form.isOlder ? !input.isObject : input["value"].map { !$0.isObject } ?? false
    }
  }

  /// The members of the other form, in the same order.
  private func converted(_ value: JSONValue) -> JSONFragment {
    var members: [JSONFragment.Member] = []
    for member in value.members {
      switch member.key {
      case "parameters":
        let inputs = member.value.members.map {
          JSONFragment.Member(inputName($0.key), input($0.value))
        }
        members.append(.init(member.key, .object(Array(inputs))))
      case form.valueKey:
        guard let path = member.value.string else { continue }
        let schemaPath = form == .schema ? path.withoutProperties : path
        if !schemaPath.isEmpty { members.append(.init(twin.valueKey, .string(schemaPath))) }
      case form.titleKey: members.append(.init(twin.titleKey ?? member.key, JSONFragment(member.value)))
      case form.collectionKey:
        members.append(.init(twin.collectionKey ?? member.key, JSONFragment(member.value)))
      default: members.append(.init(member.key, JSONFragment(member.value)))
      }
    }
    return .object(members)
  }

  /// The name of an input of the called operation.
  private func inputName(_ name: String) -> String {
    guard let target, !target.parameterNames.contains(name) else { return name }
    return (twin.isOlder ? target.pathBelowBody(of: name) : target.bodyPath(of: name)) ?? name
  }

  /// What an input gets.
  private func input(_ value: JSONValue) -> JSONFragment {
    guard let source = value[form.referenceKey]?.string else {
      return twin.isOlder ? JSONFragment(value["value"] ?? value) : ["value": JSONFragment(value)]
    }
    return .object([.init(twin.referenceKey, .string(reference(to: source)))])
  }

  private func reference(to source: String) -> String {
    if callers.contains(where: { $0.parameterNames.contains(source) }) { return source }
    let paths = callers.compactMap {
      twin.isOlder ? $0.pathBelowBody(of: source) : $0.bodyPath(of: source)
    }
    if let path = paths.first { return path }
    // A full path begins with the name of a parameter, which the older form leaves out.
    let below = source.split(separator: "/").dropFirst()
    return twin.isOlder && !below.isEmpty ? below.joined(separator: ".") : source
  }
}

extension String {
  /// A path to a schema without `properties` at its end, which the newer form leaves out.
  fileprivate var withoutProperties: String {
    self == "properties" ? "" : without(suffix: "/properties")
  }
}
