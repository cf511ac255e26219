import ConnectorModel
import JSONText

/// The fields of a drop-down that another operation fills, and of a schema that one returns.
///
/// Operations, inputs and paths are chosen from what exists; both spellings of an extension are written together.
enum LookupFields {
  /// The rows of an owner's form that lead to its lookups, whether it has them or not.
  static func rows(of owner: Place, in connector: Connector, isSchema: Bool) -> [ModelField] {
    guard let value = connector.value(at: owner) else { return [] }
    let list = DynamicValues(of: value)
    var rows = [
      row("lookup", "Dynamic values", .lookup(owner), list.map { inWords($0.operationID, $0.valuePath) }).with
      {
        $0.stand(at: ["x-ms-dynamic-values", "x-ms-dynamic-list"].map { owner.appending($0) }, in: connector)
        $0.help = "A drop-down that another operation fills.  Enter opens it"
      },
      row("tree", "Dynamic tree", .tree(owner), value["x-ms-dynamic-tree"].map { inWords(tree: $0) }).with {
        $0.place = owner.appending("x-ms-dynamic-tree")
        $0.help = "A picker of files or folders that other operations fill.  Enter opens it"
      },
    ]
    if isSchema {
      let schema = DynamicSchema(of: value)
      rows.append(
        row(
          "dynamicSchema", "Dynamic schema", .dynamicSchema(owner),
          schema.map { inWords($0.operationID, $0.valuePath) }
        ).with {
          $0.stand(
            at: ["x-ms-dynamic-schema", "x-ms-dynamic-properties"].map { owner.appending($0) }, in: connector)
          $0.help = "Properties that another operation tells while a flow is built.  Enter opens it"
        })
    }
    return rows
  }

  private static func row(_ id: String, _ label: String, _ item: DetailItem, _ text: String?) -> ModelField {
    var field = ModelField(id, label, .link(text ?? "none"))
    field.opens = item
    return field
  }

  private static func inWords(_ operation: String, _ path: String) -> String {
    "from " + operation + (path.isEmpty ? "" : ": " + path)
  }

  private static func inWords(tree: JSONValue) -> String {
    "from " + ((tree["open"] ?? tree["browse"])?["operationId"]?.string ?? "?")
  }

  /// The form of a drop-down.
  static func list(of owner: Place, in connector: Connector) -> [ModelField] {
    guard let value = connector.value(at: owner), let definition = connector.definition else { return [] }
    let present = DynamicValues(of: value)
    let list = present ?? DynamicValues(operationID: "", valuePath: "")
    let write: @Sendable (DynamicValues, Connector) throws(ConnectorEditError) -> ConnectorEdit = {
      try .setDynamicValues(of: owner, to: $0.operationID.isEmpty ? nil : $0, on: $1)
    }
    var fields = [
      operationField(list.operationID, definition) { id, connector throws(ConnectorEditError) in
        var changed = list
        changed.operationID = id
        changed.parameters = kept(list.parameters, for: id, connector)
        return try write(changed, connector)
      }
    ]
    guard present != nil else { return fields }
    guard let called = definition.operation(id: list.operationID) else {
      return fields + [
        .fact("missing", "", "there is no operation \(list.operationID); choose one that exists")
      ]
    }
    let paths = ResponsePaths(of: called, in: definition)
    if !paths.isKnown {
      fields.append(
        .fact("unknown", "", "\(called.name) has no response schema, so the paths are not checked"))
    }
    let collections = paths.collections.map { FieldOption($0.path, shown($0)) }
    let values = paths.values(inEntriesOf: list.collection).map { FieldOption($0.path, shown($0)) }
    fields += [
      path(
        "collection", "List", list.collection, collections,
        "Where the entries stand in its answer.  Ex: value"
      ) {
        text, connector throws(ConnectorEditError) in
        var changed = list
        changed.collection = text
        return try write(changed, connector)
      },
      path(
        "valuePath", "Value", list.valuePath, values, "What is sent of the chosen entry.  Ex: id",
        required: true
      ) {
        text, connector throws(ConnectorEditError) in
        var changed = list
        changed.valuePath = text
        return try write(changed, connector)
      },
      path("titlePath", "Display name", list.titlePath, values, "What flow makers see of an entry.  Ex: name")
      {
        text, connector throws(ConnectorEditError) in
        var changed = list
        changed.titlePath = text
        return try write(changed, connector)
      },
    ]
    let inputs = LookupArguments(owner: owner, called: called, connector: connector).fields(list.parameters) {
      arguments, connector throws(ConnectorEditError) in
      var changed = list
      changed.parameters = arguments
      return try write(changed, connector)
    }
    fields += (inputs.isEmpty ? [] : [.section("Inputs of \(called.name)")]) + inputs
    let extensions = ["x-ms-dynamic-values", "x-ms-dynamic-list"]
    return placed(fields, owner, extensions, connector) + spellings(owner, extensions, connector)
  }

