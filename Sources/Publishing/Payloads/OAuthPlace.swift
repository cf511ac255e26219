import ConnectorModel
import JSONText

/// A connection parameter that signs in by OAuth, of the plain list or of a set, whatever its name.
struct OAuthPlace {
  /// The pointer to the parameter in apiProperties.json.
  let pointer: JSONPointer
  /// The parameter.
  let parameter: ConnectionParameter

  /// The name, as messages give it.
  var name: String { parameter.name }

  /// The pointer to its client secret.
  var secretPointer: JSONPointer { pointer.appending(["oAuthSettings", "clientSecret"]) }

  /// Whether the sign-in needs a secret that somebody has to give: a certificate stands in for it, or the file has
  /// one already (or refers to an environment variable that has).
  var lacksSecret: Bool {
    let provider = OAuthSettings(value: parameter.oAuthSettings).provider
    guard provider != "aadcertificate" else { return false }
    return secret.isEmpty || OAuthPlace.isStandIn(secret)
  }

  /// The client secret as it is written; empty where there is none.
  var secret: String { parameter.oAuthSettings?["clientSecret"]?.string ?? "" }

  /// Whether a text only stands for a secret, as published files have: `[[SECRET]]`, `{ClientSecret}`, `<secret>`.
  static func isStandIn(_ text: String) -> Bool {
    [("[[", "]]"), ("{", "}"), ("<", ">")].contains { text.hasPrefix($0.0) && text.hasSuffix($0.1) }
  }

  /// Whether a text takes the secret from an environment variable of the solution.
  static func isReference(_ text: String) -> Bool { text.hasPrefix("@environmentVariables(") }

  /// Every such parameter below the `properties` object.
  static func all(in properties: JSONValue?) -> [OAuthPlace] {
    guard let properties else { return [] }
    let base = JSONPointer(tokens: ["properties"])
    var places = list(properties["connectionParameters"], base.appending("connectionParameters"))
    let values = base.appending(["connectionParameterSets", "values"])
    for (position, set) in (properties["connectionParameterSets"]?["values"]?.elements.map { $0 } ?? [])
      .enumerated()
    {
      places += list(set["parameters"], values.appending(position).appending("parameters"))
    }
    return places
  }

  /// The `oAuthSettings` of every such parameter.
  static func settings(in properties: JSONValue?) -> [JSONValue] {
    all(in: properties).compactMap(\.parameter.oAuthSettings)
  }

  /// Their redirect addresses, each once.
  static func redirectURLs(in properties: JSONValue?) -> [String] {
    var urls: [String] = []
    for settings in settings(in: properties) {
      guard let url = settings["redirectUrl"]?.string, !url.isEmpty, !urls.contains(url) else { continue }
      urls.append(url)
    }
    return urls
  }

  private static func list(_ section: JSONValue?, _ base: JSONPointer) -> [OAuthPlace] {
    (section?.members.map { $0 } ?? []).compactMap { member in
      let parameter = ConnectionParameter(name: member.key, value: member.value)
      guard parameter.isOAuth, member.value.isObject else { return nil }
      return OAuthPlace(pointer: base.appending(member.key), parameter: parameter)
    }
  }
}
