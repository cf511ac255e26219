/// What a request sends.
enum PostmanBody: Hashable {
  case none
  /// Text, with the language that the editor was set to, if any.
  case raw(String, language: String?)
  case urlencoded([PostmanField])
  case formdata([PostmanField])
  case file
  case graphql(query: String, variables: String)

  /// The name of the kind, to tell kinds apart.
  var kind: String {
    switch self {
    case .none: "none"
    case .raw: "raw"
    case .urlencoded: "urlencoded"
    case .formdata: "formdata"
    case .file: "file"
    case .graphql: "graphql"
    }
  }
}
