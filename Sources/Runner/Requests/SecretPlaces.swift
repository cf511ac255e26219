/// Where in a request secrets stand, to hide values that are too short to be searched for.
package struct SecretPlaces: Hashable, Sendable {
  /// The names of headers, in lower case.
  var headers: Set<String> = []
  /// The names of query parameters, encoded as in the URL.
  var query: Set<String> = []

  /// A URL with the values of these query parameters replaced by a mask.
  func hide(in url: String, mask: String) -> String {
    guard !query.isEmpty, let question = url.utf8.firstIndex(of: UInt8(ascii: "?")) else { return url }
    let pairs = url[url.index(after: question)...].split(separator: "&", omittingEmptySubsequences: false)
    let masked = pairs.map { pair in
      let name = String(pair.prefix { $0 != "=" })
      return query.contains(name) ? name + "=" + mask : String(pair)
    }
    return url[...question] + masked.joined(separator: "&")
  }
}
