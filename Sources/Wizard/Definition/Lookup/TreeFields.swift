import ConnectorModel
import JSONText

/// The form of a picker for files and folders (`x-ms-dynamic-tree`).
enum TreeFields {
  static func fields(of owner: Place, in connector: Connector) -> [ModelField] {
    let tree = owner.appending("x-ms-dynamic-tree")
    guard let definition = connector.definition else { return [] }
    guard connector.value(at: tree) != nil else {
      return [
        .button(
          "make tree", "Make a dynamic tree", help: "Begins with the operation that lists the first level",
          .choose(title: "The first level is listed by", LookupFields.operations(definition)) {
            input, connector throws(ConnectorEditError) in
            let level: JSONFragment = [
              "operationId": .string(input.text), "itemValuePath": "id", "itemTitlePath": "name",
              "itemIsParent": "isFolder",
            ]
            let fragment: JSONFragment = [
              "settings": ["canSelectParentNodes": true, "canSelectLeafNodes": true], "open": level,
              "browse": level,
            ]
            return ConnectorEdit.set(tree, to: fragment, on: connector, title: "Make a dynamic tree")
          })
      ]
    }
    let settings = tree.appending("settings")
    var fields: [ModelField] = [
      .toggle("parents", "Folders count", at: settings.appending("canSelectParentNodes"), in: connector).with
      {
        $0.help = "Whether an entry that has others below it may be chosen"
      },
      .toggle("leaves", "Files count", at: settings.appending("canSelectLeafNodes"), in: connector).with {
        $0.help = "Whether an entry with nothing below it may be chosen"
      },
    ]
    for (key, title) in [("open", "First level"), ("browse", "Next levels")] {
      fields.append(.section(title + " (\(key))"))
      fields += step(tree.appending(key), key, definition, connector)
    }
    fields.append(.section("All of it"))
    fields.append(
      ModelField.json("raw tree", "x-ms-dynamic-tree", at: tree, in: connector).with {
        $0.help = "Enter edits it as JSON; an emptied text takes the tree away"
      })
    return fields
  }

  private static func step(
    _ base: Place, _ key: String, _ definition: APIDefinition, _ connector: Connector
  ) -> [ModelField] {
    let id = connector.value(at: base.appending("operationId"))?.string ?? ""
    let paths = definition.operation(id: id).map { ResponsePaths(of: $0, in: definition) }
    let collection = connector.value(at: base.appending("itemsPath"))?.string ?? ""
    let collections = paths?.collections.map {
      FieldOption($0.path, $0.path.isEmpty ? "(the answer itself)" : $0.path)
    }
    let values =
      paths?.values(inEntriesOf: collection).map { FieldOption($0.path, $0.path + "  " + $0.type) } ?? []
    func text(_ member: String, _ label: String, _ options: [FieldOption], _ help: String) -> ModelField {
      .text(key + " " + member, label, at: base.appending(member), in: connector).with {
        $0.suggestions = options
        $0.help = help
      }
    }
    return [
      .choice(
        key + " operation", "Operation", [FieldOption("", "none")] + LookupFields.operations(definition),
        at: base.appending("operationId"), in: connector
      ).with { $0.help = "The operation that lists this level" },
      text(
        "itemsPath", "List", collections ?? [],
        "Where the entries stand in its answer; empty for the answer itself"),
      text("itemValuePath", "Value", values, "What is sent of the chosen entry"),
      text("itemTitlePath", "Display name", values, "What flow makers see of an entry"),
      text("itemFullTitlePath", "Full name", values, "What is shown once an entry is chosen"),
      text(
        "itemIsParent", "Folder mark", values, "The property that says whether an entry has others below it"),
      ModelField.json(key + " parameters", "Inputs", at: base.appending("parameters"), in: connector).with {
        $0.help =
          "selectedItemValuePath, value or parameterReference for each.  Enter edits"
      },
    ]
  }
}
