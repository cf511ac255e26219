import ConnectorModel
import JSONText

/// The fields of one parameter (wizard section 4.3).
enum ParameterFields {
  static let types = ["string", "integer", "number", "boolean", "array", "file"]

  static func formats(of type: String?) -> [String] {
    switch type {
    case "string":
      ["byte", "binary", "date", "date-time", "date-no-tz", "email", "html", "password", "uri", "uuid"]
    case "integer": ["int32", "int64"]
    case "number": ["float", "double"]
    default: []
    }
  }

  static func fields(of parameter: Parameter, in connector: Connector) -> [ModelField] {
    let base = parameter.value.pointer
    let entry = parameter.entry.pointer
    func place(_ key: String) -> Place { Place(.definition, base.appending(key)) }
    var fields = reference(of: parameter)
    let sharing = sharing(of: parameter)
    fields += [
      .text("name", "Name", at: place("name"), in: connector, keepsEmpty: true).with {
        $0.isRequired = true
        $0.appliesOnLeave = true
        $0.claims = [
          FindingClaim("required-property-missing", at: Place(.definition, base), saying: "'name'"),
          .rest(of: Place(.definition, entry)),
        ]
        $0.help = "The name the API expects; a path parameter's name stands in the path, too"
        $0.write = { input, connector throws(ConnectorEditError) in
          try ConnectorEdit.renameParameter(at: entry, to: input.text, on: connector)
        }
      },
      .text("summary", "Summary", at: place("x-ms-summary"), in: connector).with {
        $0.limit = 80
        $0.help = "The field's label on the card, in Title Case.  Ex: Invoice Number"
      },
      .multiline("description", "Description", at: place("description"), in: connector).with {
        $0.help = "The hint in the empty field on the card.  Enter opens the editor"
      },
      locationField(parameter, base, entry),
      requiredField(parameter, base),
      .choice("visibility", "Visibility", VisibilityOptions.all, at: place("x-ms-visibility"), in: connector)
        .with {
          $0.help = VisibilityOptions.help
        },
    ]
    if parameter.location == .body {
      return fields + [
        ModelField.json("testValue", "Test value", at: place("x-ms-test-value"), in: connector).with {
          $0.help = "What the Test tab and conwiz test send as the body.  Enter edits it"
        }
      ] + sharing
    }
    return fields + valueFields(parameter, base, connector) + sharing
  }

  /// What says that the parameter is shared; nothing for one of the operation's own.
  private static func reference(of parameter: Parameter) -> [ModelField] {
    guard let reference = parameter.reference else { return [] }
    let entry = parameter.entry.pointer
    return [
      .fact("reference", "Shared", reference).with {
        $0.help = "It stands under a reference: a change here changes it wherever it is used"
      },
      .button(
        "inline", "Replace by a copy",
        help: "Puts a copy of the shared parameter here, so that it can differ",
        .edit { connector throws(ConnectorEditError) in
          try ConnectorEdit.replaceReferenceByCopy(at: entry, on: connector)
        }),
    ]
  }

  /// What makes an operation's own parameter one that others can use.
  private static func sharing(of parameter: Parameter) -> [ModelField] {
    let entry = parameter.entry.pointer
    guard parameter.reference == nil, entry.tokens.first == "paths" else { return [] }
    return [
      .button(
        "share", "Share this parameter",
        help: "Moves it to the parameters that operations share, and refers to it",
        .prompt(
          title: "Share the parameter", help: "Its name among the shared parameters", text: parameter.name
        ) { name, connector throws(ConnectorEditError) in
          try ConnectorEdit.extract(at: entry, to: .parameters, name, everywhere: true, on: connector)
        })
    ]
  }

  private static func locationField(
    _ parameter: Parameter, _ base: JSONPointer, _ entry: JSONPointer
  ) -> ModelField {
    let options = ParameterLocation.allCases.map {
      FieldOption($0.rawValue, $0 == .formData ? "form data" : $0.rawValue)
    }
    var field = ModelField("location", "Location", .choice(options, selected: parameter.locationText))
    field.place = Place(.definition, base.appending("in"))
    field.claims = [
      FindingClaim("required-property-missing", at: Place(.definition, base), saying: "'in'")
    ]
    field.help = "Where the value is sent; moving it to the path adds it to the path"
    field.write = { input, connector throws(ConnectorEditError) in
      guard let location = ParameterLocation(rawValue: input.text) else { throw .refused("no such location") }
      return try ConnectorEdit.changeLocation(ofParameterAt: entry, to: location, on: connector)
    }
    return field
  }

