/// A collection in the form that all versions share: its requests in order, with what they inherit.
struct PostmanCollection {
  var name = ""
  var description = ""
  var version: String?
  var variables: [PostmanField] = []
  var requests: [PostmanRequest] = []
  /// The descriptions of the outermost folders.
  var folders: [(name: String, description: String)] = []
}
