/// Chooses the type of a body among those an operation consumes.
enum ContentTypeChoice {
  static let json = "application/json"
  static let urlEncoded = "application/x-www-form-urlencoded"
  static let multipart = "multipart/form-data"

  /// The type of a body parameter: the `Content-Type` header parameter, else `application/json` where it is
  /// listed, else the first JSON type, else the first.
  ///
  /// `application/json` comes before a JSON patch type that stands first, since ASP.NET lists all its types.
  static func forBody(header: String?, consumes: [String]) -> String {
    if let header, !header.isEmpty { return header }
    let types = consumes.filter { !$0.isEmpty && HeaderRules.isValue($0) }
    if let plain = types.first(where: { MediaType($0).essence == json }) { return plain }
    if let first = types.first(where: { MediaType($0).isJSON && !MediaType($0).isRange }) { return first }
    if types.contains(where: { MediaType($0).isJSON }) { return json }
    return types.first { !MediaType($0).isRange } ?? json
  }

  /// The type of a body of bytes: as given, else the first that is not JSON.
  static func forBytes(header: String?, consumes: [String]) -> String {
    if let header, !header.isEmpty { return header }
    return consumes.first { type in
      !type.isEmpty && HeaderRules.isValue(type) && !MediaType(type).isJSON && !MediaType(type).isRange
    } ?? "application/octet-stream"
  }

  /// The type of form fields: multipart where there is a file or the URL encoding is not listed.
  static func forForm(consumes: [String], hasFile: Bool) -> String {
    let listed = consumes.map { MediaType($0).essence }.filter { $0 == urlEncoded || $0 == multipart }
    return hasFile ? multipart : listed.first ?? urlEncoded
  }
}
