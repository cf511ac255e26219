import ConnectorModel
import JSONText

/// The general fields of one operation (wizard section 4.1), verb and path among them.
enum OperationFields {
  static func fields(of operation: Operation, in connector: Connector) -> [ModelField] {
    let base = operation.pointer
    func place(_ key: String) -> Place { Place(.definition, base.appending(key)) }
    let fields: [ModelField] = [
      .text("operationId", "Operation ID", at: place("operationId"), in: connector, keepsEmpty: true).with {
        $0.isRequired = true
        $0.help = "Unique, in PascalCase; renaming changes every reference.  Ex: GetInvoice"
        $0.appliesOnLeave = true
        $0.claims = [.rest(of: Place(.definition, base))]
        $0.write = { input, connector throws(ConnectorEditError) in
          try ConnectorEdit.renameOperation(at: base, to: input.text, on: connector)
        }
      },
      .text("summary", "Summary", at: place("summary"), in: connector).with {
        $0.isRequired = true
        $0.limit = 80
        $0.help = "The card's title, at most 80 characters, no full stop.  Ex: Get an invoice"
      },
      .multiline("description", "Description", at: place("description"), in: connector).with {
        $0.isRequired = true
        $0.help = "What it does, in sentences with a full stop.  Enter opens the editor"
      },
      verbField(operation, base),
      pathField(operation, base),
      .choice("visibility", "Visibility", VisibilityOptions.all, at: place("x-ms-visibility"), in: connector)
        .with {
          $0.help = VisibilityOptions.help
        },
    ]
    return fields + TriggerFields.fields(of: operation, in: connector)
  }

  private static func verbField(_ operation: Operation, _ base: JSONPointer) -> ModelField {
    let options = HTTPVerb.allCases.map { FieldOption($0.rawValue, $0.method) }
    var field = ModelField("verb", "Verb", .choice(options, selected: operation.verb.rawValue))
    field.place = Place(.definition, base)
    field.coversBelow = false
    field.claims = [
      FindingClaim("body-in-get", "body-in-delete", "trigger-method", at: Place(.definition, base))
    ]
    field.help = "The HTTP verb of the call"
    field.write = { input, connector throws(ConnectorEditError) in
      guard let verb = HTTPVerb(rawValue: input.text) else { throw .refused("\(input.text) is not a verb") }
      return try ConnectorEdit.changeVerb(ofOperationAt: base, to: verb, on: connector)
    }
    return field
  }

  private static func pathField(_ operation: Operation, _ base: JSONPointer) -> ModelField {
    var field = ModelField("path", "Path", .text(operation.path))
    field.isRequired = true
    field.place = Place(.definition, JSONPointer(tokens: ["paths", operation.path]))
    field.claims = [
      FindingClaim("path-template-collision", "path-parameter-undeclared", at: Place(.definition, base))
    ]
    field.coversBelow = false
    field.help = "Begins with a slash; {names} become parameters.  Enter or leaving applies it"
    field.appliesOnLeave = true
    field.write = { input, connector throws(ConnectorEditError) in
      try ConnectorEdit.changePath(ofOperationAt: base, to: input.text, on: connector)
    }
    return field
  }
}
