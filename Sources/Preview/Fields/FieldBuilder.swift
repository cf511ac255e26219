import ConnectorModel
import JSONText
import Runner

/// Unfolds the parameters and the body of an operation into the fields of its card.
///
/// The limits are those of the form of a call, so that both have the same fields.
struct FieldBuilder {
  private let definition: APIDefinition
  private let titles: OperationTitles
  private var open: [Int] = []
  private var count = 0
  private var itemCount = 0

  init(_ definition: APIDefinition, titles: OperationTitles) {
    self.definition = definition
    self.titles = titles
  }

  /// Every field in the designer's order, hidden ones last.
  mutating func fields(of operation: Operation) -> [CardField] {
    let parameters = operation.parameters(in: definition)
    let names = Dictionary(grouping: parameters, by: \.name)
    var fields: [CardField] = []
    for parameter in parameters {
      guard let location = parameter.location, location != .body else { continue }
      let isShared = (names[parameter.name]?.count ?? 0) > 1 || parameter.name == "body"
      let name = isShared ? location.rawValue + "/" + parameter.name : parameter.name
      fields.append(field(of: parameter, isRequired: parameter.isRequired || location == .path, name: name))
    }
    if let body = parameters.first(where: { $0.location == .body }),
      let schema = Schema(body.schema ?? body.value, in: definition)
    {
      fields += self.fields(ofBody: body, schema)
    }
    return FieldBuilder.sorted(fields)
  }

  /// The designer's order: by part, in each as the file has them.
  static func sorted(_ fields: [CardField]) -> [CardField] {
    CardPart.allCases.flatMap { part in fields.filter { $0.part == part } }
  }

  private mutating func field(of parameter: Parameter, isRequired: Bool, name: String) -> CardField {
    let context = FieldContext(
      isRequired: isRequired, isHidden: parameter.isInternal, visibility: parameter.visibility ?? "")
    let kind = control(
      of: parameter.value, key: parameter.name, type: parameter.type?.lowercased(), path: [name], context)
    return field(parameter.value, key: parameter.name, name: name, kind, context, isParameter: true)
  }

  private mutating func fields(ofBody body: Parameter, _ schema: Schema) -> [CardField] {
    let context = FieldContext(
      isRequired: body.isRequired, isHidden: body.isInternal, visibility: body.visibility ?? "",
      hasDefault: body.defaultValue != nil)
    let key = body.summary ?? (body.name.isEmpty ? "body" : body.name)
    return fields(of: schema, key: key, path: ["body"], context)
  }

  private mutating func fields(
    of schema: Schema, key: String, path: [String], _ outer: FieldContext
  )
    -> [CardField]
  {
    let value = schema.value
    var context = outer
    if let visibility = schema.visibility, !visibility.isEmpty { context.visibility = visibility }
    context.isHidden = outer.isHidden || context.visibility.lowercased() == "internal"
    context.hasDefault = outer.hasDefault || value["default"].map { !$0.isNull } ?? false
    guard schema.impliedType?.lowercased() == "object" else { return [leaf(schema, key, path, context)] }
    guard open.count < FormLimits.deepest, !open.contains(value.id),
      (context.isInItems ? itemCount : count) < FormLimits.mostFields
    else { return [leaf(schema, key, path, context, isCut: true)] }
    open.append(value.id)
    defer { open.removeLast() }
    let members = self.members(of: schema, path: path, context)
    guard !members.isEmpty else { return [leaf(schema, key, path, context)] }
    guard let described = DynamicSchema(asCalledFor: value) else { return members }
    let dynamic = CardControl.dynamic(titles.lookup(described.operationID))
    return members + [field(value, key: key, name: Self.name(path + ["*"]), dynamic, context)]
  }

