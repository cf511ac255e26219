import JSONText

/// Host, base path and scheme: where the service is.
extension OpenAPI2Conversion {
  mutating func completeAddress() throws(JSONEditError) {
    let origin = ServiceAddress(source.name)
    try splitHost()
    if (root["host"]?.string ?? "").isEmpty {
      if let origin {
        // OpenAPI 2.0, Swagger Object: without `host`, the host that serves the document is meant.
        try setRoot("host", .string(origin.host))
        note(
          .root, "host-missing", .info, .approximated,
          "There is no host; '\(origin.host)', which serves the document, was taken.", advice: "")
      } else {
        note(
          .root, "host-missing", .warning, .blocked, "There is no host.",
          advice: "Enter the service's host on the Describe tab.")
      }
    }
    try completeBasePath()
    if root["schemes"].map({ $0.count == 0 || !$0.isArray }) ?? true {
      let scheme = root["host"] != nil ? origin?.scheme ?? "https" : "https"
      try setRoot("schemes", .array([.string(scheme)]))
      note(
        .root, "schemes-missing", .info, .approximated, "No scheme is given; \(scheme) was taken.", advice: ""
      )
    }
  }

  /// A host that is a whole address is taken apart.
  private mutating func splitHost() throws(JSONEditError) {
    guard let text = root["host"]?.string, text.contains("/") else { return }
    let pointer = JSONPointer(tokens: ["host"])
    guard let address = ServiceAddress(text) ?? ServiceAddress("https://" + text) else { return }
    try apply(.set(pointer, .string(address.host)))
    if text.contains("://"), root["schemes"] == nil { try setRoot("schemes", [.string(address.scheme)]) }
    let old = root["basePath"]?.string ?? ""
    if address.path != "/", old.isEmpty || old == "/" { try setRoot("basePath", .string(address.path)) }
    note(
      pointer, "host-is-address", .info, .moved,
      "The host was an address; scheme and path were moved to their places.", advice: "")
  }

  private mutating func completeBasePath() throws(JSONEditError) {
    let pointer = JSONPointer(tokens: ["basePath"])
    guard let path = root["basePath"]?.string, !path.isEmpty else {
      try setRoot("basePath", "/")
      return note(
        .root, "base-path-missing", .info, .approximated, "No base path is given; / was taken.", advice: "")
    }
    guard !path.hasPrefix("/") else { return }
    try apply(.set(pointer, .string("/" + path)))
    note(
      pointer, "base-path-slash", .info, .approximated, "The base path did not begin with a slash.",
      advice: "")
  }
}
