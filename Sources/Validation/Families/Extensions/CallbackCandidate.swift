import ConnectorModel
import JSONText

/// A text of a request that may be meant for the callback URL of a webhook.
struct CallbackCandidate {
  /// The names of the properties that lead to it from the body's schema.
  let path: [String]
  private let score: Int

  /// The likeliest text of a body; nil when none looks like one.
  static func likeliest(in body: JSONValue, of definition: APIDefinition) -> CallbackCandidate? {
    var waiting: [(schema: JSONValue, path: [String])] = [(body, [])]
    var seen: Set<Int> = []
    var best: CallbackCandidate?
    // Each shared schema once, so that circles end.
    while !waiting.isEmpty {
      let (entry, path) = waiting.removeFirst()
      guard path.count < 6, let schema = Schema(entry, in: definition), seen.insert(schema.value.id).inserted
      else { continue }
      for property in schema.properties {
        let inner = path + [property.key]
        guard let value = Schema(property.value, in: definition)?.value else { continue }
        let found = CallbackCandidate(path: inner, score: score(of: property.key, depth: path.count))
        if found.score > best?.score ?? 0, isFreeText(value) { best = found }
        waiting.append((property.value, inner))
      }
    }
    return best
  }

  /// Which of the parameters outside the body is the likeliest; nil when none looks like one.
  static func likeliest(among parameters: [Parameter]) -> Parameter? {
    let texts = parameters.filter {
      $0.location != .body && $0.location != .path && isFreeText($0.value) && score(of: $0.name) > 0
    }
    return texts.max { score(of: $0.name) < score(of: $1.name) }
  }

  private static func isFreeText(_ value: JSONValue) -> Bool {
    let type = value["type"]
    return (type == nil || type?.string == "string") && value["enum"] == nil
      && value["readOnly"]?.boolean != true && value["properties"] == nil && value["items"] == nil
      && value["allOf"] == nil
  }

  /// Zero for names that mean something else: a redirect, a picture, a home page.
  ///
  /// Of two that say the same the shorter and less deep one wins.
  private static func score(of name: String, depth: Int = 0) -> Int {
    let plain = name.lowercased().filter { $0.isLetter }
    let kind = kind(of: plain)
    return kind == 0 ? 0 : max(1, kind * 100 - plain.count - depth * 10)
  }

  private static func kind(of plain: String) -> Int {
    let isAddress = ["url", "uri", "endpoint", "address"].contains {
      plain.hasSuffix($0) || plain.hasPrefix($0)
    }
    if plain.contains("callback") { return isAddress ? 6 : plain == "callback" ? 5 : 0 }
    if plain.contains("hook") || plain.contains("notif") { return isAddress ? 4 : plain == "webhook" ? 3 : 0 }
    if ["url", "uri", "endpoint"].contains(plain) { return 2 }
    let receivers = [
      "receiver", "target", "delivery", "destination", "listener", "subscriber", "endpoint", "post",
    ]
    return isAddress && receivers.contains { plain.hasPrefix($0) } ? 2 : 0
  }
}
