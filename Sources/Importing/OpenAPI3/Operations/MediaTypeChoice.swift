/// Which of several media types a connector speaks.
enum MediaTypeChoice {
  /// What bodies of a type are.
  enum Kind {
    case json, urlencoded, multipart, text, binary
  }

  static func kind(of type: String) -> Kind {
    let name = type.prefix { $0 != ";" }.lowercased()
    if name == "application/json" || name.hasSuffix("+json") || name == "text/json" || name == "*/*" {
      return .json
    }
    if name == "application/x-www-form-urlencoded" { return .urlencoded }
    if name == "multipart/form-data" { return .multipart }
    if name.hasPrefix("text/") || name.hasSuffix("xml") || name.hasSuffix("yaml") { return .text }
    return name.hasPrefix("application/graphql") ? .text : .binary
  }

  /// The position of the type to speak: JSON before forms, forms before the rest, else the first.
  static func preferred(_ types: [String]) -> Int? {
    func rank(_ type: String) -> Int {
      let name = type.prefix { $0 != ";" }.lowercased()
      switch kind(of: type) {
      case .json: return name == "application/json" ? 0 : name.hasSuffix("+json") ? 1 : name == "*/*" ? 3 : 2
      case .multipart: return 4
      case .urlencoded: return 5
      case .text: return 6
      case .binary: return 7
      }
    }
    return types.indices.min { (rank(types[$0]), $0) < (rank(types[$1]), $1) }
  }
}
