/// Something that can be jumped to.
struct FindTarget: Sendable {
  /// What kind of thing it is; the letter narrows a search to it.
  enum Kind: String, CaseIterable, Sendable {
    case operation, parameter, definition, policy, connection, setting, finding, command

    /// What narrows a search to the kind when it begins the query.
    var sign: Character? {
      switch self {
      case .operation: "@"
      case .parameter: "."
      case .definition: "#"
      case .policy: "%"
      case .finding: "!"
      case .command: ">"
      case .connection, .setting: nil
      }
    }
  }

  /// What kind of thing it is.
  let kind: Kind
  /// What it is called.
  let title: String
  /// What else is told of it, searched, too.
  let detail: String
  /// What Enter does.
  let request: AppRequest
  /// The text that queries are matched against: title, a blank, detail.
  let text: FuzzyText

  init(_ kind: Kind, _ title: String, _ detail: String, _ request: AppRequest) {
    self.kind = kind
    self.title = title
    self.detail = detail
    self.request = request
    text = FuzzyText(detail.isEmpty ? title : title + " " + detail)
  }
}