  private static func requiredField(_ parameter: Parameter, _ base: JSONPointer) -> ModelField {
    var field = ModelField("required", "Required", .toggle(parameter.isRequired))
    field.place = Place(.definition, base.appending("required"))
    field.help = "Whether a value must be given; path parameters always are required"
    field.disabledReason =
      parameter.location == .path && parameter.isRequired ? "path parameters are always required" : nil
    field.write = { input, connector throws(ConnectorEditError) in
      .set(
        Place(.definition, base.appending("required")), to: .boolean(input == .flag(true)), on: connector,
        title: input == .flag(true) ? "Require \(parameter.name)" : "Make \(parameter.name) optional")
    }
    return field
  }

  private static func valueFields(
    _ parameter: Parameter, _ base: JSONPointer, _ connector: Connector
  ) -> [ModelField] {
    func place(_ key: String) -> Place { Place(.definition, base.appending(key)) }
    let formats = [FieldOption("", "none")] + formats(of: parameter.type).map { FieldOption($0) }
    var fields: [ModelField] = [
      .choice("type", "Type", types.map { FieldOption($0) }, at: place("type"), in: connector).with {
        $0.isRequired = true
        $0.help = "The kind of value; file only in form data"
        $0.write = { input, connector throws(ConnectorEditError) in
          try ConnectorEdit.changeType(of: Place(.definition, base), to: input.text, on: connector)
        }
      },
      .choice("format", "Format", formats, at: place("format"), in: connector).with {
        $0.help = "A finer kind, which picks the designer's editor"
      },
      SchemaFields.defaultField(at: base, type: parameter.type, in: connector),
      EnumField.field(of: Place(.definition, base), in: connector),
    ]
    if parameter.type == "array" {
      fields += [
        .choice(
          "items.type", "Item type", types.dropLast(2).map { FieldOption($0) },
          at: Place(.definition, base.appending(["items", "type"])), in: connector
        ).with { $0.help = "The kind of the array's elements" },
        .choice(
          "collectionFormat", "Collection format",
          ["", "csv", "ssv", "tsv", "pipes", "multi"].map {
            FieldOption($0, $0.isEmpty ? "csv (default)" : $0)
          },
          at: place("collectionFormat"), in: connector
        ).with { $0.help = "How several values are joined: a,b   a b   a<tab>b   a|b   repeated name" },
      ]
    }
    if parameter.location == .path {
      fields.append(
        .choice(
          "encoding", "URL encoding",
          [FieldOption("", "none stated (single)"), FieldOption("single"), FieldOption("double")],
          at: place("x-ms-url-encoding"), in: connector
        ).with { $0.help = "How often the value is percent-encoded in the path" })
    }
    return fields + [
      .toggle("emptyAllowed", "May be empty", at: place("allowEmptyValue"), in: connector).with {
        $0.help = "Whether the name may be sent without a value (query and form data)"
      }
    ] + LookupFields.rows(of: Place(.definition, base), in: connector, isSchema: false)
      + LimitFields.fields(of: Place(.definition, base), type: parameter.type, in: connector)
      + [
        testValue(parameter, base, connector),
        .text("editor", "Editor", at: place("x-ms-editor"), in: connector).with {
          $0.suggestions = ["dictionary", "string", "combobox", "code"].map { FieldOption($0) }
          $0.help = "Another editor on the card (x-ms-editor)"
        },
      ]
  }

  /// What tests send; typed as the parameter is.
  static func testValue(_ parameter: Parameter, _ base: JSONPointer, _ connector: Connector) -> ModelField {
    let place = Place(.definition, base.appending("x-ms-test-value"))
    var field = ModelField("testValue", "Test value", .text(ModelField.shownText(connector, place)))
    field.place = place
    field.help = "What the Test tab and conwiz test fill in"
    field.write = { input, connector throws(ConnectorEditError) in
      ConnectorEdit.setTyped(
        place, input.text, type: parameter.type, on: connector, coalescingKey: ModelField.coalescingKey(place)
      )
    }
    return field
  }
}
