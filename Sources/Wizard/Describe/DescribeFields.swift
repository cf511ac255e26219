package import ConnectorModel
import JSONText

/// The fields of the Describe tab: those of the official General tab, and those that only file editing reaches.
package enum DescribeFields {
  /// The fields, as the connector has them now.
  package static func fields(of connector: Connector, workspaceNote: String = "") -> [ModelField] {
    guard connector.definition != nil else {
      return [.fact("broken", "Definition", "not readable; Alt-e opens it as text at the error")]
    }
    return general(connector) + appearance(connector) + contact(connector) + metadata(connector)
      + publishing(connector, workspaceNote)
  }

  private static func place(_ path: String...) -> Place { Place(.definition, JSONPointer(tokens: path)) }

  private static func property(_ name: String) -> Place {
    Place(.properties, JSONPointer(tokens: ["properties", name]))
  }

  private static func general(_ connector: Connector) -> [ModelField] {
    [
      .text("title", "Title", at: place("info", "title"), in: connector, keepsEmpty: true).with {
        $0.isRequired = true
        $0.limit = 30
        $0.help = "At most 30 characters, the last a letter or digit.  Ex: Contoso Invoices"
        $0.explanation = [
          "Flow makers see the title in the list of connectors and on every card.",
          "Certification wants a unique English name without the words API or Connector, and without the name of"
            + " a Power Platform product.",
        ]
      },
      .multiline(
        "description", "Description", at: place("info", "description"), in: connector, keepsEmpty: true
      )
      .with {
        $0.isRequired = true
        $0.limit = 500
        $0.help = "What the API does, 30 to 500 characters, in sentences.  Enter opens the editor"
      },
      .text("host", "Host", at: place("host"), in: connector).with {
        $0.isRequired = true
        $0.help = "The name of the API server, no scheme, no path.  Ex: api.contoso.com"
        $0.explanation = [
          "In a solution connector @environmentVariables(\"name\") may stand here.",
          "A \"Set host URL\" policy replaces the host and the base path when the connector runs.",
        ]
      },
      .text("basePath", "Base path", at: place("basePath"), in: connector).with {
        $0.help = "What every path begins with; starts with a slash.  Ex: /v1"
      },
      .radio(
        "scheme", "Scheme", [FieldOption("https"), FieldOption("http")], at: place("schemes", "0"),
        in: connector
      ).with {
        $0.place = place("schemes")
        $0.help = "How the server is called; certification accepts https only"
        $0.write = { input, connector throws(ConnectorEditError) in
          .set(.definition("schemes"), to: .array([.string(input.text)]), on: connector, title: "Set scheme")
        }
      },
      .text("version", "Version", at: place("info", "version"), in: connector).with {
        $0.isRequired = true
        $0.help = "The version of the definition, numbers and dots.  Ex: 1.0"
      },
    ]
  }

  private static func appearance(_ connector: Connector) -> [ModelField] {
    let icon = connector.companions.iconBytes.map { "icon.png, \($0) bytes" } ?? "no icon.png in the folder"
    return [
      .section("Appearance"),
      .text("iconBrandColor", "Icon colour", at: property("iconBrandColor"), in: connector).with {
        $0.isRequired = true
        $0.limit = 7
        $0.help = "Background of the icon as #RRGGBB; not #007ee5, not #ffffff.  Ex: #da3b01"
        $0.disabledReason = missingProperties(connector)
      },
      .fact("icon", "Icon", icon).with {
        $0.help = "PNG below 1 MB, about 230 by 230 pixels, logo about 160, not transparent"
      },
      gateway(connector),
    ]
  }

  private static func gateway(_ connector: Connector) -> ModelField {
    let capabilities = connector.properties?.capabilities ?? []
    var field = ModelField("gateway", "On-premises gateway", .toggle(capabilities.contains("gateway")))
    field.place = property("capabilities")
    field.help = "Via on-premises data gateway; excludes OAuth 2.0, Set host URL, custom code"
    field.disabledReason = missingProperties(connector)
    field.write = { input, connector throws(ConnectorEditError) in
      try ConnectorEdit.setGateway(input == .flag(true), on: connector)
    }
    return field
  }

  private static func contact(_ connector: Connector) -> [ModelField] {
    [
      .section("Support contact"),
      contactField("name", "Contact name", "Who supports the connector.  Ex: Contoso Support", connector),
      contactField(
        "url", "Contact URL", "A page where users find help.  Ex: https://contoso.com/support", connector),
      contactField("email", "Support e-mail", "Where users write to.  Ex: help@contoso.com", connector),
    ]
  }

  private static func contactField(
    _ key: String, _ label: String, _ help: String, _ connector: Connector
  ) -> ModelField {
    .text("contact." + key, label, at: place("info", "contact", key), in: connector).with {
      $0.help = help
      // One sentence under one field: the first that is missing.
      $0.claims = [FindingClaim("contact-incomplete", at: place("info", "contact"), saying: "has no " + key)]
      if key == "name" { $0.claims.append(FindingClaim("contact-missing", at: place("info"))) }
    }
  }

  private static func metadata(_ connector: Connector) -> [ModelField] {
    [
      .section("Metadata"),
      metadataField("Website", "The home page of the service.  Ex: https://contoso.com", connector),
      metadataField(
        "Privacy policy", "The privacy policy of the service.  Ex: https://contoso.com/privacy", connector),
      metadataField(
        "Categories", "One or two categories, separated by a semicolon.  Ex: Finance;Productivity", connector),
    ]
  }

  private static func metadataField(_ name: String, _ help: String, _ connector: Connector) -> ModelField {
    let list = JSONPointer(tokens: ["x-ms-connector-metadata"])
    let position = connector.definition?.metadataPosition(name)
    var field = ModelField(
      "metadata." + name, name, .text(connector.definition?.metadata(name)?.string ?? ""))
    field.help = help
    field.place = Place(.definition, position.map { list.appending($0) } ?? list)
    field.coversBelow = position != nil
    field.claims = [
      FindingClaim("metadata-property-missing", at: Place(.definition, list), saying: ": '\(name)'")
    ]
    if name == "Website" {
      field.claims.append(FindingClaim("metadata-missing", at: Place(.definition, .root)))
    }
    field.write = { input, connector throws(ConnectorEditError) in
      try ConnectorEdit.setMetadata(name, to: input.text, on: connector)
    }
    return field
  }

  private static func publishing(_ connector: Connector, _ note: String) -> [ModelField] {
    [
      .section("Publishing"),
      .text("publisher", "Publisher", at: property("publisher"), in: connector).with {
        $0.help = "Who publishes the connector; certification asks for it.  Ex: Contoso Ltd"
        $0.disabledReason = missingProperties(connector)
      },
      .text("stackOwner", "Stack owner", at: property("stackOwner"), in: connector).with {
        $0.help =
          "Who owns the API behind the connector; left out when it is registered"
        $0.disabledReason = missingProperties(connector)
      },
      .fact("folder", "Folder", note),
    ]
  }

  private static func missingProperties(_ connector: Connector) -> String? {
    switch connector.propertiesFile {
    case .document: nil
    case .missing: "apiProperties.json is missing; the palette (F9) makes it"
    case .malformed: "apiProperties.json is not JSON; Alt-w opens it at the error"
    }
  }
}
