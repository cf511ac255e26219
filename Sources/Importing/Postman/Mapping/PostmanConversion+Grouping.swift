import ConnectorModel
import JSONText

/// Which requests are one operation.
extension PostmanConversion {
  /// Query parameters whose values are names of methods.
  private static let selectors: Set<String> = [
    "action", "method", "op", "operation", "cmd", "command", "function", "func", "service", "do", "task",
    "soapaction", "x-amz-target", "x-action", "operationname",
  ]

  /// Puts requests of one verb and path together, and those apart that a constant tells apart.
  mutating func group() {
    var order: [String] = []
    var groups: [String: [PostmanCall]] = [:]
    for call in calls {
      let key = "\(call.request.method) \(call.target.authority) \(PostmanConversion.shape(call.target.path))"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(call)
    }
    for key in order {
      guard let calls = groups[key],
        let verb = calls.first.flatMap({ HTTPVerb(rawValue: $0.request.method.lowercased()) })
      else { continue }
      add(calls, verb)
    }
    moveClashes()
  }

  /// The path with every parameter under the same name.
  static func shape(_ path: String) -> String {
    var result = ""
    var depth = 0
    for character in path {
      if character == "{" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == "}" {
        depth -= 1
        if depth == 0 { result += "{}" }
      }
    }
    return result
  }

  private mutating func add(_ calls: [PostmanCall], _ verb: HTTPVerb) {
    let first = calls[0]
    let other =
      first.target.authority.isEmpty || first.target.authority == mainAuthority
      ? nil : first.target.scheme + "://" + first.target.authority
    guard calls.count > 1, let values = PostmanConversion.selector(of: calls) else {
      operations.append(
        PostmanOperation(verb: verb, path: first.target.path, calls: calls, otherOrigin: other))
      return
    }
    var order: [PostmanOperation.Discriminator] = []
    var parts: [PostmanOperation.Discriminator: [PostmanCall]] = [:]
    for (call, value) in zip(calls, values) {
      if parts[value] == nil { order.append(value) }
      parts[value, default: []].append(call)
    }
    for (position, value) in order.enumerated() {
      var operation = PostmanOperation(
        verb: verb, path: first.target.path, calls: parts[value] ?? [], otherOrigin: other)
      operation.discriminator = value
      if position > 0 {
        let base = operation.path == "/" ? "" : operation.path
        let name = PostmanNames.words(of: value.value).joined(separator: "-")
        operation.route = operation.path
        operation.path = base + "/" + (name.isEmpty ? String(position + 1) : name)
      }
      operations.append(operation)
    }
    note(
      first.request.pointer, "requests-told-apart", .info, .moved,
      "\(order.count) operations share one address and differ in '\(order[0].name)'; policies send all but the"
        + " first there from paths of their own.")
  }

  /// The constant in which the requests of one address differ, for each of them; nil without one.
  private static func selector(of calls: [PostmanCall]) -> [PostmanOperation.Discriminator]? {
    let found = calls.map { discriminators(of: $0.request) }
    for candidate in found[0] {
      let values = found.compactMap { list in
        list.first { $0.name == candidate.name && $0.place == candidate.place }
      }
      guard values.count == calls.count, Set(values).count > 1 else { continue }
      return values
    }
    return nil
  }

  private static func discriminators(of request: PostmanRequest) -> [PostmanOperation.Discriminator] {
    var found: [PostmanOperation.Discriminator] = []
    func add(_ place: PostmanOperation.Discriminator.Place, _ name: String, _ value: String?) {
      guard let value, !value.isEmpty, !value.contains("{{"), selectors.contains(name.lowercased()) else {
        return
      }
      found.append(PostmanOperation.Discriminator(place: place, name: name, value: value))
    }
    for field in request.query where !field.isDisabled { add(.query, field.key, field.value) }
    for field in request.headers where !field.isDisabled { add(.header, field.key, field.value) }
    switch request.body {
    case .raw(let text, _):
      for member in JSONSample.document(text)?.root.members.map({ $0 }) ?? [] {
        add(.body, member.key, member.value.string)
      }
    case .graphql(let query, _):
      let words = PostmanNames.words(of: String(query.prefix(200)))
      let name = words.dropFirst(["query", "mutation"].contains(words.first?.lowercased() ?? "") ? 1 : 0)
        .prefix(3).joined()
      found.append(PostmanOperation.Discriminator(place: .body, name: "query", value: name))
    default: break
    }
    return found
  }

  /// Gives operations of other hosts whose path is taken one of their own.
  private mutating func moveClashes() {
    var taken: Set<String> = []
    var next: [String: Int] = [:]
    for index in operations.indices {
      let verb = operations[index].verb.rawValue
      func key(_ path: String) -> String { (verb + " " + PostmanConversion.shape(path)).lowercased() }
      guard !taken.insert(key(operations[index].path)).inserted else { continue }
      let base = operations[index].path == "/" ? "" : operations[index].path
      var number = next[key(base)] ?? 2
      while taken.contains(key("\(base)/\(number)")) { number += 1 }
      operations[index].route = operations[index].route ?? operations[index].path
      operations[index].path = "\(base)/\(number)"
      taken.insert(key(operations[index].path))
      next[key(base)] = number + 1
    }
  }
}
