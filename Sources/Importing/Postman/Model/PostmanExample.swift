/// A saved response.
struct PostmanExample: Hashable {
  /// The status; nil where the source does not tell.
  var status: Int?
  var headers: [PostmanField]
  var body: String
  /// The language that the viewer was set to.
  var language: String?

  /// The value of a header, whatever the case of its name.
  func header(_ name: String) -> String? {
    headers.first { $0.key.lowercased() == name }?.value
  }
}
