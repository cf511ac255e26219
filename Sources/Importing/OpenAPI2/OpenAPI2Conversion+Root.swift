import JSONText

/// What every document needs at its root, filled in where it is missing.
extension OpenAPI2Conversion {
  mutating func completeInfo() throws(JSONEditError) {
    if root["swagger"]?.string != "2.0" {
      try setRoot("swagger", "2.0")
      note(
        JSONPointer(tokens: ["swagger"]), "version-spelling", .info, .approximated,
        "The version was not written as \"2.0\".", advice: "")
    }
    if root["info"]?.isObject != true { try setRoot("info", [:]) }
    let info = JSONPointer(tokens: ["info"])
    if (root["info"]?["title"]?.string ?? "").isEmpty {
      let title = source.stem.isEmpty ? "Untitled" : source.stem
      try apply(.set(info.appending("title"), .string(title)))
      note(
        info, "title-missing", .warning, .approximated, "There is no title; '\(title)' was taken.",
        advice: "Give the connector its name on the Describe tab.")
    }
    if root["info"]?["version"] == nil {
      try apply(.set(info.appending("version"), "1.0"))
      note(info, "version-missing", .info, .approximated, "There is no version; 1.0 was taken.", advice: "")
    }
  }

  mutating func completeSections() throws(JSONEditError) {
    if root["paths"]?.isObject != true {
      try setRoot("paths", [:])
      note(
        .root, "paths-missing", .warning, .approximated, "There are no paths.",
        advice: "Add operations on the Definition tab.")
    }
    if root["securityDefinitions"]?.isObject != true {
      try setRoot("securityDefinitions", [:])
      if root["security"] == nil { try setRoot("security", []) }
      note(
        .root, "security-missing", .info, .approximated,
        "No way to sign in is described; the connector signs in with nothing.",
        advice: "Choose one on the Security tab if the service asks for it.")
    }
  }

  mutating func completeMetadata() throws(JSONEditError) {
    guard root["x-ms-connector-metadata"] == nil else { return }
    let website = root["info"]?["contact"]?["url"]?.string ?? root["externalDocs"]?["url"]?.string ?? ""
    let entries: [(String, String)] = [("Website", website), ("Privacy policy", ""), ("Categories", "")]
    try setRoot(
      "x-ms-connector-metadata",
      .array(entries.map { ["propertyName": .string($0.0), "propertyValue": .string($0.1)] }))
    note(
      .root, "metadata-missing", .info, .approximated,
      "There is no connector metadata; empty entries were made"
        + (website.isEmpty ? "." : ", with the contact's website."),
      advice: "Fill in website, privacy policy and categories on the Describe tab.")
  }
}
