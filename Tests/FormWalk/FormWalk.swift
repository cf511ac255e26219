package import ConnectorModel
import JSONText
package import Wizard

/// Every form that the wizard has for a connector, reached as a user reaches it: by opening one row after another.
package struct FormWalk {
  /// A form with the way that led to it.
  package struct Form {
    /// What the form is called.
    package let name: String
    /// Its fields.
    package let fields: [ModelField]
    /// Makes the fields anew for a changed connector.
    package let remake: (Connector) -> [ModelField]
  }

  private let connector: Connector
  private let largest: Int

  /// Walks a connector; of a kind of item at most `largest` are opened from one list.
  package init(_ connector: Connector, largest: Int = 4) {
    self.connector = connector
    self.largest = largest
  }

  /// The forms, those of the first two steps first.
  package var forms: [Form] {
    var forms = [
      Form(
        name: "Describe", fields: DescribeFields.fields(of: connector),
        remake: { DescribeFields.fields(of: $0) }),
      Form(
        name: "Security", fields: SecurityFields.fields(of: connector),
        remake: { SecurityFields.fields(of: $0) }),
    ]
    var waiting = starts
    var seen = Set(waiting)
    while !waiting.isEmpty, forms.count < 400 {
      let item = waiting.removeFirst()
      let fields = DetailFields.fields(of: item, in: connector)
      forms.append(
        Form(name: "\(item)", fields: fields, remake: { DetailFields.fields(of: item, in: $0) }))
      var opened = 0
      for next in fields.compactMap(\.opens) where opened < largest && seen.insert(next).inserted {
        waiting.append(next)
        opened += 1
      }
    }
    return forms
  }

  private var starts: [DetailItem] {
    let operations = connector.definition?.operations ?? []
    var items = operations.filter { !$0.isTrigger }.prefix(largest).map { DetailItem.operation($0.pointer) }
    items += operations.filter(\.isTrigger).prefix(largest).map { .operation($0.pointer) }
    for section in ReferenceSection.allCases {
      let members = connector.definition?.references(of: section) ?? []
      items += members.prefix(largest).map { .reference(section, $0.key) }
    }
    items += (connector.properties?.policies ?? []).indices.prefix(largest * 2).map { .policy($0) }
    let parameters = connector.properties?.connectionParameters ?? []
    items += parameters.prefix(largest).map {
      .connectionParameter(ConnectorEdit.connectionParameters.appending($0.name))
    }
    items += (connector.properties?.connectionParameterSets ?? []).indices.map { .connectionSet($0) }
    return items + ConnectorSetting.allCases.map { .setting($0) }
  }
}
