import JSONText

/// The fixed fields of one kind of object of OpenAPI 2.0.
struct ObjectShape: Sendable {
  /// What messages call the object.
  let name: String
  /// The kind of value each field takes; nil where a rule of its own decides.
  let fields: [String: JSONKind?]
  /// Fields that must be there.
  let required: [String]

  private init(_ name: String, _ fields: [String: JSONKind?], required: [String] = []) {
    self.name = name
    self.fields = fields
    self.required = required
  }

  static let root = ObjectShape(
    "the root",
    [
      "swagger": nil, "info": .object, "host": .string, "basePath": .string, "schemes": .array,
      "consumes": .array, "produces": .array, "paths": .object, "definitions": .object, "parameters": .object,
      "responses": .object, "securityDefinitions": .object, "security": .array, "tags": .array,
      "externalDocs": .object,
    ], required: ["swagger", "info", "paths"])

  static let info = ObjectShape(
    "info",
    [
      "title": .string, "description": .string, "termsOfService": .string, "contact": .object,
      "license": .object, "version": .string,
    ], required: ["title", "version"])

  static let contact = ObjectShape("contact", ["name": .string, "url": .string, "email": .string])

  static let license = ObjectShape("license", ["name": .string, "url": .string], required: ["name"])

  static let externalDocs = ObjectShape(
    "externalDocs", ["description": .string, "url": .string], required: ["url"])

  static let tag = ObjectShape(
    "the tag", ["name": .string, "description": .string, "externalDocs": .object], required: ["name"])

  static let pathItem = ObjectShape(
    "the path",
    [
      "$ref": nil, "get": .object, "put": .object, "post": .object, "delete": .object, "options": .object,
      "head": .object, "patch": .object, "parameters": .array,
    ])

  static let operation = ObjectShape(
    "the operation",
    [
      "tags": .array, "summary": .string, "description": .string, "externalDocs": .object,
      "operationId": .string, "consumes": .array, "produces": .array, "parameters": .array,
      "responses": .object, "schemes": .array, "deprecated": .boolean, "security": .array,
    ])

  static let response = ObjectShape(
    "the response",
    ["description": .string, "schema": .object, "headers": .object, "examples": .object])
}