  /// The form of a schema that an operation returns.
  static func schema(of owner: Place, in connector: Connector) -> [ModelField] {
    guard let value = connector.value(at: owner), let definition = connector.definition else { return [] }
    let present = DynamicSchema(of: value)
    let schema = present ?? DynamicSchema(operationID: "")
    var fields = [
      operationField(schema.operationID, definition) { id, connector throws(ConnectorEditError) in
        var changed = schema
        changed.operationID = id
        changed.parameters = kept(schema.parameters, for: id, connector)
        return try .setDynamicSchema(of: owner, to: id.isEmpty ? nil : changed, on: connector)
      }
    ]
    guard present != nil else { return fields }
    guard let called = definition.operation(id: schema.operationID) else {
      return fields + [
        .fact("missing", "", "there is no operation \(schema.operationID); choose one that exists")
      ]
    }
    let objects = ResponsePaths(of: called, in: definition).objects.map { FieldOption($0.path, shown($0)) }
    fields.append(
      path(
        "valuePath", "Schema", schema.valuePath, objects, "Where the schema stands in its answer.  Ex: schema"
      ) {
        text, connector throws(ConnectorEditError) in
        var changed = schema
        changed.valuePath = text
        return try .setDynamicSchema(of: owner, to: changed, on: connector)
      })
    let arguments = LookupArguments(owner: owner, called: called, connector: connector)
    let inputs = arguments.fields(schema.parameters) { arguments, connector throws(ConnectorEditError) in
      var changed = schema
      changed.parameters = arguments
      return try .setDynamicSchema(of: owner, to: changed, on: connector)
    }
    fields += (inputs.isEmpty ? [] : [.section("Inputs of \(called.name)")]) + inputs
    let extensions = ["x-ms-dynamic-schema", "x-ms-dynamic-properties"]
    return placed(fields, owner, extensions, connector) + spellings(owner, extensions, connector)
  }

  /// The fields with the places that they write, in both spellings of the extension.
  private static func placed(
    _ fields: [ModelField], _ owner: Place, _ extensions: [String], _ connector: Connector
  ) -> [ModelField] {
    fields.map { field in
      let keys: [[String]]
      switch field.id {
      case "operation": keys = [["operationId"]]
      case "collection": keys = [["value-collection"], ["itemsPath"]]
      case "valuePath": keys = [["value-path"], ["itemValuePath"]]
      case "titlePath": keys = [["value-title"], ["itemTitlePath"]]
      case let id where id.hasPrefix("argument "): keys = [["parameters", field.label]]
      default: return field
      }
      let places = extensions.enumerated().map { number, name in
        Place(owner.file, owner.pointer.appending(name).appending(keys[min(number, keys.count - 1)]))
      }
      return field.with { $0.stand(at: places, in: connector) }
    }
  }

  /// Inputs that the operation of an id has, too.
  private static func kept(
    _ arguments: [DynamicValues.Argument], for id: String, _ connector: Connector
  ) -> [DynamicValues.Argument] {
    guard let definition = connector.definition, let called = definition.operation(id: id) else {
      return arguments
    }
    let names = Set(called.parameters(in: definition).map(\.name))
    return arguments.filter { names.contains($0.name) }
  }

  static func operations(_ definition: APIDefinition) -> [FieldOption] {
    definition.operations.compactMap { operation in
      operation.operationID.map { FieldOption($0, $0 + (operation.isInternal ? "  (internal)" : "")) }
    }
  }

  private static func operationField(
    _ id: String, _ definition: APIDefinition,
    _ write: @escaping @Sendable (String, Connector) throws(ConnectorEditError) -> ConnectorEdit
  ) -> ModelField {
    var options = [FieldOption("", "none")] + operations(definition)
    if !options.contains(where: { $0.value == id }) {
      options.append(FieldOption(id, id + " (does not exist)"))
    }
    var field = ModelField("operation", "Operation", .choice(options, selected: id))
    field.help = "The operation that is called to fill it; none takes the lookup away"
    field.write = { input, connector throws(ConnectorEditError) in try write(input.text, connector) }
    return field
  }

  private static func path(
    _ id: String, _ label: String, _ text: String, _ suggestions: [FieldOption], _ help: String,
    required: Bool = false,
    _ write: @escaping @Sendable (String, Connector) throws(ConnectorEditError) -> ConnectorEdit
  ) -> ModelField {
    var field = ModelField(id, label, .text(text))
    field.isRequired = required
    field.suggestions = suggestions
    field.help = help + "  Alt-Down lists them"
    field.appliesOnLeave = true
    field.write = { input, connector throws(ConnectorEditError) in try write(input.text, connector) }
    return field
  }

  private static func shown(_ entry: ResponsePaths.Entry) -> String {
    (entry.path.isEmpty ? "(the answer itself)" : entry.path) + "  " + entry.type
      + (entry.title.isEmpty || entry.path.isEmpty ? "" : "  \"\(entry.title)\"")
  }

  /// The extensions as they stand in the file, for what no field shows.
  private static func spellings(_ owner: Place, _ names: [String], _ connector: Connector) -> [ModelField] {
    [.section("As written")]
      + names.filter { connector.value(at: owner.appending($0)) != nil }.map { name in
        ModelField.json("raw " + name, name, at: owner.appending(name), in: connector).with {
          $0.help = "Enter edits it as JSON"
          $0.coversBelow = false
        }
      }
  }
}
