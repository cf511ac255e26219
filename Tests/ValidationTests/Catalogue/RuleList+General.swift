extension RuleList {
  /// The first half of the catalogue.
  static let first = """
    json-syntax
      The file is JSON as RFC 8259 defines it.
    json-encoding
      The file is UTF-8.
    json-too-deep
      Values nest at most 512 levels deep.
    json-bom
      The file has no byte order mark.
    json-duplicate-key
      An object has every name once.
    json-root-not-object
      The document is a JSON object.
    file-too-large
      The file has at most 1 048 576 bytes.
    file-size-near-limit
      The file uses at most 90 % of the 1 MB that the platform accepts.
    file-exceeds-solution-limit
      The definition has at most 500 000 characters.
    format-hard-tabs
      The file is indented with spaces.
    format-trailing-space
      No line ends with white space.
    openapi-version-unsupported
      The definition is OpenAPI 2.0: `swagger` is the string "2.0".
    annotation-status
      `x-ms-api-annotation.status` is Production or Preview.
    required-property-missing
      Objects have the fields that OpenAPI 2.0 requires.
    property-type-incorrect
      The fields of objects have the JSON type that OpenAPI 2.0 gives them.
    unknown-property
      Objects have only fields that OpenAPI 2.0 knows, and extensions whose names begin with x-.
    openapi3-keyword
      No field belongs to OpenAPI 3 or to newer JSON Schema.
    title-empty
      The title is not empty.
    title-too-long
      The title has at most 30 characters, ' (Independent Publisher)' not counted.
    title-restricted-word
      The title does without 'API', 'Connector' and the names of Power Platform products.
    title-ends-non-alphanumeric
      The title ends with a letter or digit and has no white space around it.
    title-not-english
      The title is English and ASCII.
    description-missing
      The connector has a description.
    description-length
      The connector's description has 30 to 500 characters.
    description-restricted-word
      The connector's description names no Power Platform product.
    description-no-period
      The connector's description ends with a period.
    version-format
      The version consists of numbers and dots, perhaps after a v.
    contact-missing
      `info.contact` names the support contact.
    contact-incomplete
      The support contact has a name, a url and an email.
    contact-email-invalid
      `info.contact.email` is an e-mail address.
    url-invalid
      Web addresses are absolute http or https URLs.
    host-missing
      The definition names its host, or a policy does.
    host-invalid
      The host is a name with an optional port, without scheme, path or template.
    host-not-production
      The host is a production system.
    base-path-invalid
      `basePath` starts with a slash.
    base-path-template
      `basePath` has no template.
    base-path-trailing-slash
      `basePath` does not end with a slash.
    schemes-missing
      The definition names its schemes.
    schemes-empty
      `schemes` names at least one scheme.
    scheme-invalid
      Schemes are http or https.
    scheme-websocket
      Schemes are not ws or wss.
    scheme-http-only
      The connection is encrypted.
    scheme-http-listed
      http is not offered beside https.
    mime-type-invalid
      `consumes` and `produces` list MIME types.
    array-duplicate-value
      Lists of schemes, MIME types, tags and required names hold no value twice.
    tag-duplicate
      Every tag is defined once.
    metadata-missing
      The definition has `x-ms-connector-metadata`.
    metadata-shape
      `x-ms-connector-metadata` is a list of objects with propertyName and propertyValue.
    metadata-property-missing
      The metadata give Website, Privacy policy and Categories.
    metadata-unknown-name
      Every propertyName is Website, Privacy policy or Categories, in this spelling.
    metadata-duplicate
      Every metadata property is given once.
    metadata-url-invalid
      Website and Privacy policy are absolute URLs.
    metadata-category-invalid
      Categories are taken from the platform's list.
    metadata-too-many-categories
      The connector has at most two categories.
    placeholder-text
      No placeholder of a template is left in the general part.
    security-type-invalid
      The type of a security definition is basic, apiKey or oauth2.
    security-property-missing
      A security definition has the fields of its type and flow.
    security-apikey-in
      An API key is sent in the header or in the query.
    security-flow-invalid
      The flow of an oauth2 definition is implicit, password, application or accessCode.
    security-flow-unsupported
      An oauth2 definition uses the flow accessCode.
    security-scopes-missing
      An oauth2 definition has scopes.
    security-url-invalid
      authorizationUrl and tokenUrl are absolute URLs.
    security-url-not-https
      authorizationUrl and tokenUrl are https URLs.
    security-property-not-valid
      A security definition has only fields of its type.
    security-scheme-undefined
      Every security requirement names a security definition.
    security-scope-undefined
      Every scope of a requirement is defined by its oauth2 definition.
    security-scopes-on-non-oauth
      A requirement of a basic or apiKey definition is an empty list.
    security-requirement-not-array
      A security requirement is a list of scopes.
    path-no-leading-slash
      Paths start with a slash.
    path-contains-query
      Paths hold neither a query nor a fragment.
    path-wildcard
      Paths hold no asterisk.
    path-template-invalid
      The braces of a path pair up around a name without slash.
    path-duplicate-variable
      A path names each variable once.
    path-empty
      Every path has an operation.
    path-ref-unsupported
      Paths are written out, not referred to.
    path-case-duplicate
      No two paths differ in capitals only.
    path-template-collision
      No two operations have the same method and the same path but for the names of variables.
    no-operations
      The connector has an operation.
    operation-count-limit
      The connector has at most 256 operations.
    path-parameter-undeclared
      Every variable of a path is a parameter with `in: path`.
    path-parameter-unused
      Every parameter with `in: path` stands in the path.
    path-parameter-not-required
      Parameters with `in: path` are required.
    operation-id-missing
      Every operation has an operationId.
    operation-id-duplicate
      Every operationId is used once.
    operation-id-case-duplicate
      No two operationIds differ in capitals only.
    operation-id-characters
      An operationId consists of letters, digits and underscores.
    operation-id-casing
      An operationId is written in PascalCase.
    operation-summary-missing
      Every operation that makers see has a summary.
    operation-description-missing
      Every operation that makers see has a description.
    operation-summary-too-long
      A summary has at most 80 characters.
    operation-summary-slash
      A summary has no slash.
    operation-summary-trailing-punctuation
      A summary ends with a letter, a digit or a closing bracket.
    string-restricted-word
      Summaries and descriptions name no Power Platform product.
    operation-responses-missing
      Every operation has responses.
    operation-responses-empty
      Every operation has at least one response.
    response-code-invalid
      Responses are named by a status code or `default`.
    response-description-missing
      Every response has a description.
    response-no-success
      An operation that lists codes lists a 2xx code.
    response-default-only
      `default` is not the only response.
    response-schema-missing
      A 2xx response has a schema.
    response-multiple-schemas
      One 2xx response has a schema.
    default-response-has-schema
      The `default` response has no schema.
    parameter-duplicate
      A list of parameters has each name and place once.
    parameter-multiple-body
      An operation has one body parameter at most.
    parameter-body-and-formdata
      An operation has a body parameter or form parameters, not both.
    body-in-get
      GET and HEAD operations have neither body nor form parameters.
    body-in-delete
      DELETE operations have no body.
    formdata-consumes
      An operation with form parameters consumes multipart/form-data or a URL-encoded form.
    """
}
