extension RequestError {
  /// What is wrong, where, and what to do next.
  package var message: String {
    switch self {
    case .noDefinition: "apiDefinition.swagger.json is missing or is not JSON; mend it first"
    case .unknownOperation(let name, let known):
      "there is no operation \(name)" + RequestError.suggestion(name, known)
    case .unknownTag(let tag, let known):
      "no operation has the tag \(tag)" + RequestError.suggestion(tag, known)
    case .malformedAssignment(let text):
      "'\(RequestError.short(text))' is not an input; write OPERATION.NAME=VALUE"
    case .unknownInput(let name, let operation, let known):
      "\(operation) has no input \(name)" + RequestError.suggestion(name, known)
    case .missingInput(let name, let place): "\(place) needs a value; give it as the input \(name)"
    case .invalidInput(let name, let place, let expected, let value):
      "\(place) takes \(expected), not `\(RequestError.short(value))`; change the input \(name)"
    case .notJSON(let place, let reason, let offset):
      "\(place) takes JSON, and at byte \(offset) of the value \(reason)"
    case .conflictingBody(let part):
      "both a whole value and \(part) are given for the same part of the body; leave one of them out"
    case .bodyNeedsText(let type):
      "a body of type \(type) cannot be made from fields; give the whole text as the input body"
    case .unreadableFile(let path, let place, let reason):
      "the file \(path) for \(place) cannot be read: \(reason)"
    case .dotSegment(let place):
      "\(place) cannot be `.` or `..`: servers and proxies take that for another path; give another value"
    case .unreplacedTemplate(let name, let path):
      "the path \(path) has {\(name)}, but no path parameter of that name; declare it"
    case .invalidHeaderName(let name):
      "`\(RequestError.short(name))` cannot be a header name; rename the parameter, or the header in the policy that sets it"
    case .invalidHeaderValue(let name):
      "the value of header \(name) holds a line break or control character; remove it"
    case .missingHost: "the definition names no host; set it on the Describe tab or give --base-url"
    case .invalidHost(let host):
      "the host `\(RequestError.short(host))` must be a plain server name, with a port perhaps; correct it on "
        + "the Describe tab or give --base-url"
    case .hostTemplate(let name, let host):
      "the host \(host) has {\(name)}, and the connection has no value of that name; give it or --base-url"
    case .environmentVariable(let name, let place):
      "the \(place) is made of the environment variable '\(name)', which has no value; give one with "
        + "--env-var \(name)=text:… or in the Test tab"
    case .policy(let title, let reason):
      "the policy '\(title)' cannot be carried out: \(reason)"
    case .invalidBaseURL(let text, let reason):
      "`\(RequestError.short(text))` cannot be the base URL: \(reason)"
    case .unsupportedScheme(let scheme): "the scheme \(scheme) cannot be called; use https or http"
    case .noCallbackField(let operation):
      "\(operation) has no property with x-ms-notification-url, so nobody would know where to send events; mark "
        + "the one that carries the callback address"
    case .urlTooLong(let count):
      "the URL has \(count) characters; the platform refuses more than \(RequestBuilder.longestURL)"
    case .invalidURL(let url, let reason):
      "`\(RequestError.short(url))` cannot be called: \(reason); check the path and basePath"
    case .missingConnectionValue(let name, let scheme):
      "\(scheme) needs the connection value \(name); give it with --connection \(name)=env:VARIABLE"
    case .unknownConnectionMapping(let scheme, let known):
      "none of the connection values \(known.joined(separator: ", ")) can be told to belong to \(scheme); "
        + "name the connection parameter like the security definition"
    }
  }

  private static func short(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }

  private static func suggestion(_ name: String, _ known: [String]) -> String {
    guard !known.isEmpty else { return "; it has none" }
    if let same = known.first(where: { $0.lowercased() == name.lowercased() }) {
      return "; did you mean \(same)?"
    }
    guard known.count > mostListed else { return "; known are " + known.joined(separator: ", ") }
    let nearest = known.map { (name: $0, shared: shared($0, name)) }.sorted { $0.shared > $1.shared }
    return "; the nearest of \(known.count) are "
      + nearest.prefix(nearestListed).map(\.name).joined(separator: ", ")
  }

  /// How many names are listed whole.
  private static let mostListed = 30
  /// How many are listed of more.
  private static let nearestListed = 8

  /// How alike two names are: the share of pairs of letters that both have (Dice).
  private static func shared(_ one: String, _ other: String) -> Double {
    func pairs(_ text: String) -> [String] {
      let letters = Array(text.lowercased())
      return zip(letters, letters.dropFirst()).map { String([$0, $1]) }
    }
    var rest = pairs(other)
    let own = pairs(one)
    let all = own.count + rest.count
    var common = 0
    for pair in own {
      guard let position = rest.firstIndex(of: pair) else { continue }
      rest.remove(at: position)
      common += 1
    }
    return all == 0 ? 0 : Double(2 * common) / Double(all)
  }
}
