extension RuleCase {
  /// Files, and the general part of the definition.
  static let file = [
    RuleCase(
      "json-syntax", .file, #"{"swagger": "2.0"1️⃣,}"#,
      "Invalid JSON: trailing comma before `}`; remove it.", good: #"{"swagger": "2.0"}"#),
    RuleCase(
      "json-root-not-object", .file, "1️⃣[]", "The document must be an object, not an array.", good: "{}"),
    RuleCase(
      "json-bom", .file, "1️⃣\u{FEFF}{}", "The file starts with a byte order mark.", good: "{}"),
    RuleCase(
      "json-duplicate-key", .file, #"{"a": {"b": 1, "c": 2, 1️⃣"b": 3, 2️⃣"b": 4}}"#,
      "'b' appears twice; the first value is lost.", "'b' appears twice; the first value is lost.",
      good: #"{"a": {"b": 1}, "b": {"b": 1}}"#),
    RuleCase(
      "json-too-deep", .file, String(repeating: "[", count: 512) + "1️⃣[",
      "Values nest deeper than 512 levels.", good: "{}"),
    RuleCase(
      "file-too-large", .file,
      #"1️⃣{"definitions": {"Old": {"title": ""# + String(repeating: "a", count: 1_048_576) + #""}}}"#,
      "The file has 1048615 bytes; the limit is 1048576.", good: "{}"),
    RuleCase(
      "file-size-near-limit", .file, "1️⃣{" + String(repeating: " ", count: 1_000_000) + "}",
      "The file is at 95 % of the 1 MB limit.", good: "{}"),
    RuleCase(
      "file-exceeds-solution-limit", .file, "1️⃣{" + String(repeating: " ", count: 500_000) + "}",
      "The definition has 500002 characters; a solution accepts 500000.", good: "{}"),
    RuleCase(
      "format-hard-tabs", .file, "{\n1️⃣\t\"swagger\": \"2.0\"\n}", "Hard tab used for indentation.",
      good: "{\n    \"swagger\": \"2.0\"\n}"),
    RuleCase(
      "format-trailing-space", .file, "{1️⃣  \r\n    \"swagger\": \"2.0\" \n}",
      "White space at the end of the line.", good: "{\r\n    \"swagger\": \"2.0\"\n}"),
  ]

  /// The general part.
  static let general = [
    RuleCase(
      "openapi-version-unsupported", .file, #"{"openapi": 1️⃣"3.0.1"}"#,
      "Only OpenAPI 2.0 is supported; convert the definition with `conwiz import`.",
      good: #"{"swagger": "2.0"}"#),
    RuleCase(
      "openapi-version-unsupported", .file, #"{"swagger": 1️⃣2.0}"#, "`swagger` must be the string \"2.0\".",
      good: #"{"swagger": "2.0"}"#),
    RuleCase(
      "annotation-status", .root, #""x-ms-api-annotation": {"status": 1️⃣"production"}"#,
      "'production' should be 'Production'.", good: #""x-ms-api-annotation": {"status": "Preview"}"#),
    RuleCase(
      "title-empty", .info, #""title": 1️⃣" ", "version": "1.0""#, "The title is empty.",
      good: #""title": "Orders""#),
    RuleCase(
      "title-too-long", .info, #""title": 1️⃣"Orders of the Contoso Trading Company""#,
      "The title has 37 characters; the limit is 30.",
      good: #""title": "Orders of Contoso and Fabrikam (Independent Publisher)""#),
    RuleCase(
      "title-restricted-word", .info, #""title": 1️⃣"Orders API""#, "The title contains 'API'.",
      good: #""title": "Rapid Orders""#),
    RuleCase(
      "title-ends-non-alphanumeric", .info, #""title": 1️⃣"Orders (v2)""#,
      "The title must end with a letter or digit.", good: #""title": "Orders (Independent Publisher)""#),
    RuleCase(
      "title-ends-non-alphanumeric", .info, #""title": 1️⃣"Orders ""#, "The title has white space around it.",
      good: #""title": "Orders 2""#),
    RuleCase(
      "title-not-english", .info, #""title": 1️⃣"Orders™ 2""#, "The title has the non-ASCII character '™'.",
      good: #""title": "Orders""#),
    RuleCase(
      "description-missing", .file, #"{1️⃣"info": {"title": "Orders"}}"#, "The connector has no description.",
      good: #"{"info": {"description": "Orders."}}"#),
    RuleCase(
      "description-length", .info, #""description": 1️⃣"Orders.""#,
      "The description has 7 characters; 30 to 500 are required.",
      good: #""description": "Reads and writes the orders of a shop.""#),
    RuleCase(
      "description-restricted-word", .info, #""description": 1️⃣"Orders for Power Automate.""#,
      "The description names 'Power Automate'.", good: #""description": "Powerful apps use it.""#),
    RuleCase(
      "description-no-period", .info, #""description": 1️⃣"Reads orders""#,
      "The description should end with a period.", good: #""description": "Reads orders!""#),
    RuleCase(
      "version-format", .info, #""version": 1️⃣"preview""#, "Version 'preview' is not numeric.",
      good: #""version": "v1.0.2""#),
    RuleCase(
      "contact-missing", .file, #"{"swagger": "2.0", 1️⃣"info": {"title": "Orders"}}"#,
      "The support contact is missing.", good: #"{"info": {"contact": {}}}"#),
    RuleCase(
      "contact-incomplete", .info, #"1️⃣"contact": {"name": "Contoso", "email": ""}"#,
      "The contact has no url, no email.",
      good: #""contact": {"name": "Contoso", "url": "https://contoso.com", "email": "help@contoso.com"}"#),
    RuleCase(
      "contact-email-invalid", .info, #""contact": {"email": 1️⃣"https://contoso.com/help"}"#,
      "'https://contoso.com/help' is not an e-mail address.",
      good: #""contact": {"email": "help@contoso.com"}"#),
    RuleCase(
      "url-invalid", .info, #""contact": {"url": 1️⃣"www.contoso.com"}, "termsOfService": 2️⃣"none""#,
      "'www.contoso.com' is not an absolute URL.", "'none' is not an absolute URL.",
      good: #""contact": {"url": "https://www.contoso.com"}"#),
    RuleCase(
      "host-missing", .file, #"1️⃣{"swagger": "2.0"}"#, "The host is missing.", good: #"{"host": "a.com"}"#),
    RuleCase(
      "host-invalid", .root, #""host": 1️⃣"https://api.fabrikam.com/v1""#,
      "'https://api.fabrikam.com/v1' is not a host name: it must hold no scheme, path, blank or brace.",
      good: #""host": "api.fabrikam.com:8443""#),
    RuleCase(
      "host-not-production", .root, #""host": 1️⃣"api-test.fabrikam.com""#,
      "The host 'api-test.fabrikam.com' looks like a test system.", good: #""host": "testing.fabrikam.com""#),
    RuleCase(
      "host-not-production", .root, #""host": 1️⃣"192.168.1.5:80""#,
      "The host '192.168.1.5:80' looks like a test system.", good: #""host": "8.8.8.8""#),
    RuleCase(
      "base-path-invalid", .root, #""basePath": 1️⃣"v1""#, "basePath must start with '/'.",
      good: #""basePath": "/""#),
    RuleCase(
      "base-path-template", .root, #""basePath": 1️⃣"/{tenant}""#,
      "Path templating is not allowed in basePath.", good: #""basePath": "/tenant""#),
    RuleCase(
      "base-path-trailing-slash", .root, #""basePath": 1️⃣"/v1/""#,
      "The trailing slash doubles with those of the paths.", good: #""basePath": "/""#),
    RuleCase(
      "schemes-missing", .file, #"1️⃣{"swagger": "2.0"}"#, "No scheme is given; https is assumed.",
      good: #"{"schemes": ["https"]}"#),
    RuleCase(
      "schemes-empty", .root, #"1️⃣"schemes": []"#, "schemes needs at least one value.",
      good: #""schemes": ["https"]"#),
    RuleCase(
      "scheme-invalid", .root, #""schemes": [1️⃣"ftp"]"#, "'ftp' is not a scheme; use https.",
      good: #""schemes": ["https"]"#),
    RuleCase(
      "scheme-websocket", .root, #""schemes": [1️⃣"wss"]"#, "WebSocket ('wss') is not supported.",
      good: #""schemes": ["https"]"#),
    RuleCase(
      "scheme-http-only", .root, #"1️⃣"schemes": ["http"]"#,
      "The connection is not encrypted: only http is offered.", good: #""schemes": ["http", "https"]"#),
    RuleCase(
      "scheme-http-listed", .root, #"1️⃣"schemes": ["http", "https"]"#, "http is offered beside https.",
      good: #""schemes": ["https"]"#),
    RuleCase(
      "mime-type-invalid", .root, #""consumes": ["application/json; charset=utf-8", 1️⃣"json"]"#,
      "'json' is not a MIME type.", good: #""produces": ["*/*"]"#),
    RuleCase(
      "array-duplicate-value", .root, #"1️⃣"schemes": ["https", "https"]"#, "'https' is listed twice.",
      good: #""schemes": ["http", "https"]"#),
    RuleCase(
      "tag-duplicate", .root, #""tags": [{"name": "a"}, 1️⃣{"name": "a"}]"#, "Tag 'a' is defined twice.",
      good: #""tags": [{"name": "a"}, {"name": "A"}]"#),
    RuleCase(
      "metadata-missing", .file, #"1️⃣{"swagger": "2.0"}"#, "The connector metadata is missing.",
      good: #"{"x-ms-connector-metadata": []}"#),
    RuleCase(
      "metadata-shape", .root, #""x-ms-connector-metadata": [1️⃣{"propertyName": "Website"}]"#,
      "A metadata entry needs propertyName and propertyValue, both strings.",
      good: #""x-ms-connector-metadata": []"#),
    RuleCase(
      "metadata-property-missing", .root,
      #"1️⃣"x-ms-connector-metadata": [{"propertyName": "website", "propertyValue": "https://a.com"}]"#,
      "Missing in the metadata: 'Privacy policy', 'Categories'.",
      good: #""x-ms-connector-metadata": {"propertyName": "Website"}"#),
    RuleCase(
      "metadata-unknown-name", .root, #""x-ms-connector-metadata": [{"propertyName": 1️⃣"Privacy Policy"}]"#,
      "'Privacy Policy' should be 'Privacy policy'.",
      good: #""x-ms-connector-metadata": [{"propertyName": "Privacy policy"}]"#),
    RuleCase(
      "metadata-duplicate", .root,
      #""x-ms-connector-metadata": [{"propertyName": "Website"}, 1️⃣{"propertyName": "Website"}]"#,
      "'Website' is given twice.", good: #""x-ms-connector-metadata": [{"propertyName": "Website"}]"#),
    RuleCase(
      "metadata-url-invalid", .root,
      #""x-ms-connector-metadata": [{"propertyName": "Website", "propertyValue": 1️⃣"fabrikam.com"}]"#,
      "'fabrikam.com' is not an absolute URL.",
      good: #""x-ms-connector-metadata": [{"propertyName": "Categories", "propertyValue": "Data"}]"#),
    RuleCase(
      "metadata-category-invalid", .root,
      #""x-ms-connector-metadata": [{"propertyName": "Categories", "propertyValue": 1️⃣"Datas;AI"}]"#,
      "'Datas' is not a category; did you mean 'Data'?",
      good: #""x-ms-connector-metadata": [{"propertyName": "Categories", "propertyValue": "Data; AI"}]"#),
    RuleCase(
      "metadata-too-many-categories", .root,
      #""x-ms-connector-metadata": [{"propertyName": "Categories", "propertyValue": 1️⃣"Data;AI;Finance"}]"#,
      "At most two categories are possible; there are 3.",
      good: #""x-ms-connector-metadata": [{"propertyName": "Categories", "propertyValue": "Data;AI"}]"#),
    RuleCase(
      "placeholder-text", .root, #""host": 1️⃣"api.contoso.com""#,
      "The placeholder 'contoso.com' is left in place.", good: #""host": "api.fabrikam.com""#),
  ]

  /// The fixed fields of objects.
  static let shape = [
    RuleCase(
      "required-property-missing", .file, #"{"swagger": "2.0", 1️⃣"info": {"title": "Orders"}, "paths": {}}"#,
      "'version' is required in info.", good: Frame.root.definition("")),
    RuleCase(
      "property-type-incorrect", .root, #"1️⃣"tags": {}, "paths": {"/a": 2️⃣"none"}"#, "'tags' must be an array.",
      "A path must be an object, not a string.", good: #""tags": []"#),
    RuleCase(
      "property-type-incorrect", .schema, #"1️⃣"properties": [], "maxLength": 2️⃣"5""#,
      "'properties' must be an object.", "'maxLength' must be a number.", good: #""properties": {}"#),
    RuleCase(
      "unknown-property", .root, #"1️⃣"basepath": "/v1", 2️⃣"colour": "red""#,
      "'basepath' is not a property of the root; did you mean 'basePath'?",
      "'colour' is not a property of the root; other names begin with x-.", good: #""x-colour": "red""#),
    RuleCase(
      "unknown-property", .schema, #""properties": {"type": {1️⃣"typ": "string"}}"#,
      "'typ' is not a property of schemas; did you mean 'type'?",
      good: #""properties": {"typ": {"type": "string"}}, "example": {"typ": 1}, "default": {"typ": 2}"#),
    RuleCase(
      "openapi3-keyword", .schema, #"1️⃣"nullable": true"#, "'nullable' belongs to OpenAPI 3.",
      good: #""x-nullable": true, "properties": {"nullable": {"type": "string"}}"#),
  ]
}
