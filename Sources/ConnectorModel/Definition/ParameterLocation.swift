/// Where a parameter is sent (`in`, OpenAPI 2.0 Parameter Object).
package enum ParameterLocation: String, CaseIterable, Hashable, Sendable {
  case path, query, header, body, formData
}
