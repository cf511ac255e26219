/// One policy template of the platform, by the parameters it takes.
struct PolicyTemplate: Sendable {
  /// The id in lower case.
  let id: String
  /// Parameters that must be there.
  let required: [String]
  /// Parameters that may be there.
  let optional: [String]

  static let prefix = "x-ms-apimTemplateParameter."

  /// The documented templates, and three that live connectors use.
  static let all = [
    PolicyTemplate(
      "convertarraytoobject", ["propertyParentPath", "keyWithinCollectionPath", "newPropertyPath"],
      ["propertySubPath", "retainKey"]),
    PolicyTemplate(
      "convertobjecttoarray", ["propertyParentPath", "newPropertyPath"],
      ["propertySubPath", "keyName", "valueName"]),
    PolicyTemplate("dynamichosturl", ["urlTemplate"]),
    PolicyTemplate("encodepropertyvalue", ["propertyParentPath", "newPropertyPath"], ["propertySubPath"]),
    PolicyTemplate("pollingtrigger", ["triggerConfig", "triggerDataPath"]),
    PolicyTemplate("routerequesttoendpoint", ["newPath"], ["httpMethod"]),
    PolicyTemplate("setheader", ["name", "value"], ["existsAction"]),
    PolicyTemplate(
      "setproperty",
      ["newPropertyParentPathTemplate", "newPropertySubPathTemplate", "propertyValuePathTemplate"]),
    PolicyTemplate("setqueryparameter", ["name", "value"], ["existsAction"]),
    PolicyTemplate(
      "setvaluefromurl", ["parameterTemplate", "parameterValueUrl", "parameterValuePathTemplate"],
      ["httpMethod"]),
    PolicyTemplate(
      "stringreplace", ["propertyParentPath", "sourceString", "replacementString", "newPropertyPath"],
      ["propertySubPath"]),
    PolicyTemplate(
      "stringtoarray", ["propertyParentPath", "delimiterList", "childPropertyName", "newPropertyPath"],
      ["propertySubPath"]),
    PolicyTemplate("updatenextlink", ["nextLinkPropertyName"], ["nextLinkParentPropertyPath"]),
    PolicyTemplate(
      "moveproperties", [],
      ["srcParentPath", "srcSubPath", "dstParentPath", "dstSubPath", "copyOnlySubProperties"]),
    PolicyTemplate("setconnectionstatustounauthenticated", [], ["statusCode"]),
    PolicyTemplate("dynamicsubdomain", [], ["urlTemplate"]),
  ]

  /// The template of an id, whatever its case.
  static func named(_ id: String) -> PolicyTemplate? { all.first { $0.id == id.lowercased() } }

  private init(_ id: String, _ required: [String], _ optional: [String] = []) {
    self.id = id
    self.required = required
    self.optional = optional
  }
}
