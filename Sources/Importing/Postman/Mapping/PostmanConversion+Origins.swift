import ConnectorModel
import JSONText
import SafeText

/// Where requests go: the host of the connector, other hosts, and the base path.
extension PostmanConversion {
  /// Finds the target of every request; those without one are left out.
  mutating func locate() {
    for request in collection.requests {
      var variables = PostmanVariables(collection.variables, request.variables)
      variables.add(environment)
      guard HTTPVerb(rawValue: request.method.lowercased()) != nil else {
        drop(
          request, "method-unsupported", .error,
          "A connector cannot send \(PostmanConversion.shown(request.method)) requests.",
          advice: "Send it from custom code, or leave it out.")
        continue
      }
      guard let target = PostmanTarget(request.address, variables) else {
        let isEmpty = request.address.trimmed.isEmpty
        drop(
          request, isEmpty ? "address-missing" : "address-unsupported", .warning,
          isEmpty ? "The request has no address." : "The address is not one of the web.",
          advice: "Complete the request and import again.")
        continue
      }
      if target.hasCredentials { secrets += 1 }
      calls.append(PostmanCall(request: request, target: target))
    }
  }

  private static func shown(_ method: String) -> String { String(method.prefix(20)) }

  /// Takes the most frequent origin for the connector's; requests to others are sent there by policies.
  mutating func chooseOrigin() {
    var counts: [String: Int] = [:]
    var order: [String] = []
    var firsts: [String: PostmanCall] = [:]
    for call in calls where !call.target.authority.isEmpty {
      let origin = call.target.authority
      if counts[origin] == nil {
        order.append(origin)
        firsts[origin] = call
      }
      counts[origin, default: 0] += 1
    }
    guard let main = PostmanConversion.mostFrequent(order, counts) else {
      if let call = calls.first {
        note(
          call.request.pointer, "host-missing", .warning, .blocked, "No request names a host.",
          advice: "Enter the host on the Describe tab.")
      }
      return
    }
    mainAuthority = main
    scheme = firsts[main]?.target.scheme ?? "https"
    let others = order.filter { $0 != main }
    for call in calls where call.target.authority.isEmpty {
      note(
        call.request.pointer, "host-assumed", .info, .approximated,
        "The request names no host; it goes to that of the others.")
    }
    var named: Set<String> = []
    for origin in order {
      for name in PostmanVariables.names(in: origin) where named.insert(name).inserted {
        unknownVariables.append(name)
      }
    }
    if main.contains("{{") {
      askForHost(main)
    } else {
      host = main
    }
    for other in others {
      guard let call = firsts[other] else { continue }
      note(
        call.request.pointer, "origin-other", .warning, .moved,
        "\((counts[other] ?? 0).counted("request")) \(counts[other] == 1 ? "goes" : "go") to another host,"
          + " \(PostmanConversion.clean(other)); a policy sends \(counts[other] == 1 ? "it" : "them") there.",
        advice: "Better make a connector for each host.")
    }
    if others.isEmpty { chooseBasePath() }
  }

  /// The one with the highest count, of several the first.
  static func mostFrequent<Value: Hashable>(_ values: [Value], _ counts: [Value: Int]) -> Value? {
    var best: (value: Value, count: Int)?
    for value in values {
      let count = counts[value] ?? 0
      if count > best?.count ?? -1 { best = (value, count) }
    }
    return best?.value
  }

  /// A host with variables becomes connection parameters and a policy.
  private mutating func askForHost(_ authority: String) {
    let template = PostmanVariables.replacing(authority) { name in
      "@connectionParameters('\(hostParameter(name))')"
    }
    host = PostmanVariables.names(in: authority).isEmpty ? authority : PostmanConversion.stand(in: authority)
    policies.append(
      Policy(
        template: "dynamichosturl", title: "Host of the connection",
        parameters: [("urlTemplate", .string("\(scheme)://\(template)"))], operations: []))
    let all = PostmanVariables.names(in: authority)
    let names = all.indices.filter { all.firstIndex(of: all[$0]) == $0 }.map { "'\(all[$0])'" }
      .joined(separator: ", ")
    note(
      .root, "host-variable", .warning, .moved,
      "The host is made of \(names), which has no value: whoever makes a connection is asked for it.",
      advice: "Give an environment file, or enter the host on the Describe tab and delete the policy.")
  }

  /// A host that stands for one that is only known in a connection.
  private static func stand(in authority: String) -> String {
    let known = PostmanVariables.replacing(authority) { _ in "tenant" }
    let plain = known.prefix { $0 != ":" }
    return plain == "tenant" || !plain.contains(".") ? "api.contoso.com" : String(plain)
  }

  private mutating func hostParameter(_ name: String) -> String {
    let words = PostmanNames.words(of: name)
    let plain = words.isEmpty ? "host" : words.joined(separator: "_")
    if !hostParameters.contains(plain) { hostParameters.append(plain) }
    return plain
  }

  /// The segments with which every path begins; each path keeps one of its own.
  private mutating func chooseBasePath() {
    let shapes = Set(calls.map { PostmanConversion.shape($0.target.path) })
    guard shapes.count > 1, var common = calls.first?.target.segments else { return }
    for call in calls {
      let same = zip(common, call.target.segments).prefix { $0 == $1 && !$0.contains("{") }
      common = Array(common.prefix(max(0, min(same.count, call.target.segments.count - 1))))
    }
    basePath = Array(common.prefix { !$0.contains("{") })
    guard !basePath.isEmpty else { return }
    for index in calls.indices { calls[index].target.segments.removeFirst(basePath.count) }
  }
}
