import JSONText

/// The window on `oAuthSettings` of a connection parameter.
struct OAuthSettings {
  let value: JSONValue?

  var provider: String { value?["identityProvider"]?.string?.lowercased() ?? "" }
  var clientID: String { value?["clientId"]?.string ?? "" }
  var scopes: [String] { (value?["scopes"]).strings }
  var redirectMode: RedirectMode { RedirectMode(value?["redirectMode"]?.string) }

  /// The key of a custom parameter as the file spells it: real files mix cases.
  func key(_ name: String) -> String? {
    value?["customParameters"]?.keys.first { $0.lowercased() == name.lowercased() }
  }

  /// The value of the first custom parameter of these names that is there.
  func custom(_ names: String...) -> String? {
    for name in names {
      guard let key = key(name), let value = value?["customParameters"]?[key]?["value"] else { continue }
      return JSONFragment(value).fieldText
    }
    return nil
  }
}
