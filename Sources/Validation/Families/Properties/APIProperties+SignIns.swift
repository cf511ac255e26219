import ConnectorModel
import JSONText

extension APIProperties {
  /// The `oAuthSettings` of every connection parameter that has them.
  var oAuthSettings: [JSONValue] {
    allConnectionParameters.compactMap(\.oAuthSettings).filter(\.isObject)
  }

  /// Where findings about connection parameters as a whole stand.
  var connectionParametersPlace: JSONValue { root?["connectionParameters"] ?? root ?? document.root }
}

extension ConnectionParameter {
  /// Whether whoever makes a connection fills a field in: not a sign-in, not a part of one, not hidden.
  var isAskedFor: Bool {
    let kind = (type ?? "").lowercased()
    return value.isObject && kind != "oauthsetting" && kind != "managedidentity" && !isHidden
      && !name.utf8.contains(UInt8(ascii: ":"))
  }
}
