/// The operations and definitions of the templates, as JSON that is laid out again when it is written.
extension ConnectorTemplate {
  /// What stands under `paths`.
  var paths: String {
    switch self {
    case .blank: "{}"
    case .webhook: ConnectorTemplate.webhookPaths
    case .polling: ConnectorTemplate.pollingPaths
    case .oauth, .apikey: ConnectorTemplate.actionPaths
    }
  }

  /// What stands under `definitions`.
  var definitions: String {
    switch self {
    case .blank, .webhook: ConnectorTemplate.itemDefinition
    case .polling: ConnectorTemplate.listDefinitions
    case .oauth, .apikey: ConnectorTemplate.actionDefinitions
    }
  }

  private static let webhookPaths = #"""
    {"/subscriptions": {
      "x-ms-notification-content": {
        "description": "What the service sends when an item is created.",
        "schema": {"$ref": "#/definitions/Item"}},
      "post": {
        "summary": "When an item is created",
        "description": "This operation triggers when a new item is created.",
        "operationId": "OnItemCreated",
        "x-ms-trigger": "single",
        "x-ms-trigger-hint": "To see it work now, create an item.",
        "parameters": [{
          "name": "body", "in": "body", "required": true,
          "schema": {
            "type": "object", "required": ["callbackUrl"],
            "properties": {"callbackUrl": {
              "type": "string", "title": "Callback URL",
              "description": "The address that the service calls.",
              "x-ms-notification-url": true, "x-ms-visibility": "internal"}}}}],
        "responses": {"201": {
          "description": "Created",
          "headers": {"Location": {
            "description": "The address of the registration, which is deleted with the flow.",
            "type": "string"}}}}}},
     "/subscriptions/{subscriptionId}": {
      "delete": {
        "summary": "Delete a subscription",
        "description": "Removes the registration of a callback.",
        "operationId": "DeleteSubscription",
        "x-ms-visibility": "internal",
        "parameters": [{
          "name": "subscriptionId", "in": "path", "required": true, "type": "string",
          "x-ms-summary": "Subscription ID", "description": "The registration to remove.",
          "x-ms-url-encoding": "single"}],
        "responses": {"204": {"description": "No Content"}}}}}
    """#

  private static let pollingPaths = #"""
    {"/items": {"get": {
      "summary": "When an item is created",
      "description": "This operation triggers when a new item is created.",
      "operationId": "OnItemCreated",
      "x-ms-trigger": "batch",
      "x-ms-trigger-hint": "To see it work now, create an item.",
      "x-ms-trigger-metadata": {"kind": "query", "mode": "polling"},
      "parameters": [{
        "name": "since", "in": "query", "required": false, "type": "string",
        "x-ms-summary": "Created After", "description": "Only items that were created after this time.",
        "x-ms-visibility": "internal"}],
      "responses": {"200": {
        "description": "OK", "schema": {"$ref": "#/definitions/ItemList"}}}}}}
    """#

  private static let actionPaths = #"""
    {"/items": {
      "get": {
        "summary": "List items",
        "description": "Retrieves the items, the latest first.",
        "operationId": "ListItems",
        "parameters": [{
          "name": "limit", "in": "query", "required": false, "type": "integer", "format": "int32",
          "x-ms-summary": "Limit", "description": "The highest number of items to return.",
          "default": 20}],
        "responses": {"200": {
          "description": "OK", "schema": {"$ref": "#/definitions/ItemList"}}}},
      "post": {
        "summary": "Create an item",
        "description": "Creates an item and returns it.",
        "operationId": "CreateItem",
        "parameters": [{
          "name": "body", "in": "body", "required": true,
          "schema": {"$ref": "#/definitions/NewItem"}}],
        "responses": {"201": {
          "description": "Created", "schema": {"$ref": "#/definitions/Item"}}}}},
     "/items/{id}": {"get": {
      "summary": "Get an item",
      "description": "Retrieves one item by its ID.",
      "operationId": "GetItem",
      "parameters": [{
        "name": "id", "in": "path", "required": true, "type": "string",
        "x-ms-summary": "Item ID", "description": "The item to retrieve.",
        "x-ms-url-encoding": "single"}],
      "responses": {
        "200": {"description": "OK", "schema": {"$ref": "#/definitions/Item"}},
        "404": {"description": "Not Found"}}}}}
    """#

  private static let item = #"""
    "Item": {
      "type": "object",
      "properties": {
        "id": {"type": "string", "title": "ID", "x-ms-summary": "ID",
          "description": "The number or key of the item."},
        "name": {"type": "string", "title": "Name", "x-ms-summary": "Name",
          "description": "What the item is called."},
        "createdAt": {"type": "string", "format": "date-time", "title": "Created At",
          "x-ms-summary": "Created At", "description": "When the item was created."}}}
    """#

  private static let list = #"""
    "ItemList": {
      "type": "object",
      "properties": {"value": {
        "type": "array", "title": "Items", "x-ms-summary": "Items", "description": "The items found.",
        "items": {"$ref": "#/definitions/Item"}}}}
    """#

  private static let newItem = #"""
    "NewItem": {
      "type": "object", "required": ["name"],
      "properties": {"name": {"type": "string", "title": "Name", "x-ms-summary": "Name",
        "description": "What the item is to be called."}}}
    """#

  private static let itemDefinition = "{" + item + "}"
  private static let listDefinitions = "{" + item + "," + list + "}"
  private static let actionDefinitions = "{" + item + "," + list + "," + newItem + "}"
}
