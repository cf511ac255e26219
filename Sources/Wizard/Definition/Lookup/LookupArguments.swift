import ConnectorModel
import JSONText

/// The inputs of a lookup as fields: what each parameter of the called operation gets.
///
/// A name in braces is the value of a parameter of the calling operation; anything else stands for itself.
struct LookupArguments {
  let owner: Place
  let called: Operation
  let connector: Connector

  /// Makes the edit that gives the lookup other inputs.
  typealias Writer =
    @Sendable ([DynamicValues.Argument], Connector) throws(ConnectorEditError) -> ConnectorEdit

  func fields(_ present: [DynamicValues.Argument], write: @escaping Writer) -> [ModelField] {
    guard let definition = connector.definition else { return [] }
    let parameters = called.parameters(in: definition)
    let missing = present.filter { argument in
      !parameters.contains { $0.name == argument.name || argument.name.hasPrefix($0.name + "/") }
    }
    var fields = parameters.map { parameter in
      field(
        parameter.name, isRequired: parameter.isRequired && parameter.defaultValue == nil,
        type: parameter.type, present, write
      ).with {
        $0.help = "{name} for a parameter of this operation, else a value for \(parameter.name)"
      }
    }
    fields += missing.map { argument in
      field(argument.name, isRequired: false, type: nil, present, write).with {
        $0.help = "\(called.name) has no such parameter; empty the field to take the input away"
      }
    }
    return fields
  }

  private func field(
    _ name: String, isRequired: Bool, type: String?, _ present: [DynamicValues.Argument],
    _ write: @escaping Writer
  ) -> ModelField {
    let argument = present.first { $0.name == name }
    var field = ModelField(
      "argument " + name, name, .text(argument.map { LookupArguments.text($0.source) } ?? ""))
    field.isRequired = isRequired
    field.suggestions = sources.map { FieldOption("{" + $0 + "}", "the value of " + $0) }
    field.appliesOnLeave = true
    field.write = { input, connector throws(ConnectorEditError) in
      var changed = present
      let position = changed.firstIndex { $0.name == name }
      let source = LookupArguments.source(input.text, type)
      switch (position, source) {
      case (let position?, let source?): changed[position].source = source
      case (let position?, nil): changed.remove(at: position)
      case (nil, let source?): changed.append(DynamicValues.Argument(name: name, source: source))
      case (nil, nil): break
      }
      return try write(changed, connector)
    }
    return field
  }

  /// The parameters of the operation around the lookup, and the properties of its body by their paths.
  private var sources: [String] {
    let tokens = owner.pointer.tokens
    guard let definition = connector.definition, tokens.count > 3, tokens[0] == "paths",
      let operation = definition.operation(at: JSONPointer(tokens: Array(tokens.prefix(3))))
    else { return [] }
    var names: [String] = []
    for parameter in operation.parameters(in: definition) {
      guard let body = parameter.schema else {
        if !owner.pointer.isWithin(parameter.value.pointer) { names.append(parameter.name) }
        continue
      }
      guard let schema = Schema(body, in: definition) else { continue }
      names += schema.allProperties(in: definition).map { parameter.name + "/" + $0.key }
    }
    return names
  }

  private static func text(_ source: DynamicValues.Source) -> String {
    switch source {
    case .parameter(let name): "{" + name + "}"
    case .value(let value): value.fieldText
    }
  }

  private static func source(_ text: String, _ type: String?) -> DynamicValues.Source? {
    if text.isEmpty { return nil }
    if text.hasPrefix("{"), text.hasSuffix("}"),
      !text.dropFirst().dropLast().contains(where: { "{}\"".contains($0) })
    {
      return .parameter(String(text.dropFirst().dropLast()))
    }
    return .value(JSONFragment(typing: text, as: type))
  }
}
