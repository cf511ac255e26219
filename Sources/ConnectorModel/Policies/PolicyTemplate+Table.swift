import JSONText

extension PolicyTemplate {
  /// Every template that documentation, schema or published connectors know, the most used first.
  package static let all: [PolicyTemplate] = requestTemplates + dataTemplates + fileTemplates

  private static let both = ["Request", "Response"]
  private static let existsAction = PolicyParameter.optional(
    "existsAction", "If it exists", .choice(["override", "skip", "append"]), initial: "override")
  private static let methods = [
    "GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "@Request.OriginalHTTPMethod",
  ]
  private static let propertyParent = PolicyParameter.required(
    "propertyParentPath", "Object or collection that holds the property", initial: "@body()")
  /// The platform writes a sub-path that is not set as the text `null`.
  private static let propertySubPath = PolicyParameter.optional(
    "propertySubPath", "Property in the object or collection", initial: "null")
  private static let newProperty = PolicyParameter.required("newPropertyPath", "Target property")

  private static let requestTemplates = [
    PolicyTemplate(
      "setheader", "Set HTTP header", "Sets a header of the request, the response or a failure.",
      sections: ["Request", "Response", "Failure"],
      [.required("name", "Header name"), .required("value", "Header value"), existsAction]),
    PolicyTemplate(
      "dynamichosturl", "Set host URL", "Sends requests to a host made of connection parameters.",
      [.required("urlTemplate", "URL template", initial: "https://@connectionParameters('host')")]),
    PolicyTemplate(
      "routerequesttoendpoint", "Route request", "Sends requests to another path than the action's.",
      [
        .required("newPath", "New path", initial: "/"),
        .optional("httpMethod", "HTTP method", .choice(methods), initial: "@Request.OriginalHTTPMethod"),
      ]),
    PolicyTemplate(
      "setqueryparameter", "Set query string parameter", "Sets a query parameter of the request.",
      [.required("name", "Query parameter name"), .required("value", "Query parameter value"), existsAction]),
    PolicyTemplate(
      "setproperty", "Set property", "Writes a value into a property of the request or response body.",
      sections: both,
      [
        .required("newPropertyParentPathTemplate", "Object that gets the property", initial: "@body()"),
        .required("newPropertySubPathTemplate", "Name of the property"),
        .required("propertyValuePathTemplate", "Value of the property"),
      ]),
    PolicyTemplate(
      "setvaluefromurl", "Set header or query parameter value from URL",
      "Fetches a URL and puts a value of its answer into a header or query parameter.", sections: both,
      [
        .required("parameterTemplate", "Header or query parameter to set"),
        .required("parameterValueUrl", "Path to fetch, on the same server", initial: "/"),
        .required("parameterValuePathTemplate", "Path of the value in the answer", initial: "@body()"),
        .optional("httpMethod", "HTTP method", .choice(["GET", "POST", "PUT"]), initial: "GET"),
      ]),
    PolicyTemplate(
      "pollingtrigger", "Polling trigger",
      "Keeps the state of a polling trigger in a parameter; tells what is new.",
      [
        .required("triggerConfig", "Query parameters and their values", .object, initial: [:]),
        .required("triggerDataPath", "Collection of trigger data", initial: "@triggerBody().value"),
      ]),
    PolicyTemplate(
      "setconnectionstatustounauthenticated", "Set connection status to unauthenticated",
      "Marks the connection as signed out when a status code is answered.",
      [.required("statusCode", "Status code", .integer, initial: 401)]),
  ]

  private static let dataTemplates = [
    PolicyTemplate(
      "convertarraytoobject", "Convert an array to an object",
      "Makes an object of a list, keyed by one of its fields.", sections: both,
      [
        propertyParent, propertySubPath,
        .required("keyWithinCollectionPath", "Field that becomes the key", initial: "name"), newProperty,
        .optional("retainKey", "Keep the key in the object", .choice(["true", "false"]), initial: "true"),
      ]),
    PolicyTemplate(
      "convertobjecttoarray", "Convert an object to an array",
      "Makes a list of an object, with a field for the key and one for the value.", sections: both,
      [
        propertyParent, propertySubPath, newProperty,
        .optional("keyName", "Field for the key", initial: "key"),
        .optional("valueName", "Field for the value", initial: "value"),
      ]),
    PolicyTemplate(
      "stringtoarray", "Convert delimited string into array of objects",
      "Splits a text at delimiters into a list of objects.", sections: both,
      [
        propertyParent, propertySubPath, .required("delimiterList", "Delimiters", initial: ","),
        .required("childPropertyName", "Field of each object", initial: "value"), newProperty,
      ]),
  ]

  private static let fileTemplates = [
    PolicyTemplate(
      "stringreplace", "String replace", "Replaces a text inside a property.", sections: both,
      [
        propertyParent, propertySubPath, .required("sourceString", "Text to find"),
        .required("replacementString", "Replacement"), newProperty,
      ]),
    PolicyTemplate(
      "encodepropertyvalue", "Encode property value", "Percent-encodes the value of a property.",
      sections: both, [propertyParent, propertySubPath, newProperty]),
    PolicyTemplate(
      "updatenextlink", "Update nextLink", "Rewrites the link to the next page to go through the connector.",
      [
        .required("nextLinkPropertyName", "Property with the link", initial: "nextLink"),
        .optional("nextLinkParentPropertyPath", "Object that holds it"),
      ]),
    PolicyTemplate(
      "moveproperties", "Move properties", "Moves properties from one object of the body to another.",
      sections: ["Request"],
      [
        .required("srcParentPath", "Object to take from", initial: "@body()"),
        .required("srcSubPath", "Property to take"),
        .required("dstParentPath", "Object to move to", initial: "@body()"),
        .required("dstSubPath", "Property to write"),
        .optional("copyOnlySubProperties", "Only what is inside", .choice(["true", "false"])),
      ]),
    PolicyTemplate(
      "dynamicsubdomain", "Dynamic subdomain", "The forerunner of Set host URL.",
      [.required("urlTemplate", "URL template", initial: "https://@connectionParameters('host')")]),
  ]
}
