extension RuleList {
  /// The second half of the catalogue.
  static let second = """
    file-parameter-consumes
      An operation with a file parameter consumes multipart/form-data.
    parameter-in-invalid
      A parameter is in path, query, header, body or formData.
    parameter-type-missing
      A parameter outside the body has a type.
    parameter-type-invalid
      The type of a parameter outside the body is string, number, integer, boolean, array or file.
    body-schema-missing
      A body parameter has a schema.
    parameter-schema-not-allowed
      A parameter outside the body has no schema.
    parameter-required-not-boolean
      `required` of a parameter is true or false.
    parameter-reserved-name
      No parameter is called connectionId.
    file-parameter-location
      A parameter of type file is in formData.
    url-encoding-value
      `x-ms-url-encoding` is single or double.
    collection-format-invalid
      `collectionFormat` is csv, ssv, tsv, pipes or multi.
    collection-format-multi-location
      `collectionFormat: multi` is used in query or formData only.
    body-parameter-property
      Type, format, enum and the like of a body parameter stand in its schema.
    url-encoding-not-path
      `x-ms-url-encoding` stands on path parameters only.
    allow-empty-value-location
      `allowEmptyValue` stands on query and formData parameters only.
    formdata-name-not-ascii
      The names of form parameters are ASCII.
    parameter-summary-missing
      Every parameter that makers see has `x-ms-summary`.
    parameter-description-missing
      Every parameter that makers see has a description.
    parameter-summary-too-long
      `x-ms-summary` of a parameter has at most 80 characters.
    ref-unresolved
      Every reference leads to something.
    ref-external
      References stay within the file.
    ref-wrong-section
      Schemas refer to definitions, parameters to parameters, responses to responses.
    ref-not-string
      A reference is a string.
    schema-type-invalid
      The type of a schema is string, number, integer, boolean, array or object.
    schema-type-array
      A schema has one type.
    array-items-missing
      An array has items.
    items-tuple
      `items` is one schema, not a list.
    items-on-non-array
      Only arrays have `items`.
    properties-on-non-object
      Only objects have `properties`.
    schema-type-file-position
      The type file stands at the top of a response only.
    schema-required-boolean
      `required` of a schema lists the names of properties.
    required-property-undefined
      Every required property is defined.
    enum-empty
      An enum has a value.
    enum-duplicate
      An enum holds every value once.
    enum-type-mismatch
      The values of an enum have the schema's type.
    default-type-mismatch
      The default has the schema's type.
    default-not-in-enum
      The default is one of the enum's values.
    range-inverted
      A minimum is not above its maximum.
    length-keyword-invalid
      Limits of lengths and counts are whole numbers from 0.
    multiple-of-invalid
      `multipleOf` is above zero.
    ref-siblings
      Nothing stands beside a reference.
    required-empty
      `required` of a schema is not an empty list.
    required-on-non-object
      Only objects have a list of required names.
    schema-type-missing-object
      A schema with properties has the type object.
    array-items-empty
      `items` says what is in the array.
    exclusive-without-bound
      exclusiveMinimum and exclusiveMaximum are booleans beside their bound.
    unused-definition
      Every shared definition is referred to.
    unused-parameter
      Every shared parameter is referred to.
    unused-response
      Every shared response is referred to.
    extension-misspelt
      The names of x-ms- extensions are spelt right.
    extension-unknown
      x-ms- extensions are ones that the platform knows.
    summary-extension-not-string
      `x-ms-summary` is a string.
    visibility-value
      `x-ms-visibility` is important, advanced or internal, in lower case.
    internal-required-no-default
      An internal value that is required has a default.
    internal-default-not-required
      An internal value with a default is required.
    trigger-value
      `x-ms-trigger` is single or batch.
    trigger-method
      A trigger is a GET or POST operation.
    trigger-hint-on-action
      `x-ms-trigger-hint` stands beside `x-ms-trigger`.
    trigger-notification-url-missing
      A webhook trigger has a field for the callback URL.
    trigger-notification-content-missing
      A path whose operation takes a callback URL says what the webhook sends.
    webhook-without-trigger
      An operation with a callback URL and notification content is a trigger.
    notification-content-no-schema
      `x-ms-notification-content` has a schema.
    notification-url-not-boolean
      `x-ms-notification-url` is true or false.
    notification-url-not-string
      The field for the callback URL is a string.
    notification-url-not-internal
      The field for the callback URL, or an object around it, is internal.
    notification-url-not-required
      The field for the callback URL is required, and so are the objects around it.
    dynamic-operation-id-missing
      A dynamic extension names the operation it calls.
    dynamic-operation-not-found
      The operation that a dynamic extension calls exists.
    dynamic-parameter-unknown
      The parameters that a dynamic extension hands over exist in the operation it calls.
    properties-missing
      The file has an object `properties`.
    properties-unknown-key
      `properties` has only keys that the platform knows.
    publisher-missing
      The connector names its publisher.
    stack-owner-missing
      The connector names the owner of the service behind it.
    capability-unknown
      Capabilities are actions, triggers, cloud, gateway or blob.
    icon-brand-color-missing
      `iconBrandColor` is given.
    icon-brand-color-invalid
      `iconBrandColor` has the form #RRGGBB.
    icon-brand-color-default
      `iconBrandColor` is the brand's own colour.
    connection-parameter-type
      The type of a connection parameter is one that the platform knows.
    constraint-boolean-not-string
      The constraints required and hidden are the strings "true" or "false".
    connection-parameter-secret-plain
      A connection parameter that holds a secret is a securestring.
    oauth-settings-missing
      A connection parameter of type oauthSetting has `oAuthSettings`.
    oauth-identity-provider-missing
      `oAuthSettings` names the identity provider.
    oauth-client-secret-committed
      No client secret is stored in the file.
    oauth-client-secret-present
      `oAuthSettings` has no clientSecret.
    oauth-custom-parameter-missing
      `customParameters` has what the identity provider needs.
    oauth-settings-on-non-oauth
      Only connection parameters of type oauthSetting have `oAuthSettings`.
    oauth-client-id-missing
      `oAuthSettings` names the client.
    oauth-scopes-shape
      `scopes` of `oAuthSettings` is a list of strings.
    oauth-redirect-mode-invalid
      `redirectMode` is Global, GlobalPerConnector or Direct.
    policy-template-unknown
      A policy names a template of the platform.
    policy-parameter-missing
      A policy has the parameters that its template requires.
    policy-parameter-empty
      The required parameters of a policy are not empty.
    policy-operation-not-found
      The operations that a policy names exist.
    policy-connection-parameter-unknown
      The connection parameters that a policy uses exist.
    policy-shape
      `policyTemplateInstances` is a list of objects with a templateId.
    policy-parameter-unknown
      A policy has only parameters of its template.
    policy-operation-shape
      `x-ms-apimTemplate-operationName` is a list of operationIds.
    policy-exists-action
      `existsAction` is override, skip or append.
    policy-section-invalid
      A policy runs in the section Request, Response or, for setheader, Failure.
    script-operations-shape
      `scriptOperations` is a list of operationIds.
    script-operation-not-found
      The operations that the script runs for exist.
    script-file-missing
      `script.csx` stands beside a file that has `scriptOperations`.
    script-without-operations
      `scriptOperations` names the operations that the script runs for.
    script-too-large
      `script.csx` has at most 1 MB.
    cross-properties-missing
      `apiProperties.json` stands beside the definition.
    cross-oauth-no-connection-parameter
      A connector with an oauth2 definition has a connection parameter of type oauthSetting.
    cross-oauth-no-security-definition
      A connector with an oauthSetting has an oauth2 security definition.
    cross-api-key-no-connection-parameter
      A connector with an apiKey definition asks for the key.
    cross-basic-no-connection-parameters
      A connector with a basic definition asks for user name and password.
    """
}
