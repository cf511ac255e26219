import ConnectorModel
import JSONText
import SafeText

/// The fields of the connector's code: whether there is a script, and which operations it runs for.
enum ScriptFields {
  static func fields(in connector: Connector) -> [ModelField] {
    let bytes = connector.companions.scriptBytes
    let names = connector.definition?.operations.compactMap(\.operationID).map { FieldOption($0) } ?? []
    var operations = ModelField(
      "operations", "Operations",
      .choices(names, selected: connector.properties?.scriptOperations ?? [], none: "all operations"))
    operations.place = .properties("scriptOperations")
    operations.help = "The operations that go through the script; none means all"
    operations.disabledReason =
      connector.properties == nil ? "apiProperties.json is missing or not JSON" : nil
    operations.write = { input, connector throws(ConnectorEditError) in
      guard case .list(let items) = input else { return ConnectorEdit(title: "Operations", steps: []) }
      return ConnectorEdit.setStrings(
        .properties("scriptOperations"), items, on: connector, keepsEmpty: true,
        title: "Set the operations of the script")
    }
    var fields: [ModelField] = [
      .fact("state", "script.csx", bytes.map { "\($0) bytes" } ?? "none: the connector has no code")
    ]
    if bytes == nil {
      fields.append(
        .button(
          "script on", "Make a script", help: "Writes script.csx with a class that passes every call on",
          .request(.script(.make))))
    } else {
      fields += [
        operations,
        .button(
          "script edit", "Edit in $EDITOR", help: "Opens script.csx in your editor", .request(.script(.edit))),
        .button(
          "script off", "Turn the code off",
          help: "Renames script.csx to script.csx.off; Make a script brings it back",
          .request(.script(.putAside))),
      ]
    }
    let properties = Place(.properties, JSONPointer(tokens: ["properties"]))
    if connector.value(at: properties.appending("script")) != nil {
      fields.append(
        .json("legacy", "script (old form)", at: properties.appending("script"), in: connector).with {
          $0.help = "An older way to name the operations; kept as it is"
        })
    }
    fields.append(
      .fact("contract", "Contract", "class Script : ScriptBase; up to 1 MB; not with a gateway").with {
        $0.help = "ExecuteAsync is called; Context has OperationId, Request, SendAsync, Logger"
      })
    return fields
  }

  /// What the outline says of the script.
  static func summary(_ connector: Connector) -> String {
    guard let bytes = connector.companions.scriptBytes else { return "off" }
    let names = connector.properties?.scriptOperations ?? []
    return names.isEmpty
      ? "\(bytes) bytes, all operations" : "\(bytes) bytes, " + names.count.counted("operation")
  }
}
