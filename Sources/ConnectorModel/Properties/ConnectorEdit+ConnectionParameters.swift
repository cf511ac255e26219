import JSONText

/// Edits of `connectionParameters` and `connectionParameterSets`; a list is one of them by its place.
extension ConnectorEdit {
  /// The place of the plain list.
  package static var connectionParameters: Place { .properties("connectionParameters") }

  /// The place of the list of a set, by the set's position.
  package static func connectionParameters(ofSet position: Int) -> Place {
    .properties("connectionParameterSets", "values", String(position), "parameters")
  }

  /// Adds a connection parameter with what whoever makes a connection is shown.
  package static func addConnectionParameter(
    _ name: String, type: String = "string", to list: Place = connectionParameters, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    try refuse(name: name, in: list, connector)
    var constraints: [JSONFragment.Member] = [.init("required", "true")]
    if type == "securestring" { constraints.append(.init("clearText", false)) }
    let text = JSONFragment.string(name)
    var members: [JSONFragment.Member] = [.init("type", .string(type))]
    if type == "gatewaySetting" {
      members.append(
        .init("gatewaySettings", ["dataSourceType": "CustomConnector", "connectionDetails": []]))
      constraints = [.init("tabIndex", 4), .init("required", "true"), .init("capability", ["gateway"])]
    }
    members.append(
      .init(
        "uiDefinition",
        [
          "displayName": text, "description": text, "tooltip": text, "constraints": .object(constraints),
        ]))
    try draft.set(list.appending(name), to: .object(members))
    return draft.edit(title: "Add connection parameter " + name, focus: list.appending(name))
  }

  /// Renames a connection parameter and those that carry its name before a colon, with all that reads them:
  /// policies, the host, templates of a sign-in, dependencies.
  package static func renameConnectionParameter(
    at place: Place, to name: String, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    guard let old = place.pointer.last, let list = place.pointer.parent.map({ Place(place.file, $0) }),
      connector.value(at: place) != nil
    else { throw .json(place.file, .notFound(place.pointer)) }
    guard name != old else { return draft.edit(title: "Rename " + old, focus: place) }
    try refuse(name: name, in: list, connector)
    let keys = (connector.value(at: list)?.keys ?? []).filter { $0 == old || $0.hasPrefix(old + ":") }
    let names = keys.map { ($0, name + $0.dropFirst(old.count)) }
    // A name that another list has, too, is still meant by what refers to it there.
    let meant = names.filter { !connector.isConnectionParameterOfTwoLists($0.0) }
    try draft.renameUses(ofConnectionParameters: Dictionary(meant) { $1 })
    for (key, other) in names { try draft.apply(place.file, .rename(list.pointer.appending(key), to: other)) }
    return draft.edit(title: "Rename connection parameter \(old) to \(name)", focus: list.appending(name))
  }

  /// Deletes a connection parameter; refused while something else reads it.
  package static func deleteConnectionParameter(
    at place: Place, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    let name = place.pointer.last ?? ""
    let uses = connector.uses(ofConnectionParameter: name).filter {
      $0.file != place.file || !$0.pointer.isWithin(place.pointer)
    }
    if !connector.isConnectionParameterOfTwoLists(name), let use = uses.first {
      throw .refused("'\(name)' is read by \(connector.phrase(for: use)); change that first")
    }
    return remove(place, on: connector, title: "Delete connection parameter " + name)
  }

  /// Adds a way to sign in, with a list of connection parameters of its own.
  package static func addConnectionSet(
    _ name: String, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let sets = Place.properties("connectionParameterSets")
    guard !name.isEmpty else { throw .refused("a way to sign in needs a name; type one") }
    if connector.properties?.connectionParameterSets.contains(where: { $0.name == name }) == true {
      throw .refused("there is a way to sign in '\(name)' already; choose another name")
    }
    if connector.value(at: sets) == nil {
      try draft.set(
        sets,
        to: [
          "uiDefinition": [
            "displayName": "Authentication Type", "description": "Type of authentication to be used.",
          ], "values": [],
        ])
    }
    let position = try draft.append(
      [
        "name": .string(name), "uiDefinition": ["displayName": .string(name), "description": .string(name)],
        "parameters": [:], "metadata": ["allowSharing": false],
      ], to: sets.appending("values"))
    return draft.edit(
      title: "Add sign-in " + name, focus: sets.appending("values").appending(String(position)))
  }

  /// Deletes a way to sign in; the member goes with the last one.
  package static func deleteConnectionSet(
    at position: Int, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    let sets = Place.properties("connectionParameterSets")
    let values = connector.properties?.connectionParameterSets ?? []
    guard values.indices.contains(position) else {
      throw .refused("there is no way to sign in of that number")
    }
    let place = values.count == 1 ? sets : sets.appending("values").appending(String(position))
    return remove(place, on: connector, title: "Delete sign-in " + values[position].name)
  }

  private static func refuse(
    name: String, in list: Place, _ connector: Connector
  ) throws(ConnectorEditError) {
    let plain = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == 0x5F || byte == 0x3A
    }
    guard !name.isEmpty, plain else {
      throw .refused("a connection parameter's name has only letters, digits and underscores")
    }
    guard connector.value(at: list)?[name] == nil else {
      throw .refused("there is a connection parameter '\(name)' already; choose another name")
    }
  }
}

extension ConnectorEdit {
  /// Connects through an on-premises data gateway, or no longer: the capability, and the connection parameter that
  /// asks for the gateway (wizard section 3.6).
  package static func setGateway(
    _ isOn: Bool, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let capabilities = Place.properties("capabilities")
    let present = connector.properties?.capabilities ?? []
    let place = connectionParameters.appending("gateway")
    if isOn {
      if !present.contains("gateway") { _ = try draft.append("gateway", to: capabilities) }
      if connector.properties?.allConnectionParameters.contains(where: { $0.type == "gatewaySetting" })
        != true,
        connector.value(at: place) == nil
      {
        for step in try addConnectionParameter("gateway", type: "gatewaySetting", on: draft.connector).steps {
          try draft.add(step)
        }
      }
    } else {
      for position in present.indices.reversed() where present[position] == "gateway" {
        try draft.remove(capabilities.appending(String(position)))
      }
      if connector.value(at: place)?["type"]?.string == "gatewaySetting" { try draft.remove(place) }
    }
    return draft.edit(title: isOn ? "Connect via the gateway" : "Do not connect via the gateway")
  }
}
