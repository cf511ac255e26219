import JSONText

/// Named schemas: each that something refers to becomes a definition, and no other.
extension OpenAPI3Conversion {
  /// The reference to the definition of a schema, which is written later.
  mutating func reference(to target: SourceNode, _ direction: Direction) -> JSONFragment {
    let isDirectional = isDirectional(target)
    let key = DefinitionKey(target: target.identity, direction: isDirectional ? direction : nil)
    if let name = names[key] { return ["$ref": .string("#/definitions/" + name)] }
    let other = DefinitionKey(
      target: target.identity, direction: direction == .request ? .response : .request)
    let hasOther = isDirectional && names[other] != nil
    let base =
      OpenAPI3Conversion.name(of: target) + (hasOther && direction == .request ? "Request" : "")
      + (hasOther && direction == .response ? "Response" : "")
    let name = takenNames.take(base)
    if name != target.pointer.last {
      note(
        target, "definition-renamed", .info, .approximated, "The schema is now the definition '\(name)'.")
    }
    names[key] = name
    let definition = PendingDefinition(name: name, node: target, direction: direction)
    pending.append(definition)
    announced[name] = definition
    return ["$ref": .string("#/definitions/" + name)]
  }

  static func name(of target: SourceNode) -> String {
    let tokens = target.pointer.tokens
    let isComponent = tokens.count == 3 && tokens[0] == "components"
    let written =
      tokens.isEmpty ? "Schema" : isComponent ? tokens[2] : tokens.suffix(2).joined(separator: "_")
    let name = String(
      written.unicodeScalars.map { scalar -> Character in
        let isPlain =
          scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        return isPlain || scalar == "_" || scalar == "-" || scalar == "." ? Character(scalar) : "_"
      })
    return name.isEmpty ? "Schema" : name
  }

  /// Whether a schema or one it refers to reads differently in requests and in responses.
  mutating func isDirectional(_ node: SourceNode) -> Bool {
    mayBeDirectional && directional.contains(node, in: &documents)
  }
}
