import JSONText

/// What the platform does not take, reported and kept.
extension OpenAPI2Conversion {
  mutating func reportLimits() {
    let size = edited.document.bytes.count
    if size > OpenAPI2Importer.platformBytes {
      note(
        .root, "definition-too-large", .warning, .blocked,
        "The definition has \(size) bytes; the platform imports up to \(OpenAPI2Importer.platformBytes).",
        advice: "Delete operations and definitions that are not needed.")
    }
    let mapped = operations.count { $0.outcome == .mapped }
    if mapped > OpenAPI2Importer.platformOperations {
      note(
        JSONPointer(tokens: ["paths"]), "too-many-operations", .warning, .blocked,
        "There are \(mapped) operations; a connector may have \(OpenAPI2Importer.platformOperations).",
        advice: "Delete operations, or make several connectors.")
    }
    walk(root, inExample: false)
  }

  private mutating func walk(_ value: JSONValue, inExample: Bool) {
    for member in value.members {
      switch member.key {
      case "$ref" where !inExample: reportReference(member.value)
      case "collectionFormat" where member.value.string == "multi":
        note(
          member.value.pointer, "collection-format-multi", .warning, .kept,
          "The platform refuses collectionFormat multi.", advice: "Take csv, or a text parameter.")
      default: walk(member.value, inExample: inExample || OpenAPI2Conversion.isFreeContent(member.key))
      }
    }
    for element in value.elements { walk(element, inExample: inExample) }
  }

  private mutating func reportReference(_ value: JSONValue) {
    guard let reference = value.string, !reference.hasPrefix("#") else { return }
    let pointer = value.pointer
    // References of whole paths have a remark of their own.
    if pointer.tokens.first == "paths", pointer.tokens.count == 3 { return }
    note(
      pointer, "external-reference", .error, .blocked,
      "'\(reference)' is in another file, which a connector cannot have.",
      advice: "Copy what it refers to into this document.")
  }

  private static func isFreeContent(_ key: String) -> Bool {
    key == "example" || key == "examples" || key == "default" || key == "enum"
  }
}
