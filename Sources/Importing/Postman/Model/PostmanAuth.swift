/// How a request signs in: the type and its attributes, whatever version wrote them.
struct PostmanAuth: Hashable {
  /// `noauth`, `basic`, `bearer`, `apikey`, `oauth2` and others, in lower case.
  var type: String
  /// The attributes; values of secrets among them, which never leave the importer.
  var values: [String: String]

  /// An attribute that is no secret.
  func value(_ key: String) -> String { values[key] ?? "" }
}
