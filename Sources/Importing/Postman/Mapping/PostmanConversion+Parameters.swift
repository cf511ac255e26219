import ConnectorModel
import JSONText

/// Parameters of paths, queries and headers.
extension PostmanConversion {
  private static let constants: Set<String> = [
    "api-version", "api_version", "apiversion", "format", "alt", "v", "version",
  ]

  /// The parameters but for the body, in the order path, query, header.
  mutating func parameters(of operation: PostmanOperation, _ renamed: [String: String]) -> [JSONFragment] {
    pathParameters(of: operation, renamed) + queryParameters(of: operation) + headerParameters(of: operation)
  }

  private func pathParameters(of operation: PostmanOperation, _ renamed: [String: String]) -> [JSONFragment] {
    PathTemplate(operation.path).names.map { name in
      var values: [String] = []
      var description = ""
      for call in operation.calls {
        let source = call.target.sources[name] ?? name
        var variables = PostmanVariables(collection.variables, call.request.variables)
        variables.add(environment)
        if let field = call.request.pathVariables.first(where: { $0.key == source }) {
          if let value = field.value, !value.isEmpty { values.append(variables.resolved(value)) }
          if description.isEmpty { description = field.description }
        } else if let value = variables.value(source) {
          values.append(value)
        }
      }
      var parameter = start(renamed[name] ?? name, "path", description, values: values)
      parameter["required"] = true
      for member in PostmanTypes.members(of: values) { parameter[member.key] = member.value }
      parameter["x-ms-url-encoding"] = "single"
      // What the collection calls is what the connector's first test calls.
      if let value = PostmanConversion.sample(of: name, "path", values) {
        parameter["x-ms-test-value"] =
          OpenAPI3Conversion.coerced(.string(value), to: parameter["type"]?.text) ?? .string(value)
      }
      return parameter.fragment
    }
  }

  private mutating func queryParameters(of operation: PostmanOperation) -> [JSONFragment] {
    var order: [String] = []
    var fields: [String: [PostmanField]] = [:]
    var isList: Set<String> = []
    for call in operation.calls {
      var here: Set<String> = []
      for field in call.request.query {
        var name = field.key.trimmed
        if let open = name.firstIndex(of: "["), name.hasSuffix("]"),
          name[name.index(after: open)...].dropLast().allSatisfy(\.isNumber)
        {
          if name.hasSuffix("[]") { name = String(name.dropLast(2)) } else { name = String(name[..<open]) }
          isList.insert(name)
        }
        guard !name.isEmpty, !name.contains("{{") else {
          if !field.key.isEmpty {
            note(
              call.request.pointer, "parameter-variable", .warning, .dropped,
              "A query parameter's name is a variable; it was left out.",
              advice: "Add the parameter on the Definition tab.")
          }
          continue
        }
        if PostmanConversion.isQueryKey(field) || security?.carries(name, in: "query") == true { continue }
        if fields[name] == nil { order.append(name) }
        fields[name, default: []].append(field)
        if !here.insert(name).inserted { isList.insert(name) }
      }
    }
    return order.map { name in query(name, fields[name] ?? [], isList: isList.contains(name), operation) }
  }

  private mutating func query(
    _ name: String, _ fields: [PostmanField], isList: Bool, _ operation: PostmanOperation
  ) -> JSONFragment {
    let values = fields.compactMap(\.value)
    let description = fields.first { !$0.description.isEmpty }?.description ?? ""
    var parameter = start(name, "query", description, values: values)
    if let discriminator = operation.discriminator, discriminator.place == .query, discriminator.name == name
    {
      return PostmanConversion.fixed(parameter, discriminator.value)
    }
    if PostmanConversion.constants.contains(name.lowercased()), Set(values).count == 1,
      let value = values.first,
      !value.isEmpty, !PostmanTypes.isPlaceholder(value), fields.allSatisfy({ !$0.isDisabled })
    {
      return PostmanConversion.fixed(parameter, value)
    }
    parameter["required"] = .boolean(fields.contains { $0.description.lowercased().contains("[required]") })
    let type = PostmanTypes.members(of: values.filter { !$0.isEmpty })
    if isList {
      parameter["type"] = "array"
      parameter["items"] = .object(type)
      note(
        operation.first.request.pointer, "parameter-repeated", .warning, .approximated,
        "'\(PostmanConversion.clean(name))' is sent several times; the platform sends lists with commas.",
        advice: "Test whether the service takes commas.")
    } else {
      for member in type { parameter[member.key] = member.value }
    }
    return parameter.fragment
  }

  /// A parameter that always has the same value and is not shown.
  private static func fixed(_ parameter: ObjectBuilder, _ value: String) -> JSONFragment {
    var parameter = parameter
    parameter["required"] = true
    parameter["type"] = "string"
    parameter["default"] = .string(value)
    parameter["x-ms-visibility"] = "internal"
    return parameter.fragment
  }

  private func headerParameters(of operation: PostmanOperation) -> [JSONFragment] {
    var order: [String] = []
    var fields: [String: [PostmanField]] = [:]
    for call in operation.calls {
      for header in call.request.headers where !PostmanConversion.isLeftOut(header, security) {
        let key = header.key.lowercased()
        guard !policed.contains(key),
          !(operation.discriminator?.place == .header && operation.discriminator?.name.lowercased() == key)
        else { continue }
        if fields[key] == nil { order.append(key) }
        fields[key, default: []].append(header)
      }
    }
    return order.compactMap { key in
      guard let all = fields[key], let first = all.first else { return nil }
      let values = all.compactMap(\.value)
      let description = all.first { !$0.description.isEmpty }?.description ?? ""
      var parameter = start(first.key, "header", description, values: values)
      parameter["required"] = false
      for member in PostmanTypes.members(of: values) { parameter[member.key] = member.value }
      return parameter.fragment
    }
  }

  /// Name, place and texts of a parameter; a short sample stands in its description.
  func start(_ name: String, _ place: String, _ description: String, values: [String]) -> ObjectBuilder {
    var parameter = ObjectBuilder()
    parameter["name"] = .string(PostmanConversion.clean(name))
    parameter["in"] = .string(place)
    let label = NameWords.summary(of: name)
    parameter["x-ms-summary"] = .string(label.isEmpty ? name : String(label.prefix(80)))
    var text = PlainText.of(description, longest: 400)
    if text.hasSuffix("]") || text.hasPrefix("[") {
      text = text.replacing("[required]", with: "").trimmed
    }
    if text.isEmpty, let value = PostmanConversion.sample(of: name, place, values) {
      text = "For example: \(value)"
    }
    if !text.isEmpty { parameter["description"] = .string(text) }
    return parameter
  }

  /// A value of the source that may be shown: short, and no secret.
  private static func sample(of name: String, _ place: String, _ values: [String]) -> String? {
    let isSecret = place == "query" ? SecretWords.isSecretQuery(name) : SecretWords.isSecret(name)
    return isSecret ? nil : values.first(where: isShown)
  }

  private static func isShown(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.count <= 30 && !PostmanTypes.isPlaceholder(value)
      && !SecretWords.looksSecret(value) && value.allSatisfy { !$0.isNewline }
  }
}
