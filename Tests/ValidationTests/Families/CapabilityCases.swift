extension RuleCase {
  private static func capabilities(_ members: String) -> String {
    #"""
    "paths": {"/me": {"get": {"operationId": "GetMe"}, "put": {"operationId": "SetMe"}},
    "/a/{id}": {"get": {"operationId": "GetA", "parameters": [{"name": "id", "in": "path", "required": true}]}}},
    "x-ms-capabilities": {\#(members)}
    """#
  }
  private static func simulation(_ id: String) -> String {
    #""operationId": "ListOrders", "x-ms-operation-context": {"simulate": {"operationId": \#(id)}}"#
  }

  /// What a connector and its operations say they can do.
  static let capabilities = [
    RuleCase(
      "capabilities-unknown", .root, capabilities(#"1️⃣"testconnection": {}, 2️⃣"chunkTransfer": true"#),
      "'testconnection' is no capability of a connector; did you mean 'testConnection'?",
      "'chunkTransfer' is no capability of a connector.",
      good: capabilities(#""testConnection": {}, "file-picker": {}"#)),
    RuleCase(
      "capabilities-unknown", .operation, #"1️⃣"x-ms-capabilities": []"#,
      "'x-ms-capabilities' must be an object, not an array.",
      good: #""x-ms-capabilities": {"chunkTransfer": true}"#),
    RuleCase(
      "capabilities-chunk-not-boolean", .operation, #""x-ms-capabilities": {"chunkTransfer": 1️⃣"True"}"#,
      "'chunkTransfer' must be true or false, not a string.",
      good: #""x-ms-capabilities": {"chunkTransfer": false}"#),
    RuleCase(
      "capability-operation-not-found", .root,
      capabilities(
        #"""
        "testConnection": {"operationId": 1️⃣"GetMee"},
        "file-picker": {2️⃣"open": {}, "browse": {"operationId": 3️⃣5}}
        """#),
      "'GetMee' is not an operation; did you mean 'GetMe'?", "'open' names no operation.",
      "'browse' names no operation.", good: capabilities(#""testConnection": {"operationId": "GetMe"}"#)),
    RuleCase(
      "capability-required-parameter-missing", .root,
      capabilities(#"1️⃣"testConnection": {"operationId": "GetA"}"#), "The operation 'GetA' requires 'id'.",
      good: capabilities(#""testConnection": {"operationId": "GetA", "parameters": {"id": 1}}"#)),
    RuleCase(
      "test-connection-not-get", .root, capabilities(#""testConnection": {"operationId": 1️⃣"SetMe"}"#),
      "'SetMe' is a PUT, not a GET.",
      good: capabilities(#""file-picker": {"open": {"operationId": "SetMe"}}"#)
    ),
    RuleCase(
      "test-connection-missing", .root, capabilities(#""file-picker": {}"#),
      "No operation tests a connection.",
      good: capabilities(#""testConnection": {"operationId": "GetMe"}"#)),
    RuleCase(
      "pageable-next-link-name", .operation, #""x-ms-pageable": {"nextLinkName": 1️⃣"next"}"#,
      "The next link is 'next'; it must be 'nextLink' or '@odata.nextLink', with the policy updatenextlink.",
      good: #""x-ms-pageable": {"nextLinkName": "nextLink"}"#),
    RuleCase(
      "pageable-next-link-name", .operation, #"1️⃣"x-ms-pageable": {}"#,
      "'x-ms-pageable' does not say how the next link is called: add 'nextLinkName'.",
      good: #""x-ms-pageable": {"nextLinkName": "@odata.nextLink"}"#),
    RuleCase(
      "operation-context-not-found", .operation, simulation(#"1️⃣"ListOrder""#),
      "'ListOrder' is not an operation; did you mean 'ListOrders'?", good: simulation(#""ListOrders""#)),
    RuleCase(
      "openai-data-shape", .operation,
      #"""
      "x-ms-openai-data": {"openai-enabled": 1️⃣"true",
      "operations": [2️⃣{"x-ms-require-user-confirmation": 3️⃣1}, {"operationId": "ListOrders"}]}
      """#,
      "'openai-enabled' must be true or false, not a string.",
      "An entry of 'operations' needs an 'operationId'.",
      "'x-ms-require-user-confirmation' must be true or false, not a number.",
      good: #""x-ms-openai-data": {"openai-enabled": true, "x-ms-require-user-confirmation": false}"#),
    RuleCase(
      "openai-manifest-shape", .root, #"1️⃣"x-ms-openai-manifest": []"#,
      "'x-ms-openai-manifest' must be an object, not an array.", good: #""x-ms-openai-manifest": {}"#),
  ]
}