  private mutating func members(of schema: Schema, path: [String], _ context: FieldContext) -> [CardField] {
    let required = Set(schema.allRequired(in: definition))
    var inner = context
    inner.prefix = CardLabel.prefix(inObject: schema.value, context.prefix)
    var fields: [CardField] = []
    for member in schema.allProperties(in: definition) {
      guard let property = Schema(member.value, in: definition) else { continue }
      guard !((member.value["readOnly"] ?? property.value["readOnly"])?.boolean ?? false) else { continue }
      let key = member.key
      inner.isRequired = context.isRequired && required.contains(key)
      inner.isHidden = context.isHidden || member.value["x-ms-visibility"]?.string?.lowercased() == "internal"
      fields += self.fields(of: property, key: key, path: path + [key], inner)
    }
    return fields
  }

  private mutating func leaf(
    _ schema: Schema, _ key: String, _ path: [String], _ context: FieldContext, isCut: Bool = false
  ) -> CardField {
    if context.isInItems { itemCount += 1 } else { count += 1 }
    let kind =
      isCut
      ? .cut
      : control(
        of: schema.value, key: key, type: schema.impliedType?.lowercased() ?? "object", path: path, context)
    return field(schema.value, key: key, name: Self.name(path), kind, context)
  }

  private func field(
    _ value: JSONValue, key: String, name: String, _ control: CardControl, _ context: FieldContext,
    isParameter: Bool = false
  ) -> CardField {
    let label = CardLabel(value, key: key, prefix: context.prefix)
    let ownDefault = value["default"].flatMap { $0.isNull ? nil : $0 }
    return CardField(
      name: name, label: label.text, labelSource: label.source,
      placeholder: value["description"]?.string ?? "",
      defaultText: ownDefault.map { JSONFragment($0).fieldText }, control: control,
      type: ValueType.text(value, in: definition),
      part: CardPart(
        isRequired: context.isRequired, visibility: context.visibility, isHidden: context.isHidden),
      isRequired: context.isRequired,
      isFilledByPlatform: value["x-ms-notification-url"]?.boolean ?? false,
      hasDefault: context.hasDefault || ownDefault != nil, isParameter: isParameter, pointer: value.pointer)
  }

  private mutating func control(
    of value: JSONValue, key: String, type: String?, path: [String], _ context: FieldContext
  ) -> CardControl {
    if let tree = value["x-ms-dynamic-tree"] {
      return .picker(tree["open"]?["operationId"]?.string.map { titles.lookup($0) })
    }
    if let values = DynamicValues(asCalledFor: value) {
      return values.operationID.isEmpty && value["x-ms-dynamic-values"]?["capability"] != nil
        ? .picker(nil) : .lookup(titles.lookup(values.operationID))
    }
    let choices = InputChoice.list(of: value)
    if !choices.isEmpty { return .choices(choices) }
    switch type {
    case "boolean": return .toggle
    case "file": return .file
    case "string" where value["format"]?.string?.lowercased() == "binary": return .file
    case "array": return .list(items: items(of: value, key: key, path: path, context))
    case "object":
      if let described = DynamicSchema(asCalledFor: value) {
        return .dynamic(titles.lookup(described.operationID))
      }
      let isDictionary =
        value["additionalProperties"]?.isObject ?? false
        || value["x-ms-editor"]?.string?.lowercased() == "dictionary"
      return isDictionary ? .dictionary : .object
    default: return .text
    }
  }

  private mutating func items(
    of value: JSONValue, key: String, path: [String], _ context: FieldContext
  )
    -> [CardField]
  {
    guard let items = value["items"].flatMap({ Schema($0, in: definition) }),
      itemCount < FormLimits.mostFields,
      open.count < FormLimits.deepest
    else { return [] }
    open.append(value.id)
    defer { open.removeLast() }
    var inner = context
    inner.isInItems = true
    inner.isRequired = true
    inner.visibility = ""
    inner.prefix = CardLabel.prefix(
      inArray: value, items: items.value, key: key, isInput: true, context.prefix)
    guard !open.dropLast().contains(value.id) else {
      return [leaf(items, "Item", path + ["*"], inner, isCut: true)]
    }
    return FieldBuilder.sorted(fields(of: items, key: "Item", path: path + ["*"], inner))
  }

  private static func name(_ path: [String]) -> String {
    (path.first ?? "") + JSONPointer(tokens: Array(path.dropFirst())).description
  }
}
