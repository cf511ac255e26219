import ConnectorModel
import JSONText

/// operationIds, summaries and tags made of the names of requests and folders.
enum PostmanNames {
  private static let longest = 70
  private static let verbs: Set<String> = [
    "get", "list", "create", "add", "update", "replace", "delete", "remove", "search", "find", "upload",
    "download", "send", "post", "put", "patch", "set", "start", "stop", "cancel", "retrieve", "fetch", "read",
    "check", "validate", "upsert", "copy", "move", "assign", "archive", "restore", "run", "execute", "import",
    "export", "generate", "register", "login", "logout", "subscribe", "unsubscribe", "verify", "submit",
    "publish", "enable", "disable", "count", "query", "insert", "convert", "merge", "split", "render", "show",
    "lookup", "approve", "reject", "close", "open", "test", "ping", "call", "make", "transfer", "refresh",
  ]

  /// The operationId that a request's name asks for; nil when the name says nothing that can be written so.
  static func id(of name: String, _ verb: HTTPVerb, _ path: String) -> String? {
    if let hint = bracketed(name) { return hint }
    guard !isAddress(name) else { return nil }
    var words = words(of: name)
    if let first = words.first, HTTPVerb(rawValue: first.lowercased()) == verb, verb != .get, words.count > 1
    {
      words.removeFirst()
    }
    // "GET Generate report" says twice what it does.
    if words.count > 1, words[0] == "GET", verbs.contains(words[1].lowercased()) { words.removeFirst() }
    guard !words.isEmpty, words[0].first?.isLetter == true else { return nil }
    // A verb alone names nothing: the path says of what.
    if words.count == 1, verbs.contains(words[0].lowercased()), path != "/" { return nil }
    if !verbs.contains(words[0].lowercased()) { words.insert(word(for: verb, path), at: 0) }
    return cut(words)
  }

  /// The words as one name of at most 70 characters.
  static func cut(_ words: [String]) -> String {
    var id = ""
    for word in words.map({ $0.prefix(1).uppercased() + $0.dropFirst() }) {
      guard id.utf8.count + word.utf8.count <= longest else { break }
      id += word
    }
    return id.isEmpty ? String(words.joined().prefix(longest)) : id
  }

  /// `[GetOrder] Orders by number` names the operation itself.
  private static func bracketed(_ name: String) -> String? {
    guard let open = name.firstIndex(of: "["), let close = name[open...].firstIndex(of: "]") else {
      return nil
    }
    let inside = name[name.index(after: open)..<close]
    let isName =
      !inside.isEmpty && inside.utf8.count <= longest && inside.first?.isLetter == true
      && inside.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    return isName ? String(inside).split(separator: "-").map { String($0) }.joined(separator: "_") : nil
  }

  private static func isAddress(_ name: String) -> Bool {
    let text = name.trimmed
    return text.contains("://") || text.hasPrefix("/") || text.hasPrefix("{{")
      || text.split(separator: " ").dropFirst().first?.hasPrefix("/") == true
  }

  private static func word(for verb: HTTPVerb, _ path: String) -> String {
    switch verb {
    case .get: path.split(separator: "/").last.map { $0.hasSuffix("s") } == true ? "List" : "Get"
    case .post: "Create"
    case .put: "Replace"
    case .patch: "Update"
    case .delete: "Delete"
    case .head: "Check"
    case .options: "Options"
    }
  }

  /// The words of a name in ASCII; letters with marks lose them, other scripts are left out.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for scalar in name.unicodeScalars {
      let letters = plain(scalar)
      let isUpper = letters.first?.isUppercase ?? false
      if letters.isEmpty || (wasLower && isUpper) {
        // An apostrophe belongs to its word: "customer's" is one.
        if scalar == "'" || scalar == "\u{2019}" { continue }
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      word += letters
      wasLower = letters.last?.isLowercase ?? false
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII {
      let isWord = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      return isWord ? String(scalar) : ""
    }
    guard let name = scalar.properties.name, name.hasPrefix("LATIN "),
      let at = name.firstRange(of: "LETTER ")
    else { return "" }
    let letter = name[at.upperBound...].prefix { $0 != " " }
    if letter == "SHARP" { return "ss" }
    guard letter.count <= 2 else { return "" }
    return name.contains("CAPITAL") ? String(letter) : letter.lowercased()
  }

  /// The summary: the name without what is no part of a label, at most 80 characters.
  static func summary(of name: String, id: String) -> String {
    var text = name
    if let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]"),
      bracketed(name) != nil
    {
      text.removeSubrange(open...close)
    }
    if isAddress(text) || text.trimmed.isEmpty { text = NameWords.summary(of: id) }
    text = PostmanVariables.replacing(text) { $0 }
    let plain = String(
      text.map { $0.isLetter || $0.isNumber || "()'-,&".contains($0) ? $0 : " " as Character })
    var words = plain.split(separator: " ").map(String.init)
    if let first = words.first { words[0] = first.prefix(1).uppercased() + first.dropFirst() }
    var summary = ""
    for word in words {
      let next = summary.isEmpty ? word : summary + " " + word
      guard next.count <= 80 else { break }
      summary = next
    }
    return summary.isEmpty ? NameWords.summary(of: id) : summary
  }
}
