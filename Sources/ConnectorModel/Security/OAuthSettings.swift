package import JSONText

/// The window on `oAuthSettings` of a connection parameter.
package struct OAuthSettings: Sendable {
  /// The object; nil where the parameter has none.
  package let value: JSONValue?

  /// Looks at an object.
  package init(value: JSONValue?) { self.value = value }

  /// `identityProvider` in lower case; empty when there is none.
  package var provider: String { value?["identityProvider"]?.string?.lowercased() ?? "" }

  /// `clientId`; published files have stand-ins such as `[[CLIENT_ID]]`.
  package var clientID: String { value?["clientId"]?.string ?? "" }

  /// `scopes`.
  package var scopes: [String] { (value?["scopes"]).strings }

  /// `clientSecret` where it refers to an environment variable; nil for everything else.
  package var secretVariable: String? {
    value?["clientSecret"]?.string.flatMap {
      $0.lowercased().hasPrefix("@environmentvariables(") ? $0 : nil
    }
  }

  /// `redirectMode`.
  package var redirectMode: RedirectMode { RedirectMode(value?["redirectMode"]?.string) }

  /// Every custom parameter with its value as text, in the order of the file.
  package var customValues: [(name: String, value: String)] {
    (value?["customParameters"]?.keys ?? []).compactMap { key in
      (value?["customParameters"]?[key]?["value"]).map { (key, JSONFragment($0).fieldText) }
    }
  }

  /// The key of a custom parameter as the file spells it: real files mix cases.
  package func key(_ name: String) -> String? {
    value?["customParameters"]?.keys.first { $0.lowercased() == name.lowercased() }
  }

  /// The value of the first custom parameter of these names that is there.
  package func custom(_ names: String...) -> String? {
    for name in names {
      guard let key = key(name), let value = value?["customParameters"]?[key]?["value"] else { continue }
      return JSONFragment(value).fieldText
    }
    return nil
  }
}
