import JSONText

/// One request with everything that it inherits.
struct PostmanRequest: Hashable {
  /// Where it stands in the source.
  var pointer: JSONPointer
  var name: String
  /// The folders around it, the outermost first.
  var folders: [String]
  var description: String = ""
  var method = "GET"
  /// The address without query and fragment, variables not resolved.
  var address = ""
  var query: [PostmanField] = []
  var pathVariables: [PostmanField] = []
  var headers: [PostmanField] = []
  var body = PostmanBody.none
  /// The sign-in, inherited where it has none of its own; nil where nobody says anything.
  var auth: PostmanAuth?
  var examples: [PostmanExample] = []
  /// Variables of the folders around it and of its own, the nearest last.
  var variables: [PostmanField] = []
  /// Whether scripts run before or after it.
  var hasScripts = false
  /// Statuses that its tests ask for.
  var expectedStatuses: [Int] = []
}
