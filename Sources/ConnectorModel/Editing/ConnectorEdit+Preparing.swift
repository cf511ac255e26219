import JSONText

extension ConnectorEdit {
  /// The smallest apiProperties.json that the official tools take.
  static var emptyProperties: JSONFragment {
    [
      "properties": [
        "connectionParameters": [:], "iconBrandColor": "#007ee5", "capabilities": [],
        "policyTemplateInstances": [],
      ]
    ]
  }

  /// What has to happen before a file can be edited: a missing apiProperties.json is made.
  static func preparation(of file: ConnectorFile, on connector: Connector) -> [Step] {
    guard file == .properties, case .missing = connector.propertiesFile else { return [] }
    return [.text(.properties, emptyProperties.written() + [0x0A])]
  }

  /// Makes apiProperties.json where there is none.
  package static func makeProperties(on connector: Connector) -> ConnectorEdit {
    ConnectorEdit(
      title: "Make apiProperties.json", steps: preparation(of: .properties, on: connector))
  }
}
