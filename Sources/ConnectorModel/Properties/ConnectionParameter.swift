package import JSONText

/// The window on one value that whoever makes a connection is asked for.
package struct ConnectionParameter: Sendable {
  /// The name policies refer to.
  package let name: String
  /// The object that describes it.
  package let value: JSONValue

  /// Looks at an entry.
  package init(name: String, value: JSONValue) {
    self.name = name
    self.value = value
  }

  static func list(_ section: JSONValue) -> [ConnectionParameter] {
    section.members.map { ConnectionParameter(name: $0.key, value: $0.value) }
  }

  /// `type` as written: `string`, `securestring`, `int`, `bool`, `oauthSetting`, `gatewaySetting`.
  package var type: String? { value["type"]?.string }

  /// Whether the value must not be shown.
  package var isSecret: Bool { type?.lowercased() == "securestring" }

  /// Whether the parameter is an OAuth sign-in.
  package var isOAuth: Bool { type?.lowercased() == "oauthsetting" }

  /// `uiDefinition.displayName`; six real files spell it in lower case.
  package var displayName: String? {
    (value["uiDefinition"]?["displayName"] ?? value["uiDefinition"]?["displayname"])?.string
  }

  /// `uiDefinition.description`.
  package var description: String? { value["uiDefinition"]?["description"]?.string }

  /// `uiDefinition.tooltip`.
  package var tooltip: String? { value["uiDefinition"]?["tooltip"]?.string }

  /// `uiDefinition.constraints`.
  package var constraints: JSONValue? { value["uiDefinition"]?["constraints"] }

  /// `constraints.required`, which the platform writes as a string.
  package var isRequired: Bool { ConnectionParameter.isTrue(constraints?["required"]) }

  /// `constraints.hidden`, which the platform writes as a string.
  package var isHidden: Bool { ConnectionParameter.isTrue(constraints?["hidden"]) }

  /// `oAuthSettings`.
  package var oAuthSettings: JSONValue? { value["oAuthSettings"] }

  private static func isTrue(_ value: JSONValue?) -> Bool {
    value?.boolean ?? (value?.string?.lowercased() == "true")
  }
}
