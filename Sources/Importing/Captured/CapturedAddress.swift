/// The address of a captured request with the identifiers in its path as path variables.
struct CapturedAddress: Hashable {
  /// The address with `:name` where an identifier stood.
  let text: String
  /// The names and the identifiers.
  let variables: [CapturedRequest.Pair]

  init(_ url: String) {
    let end = url.firstIndex { $0 == "?" || $0 == "#" } ?? url.endIndex
    let start = url.firstRange(of: "://").map(\.upperBound) ?? url.startIndex
    guard start < end, let slash = url[start..<end].firstIndex(of: "/") else {
      text = url
      variables = []
      return
    }
    var found: [CapturedRequest.Pair] = []
    var segments: [String] = []
    for segment in url[slash..<end].split(separator: "/", omittingEmptySubsequences: false) {
      guard CapturedAddress.isIdentifier(segment), segments.count > 1 else {
        segments.append(String(segment))
        continue
      }
      let name = CapturedAddress.name(after: segments.last ?? "", besides: found.map(\.name))
      found.append(CapturedRequest.Pair(name: name, value: String(segment)))
      segments.append(":" + name)
    }
    text = url[..<slash] + segments.joined(separator: "/") + url[end...]
    variables = found
  }

  /// The host with its port; empty where the address is a path alone.
  var host: String {
    guard let scheme = text.firstRange(of: "://") else { return "" }
    return String(text[scheme.upperBound...].prefix { !"/?#".contains($0) })
  }

  /// The path, with braces around the names of identifiers.
  var path: String {
    let start = text.firstRange(of: "://").map(\.upperBound) ?? text.startIndex
    let path = text[start...].drop { $0 != "/" && $0 != "?" && $0 != "#" }.prefix { $0 != "?" && $0 != "#" }
    let names = Set(variables.map { ":" + $0.name })
    return path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
      names.contains(String(segment)) ? "{" + segment.dropFirst() + "}" : String(segment)
    }.joined(separator: "/")
  }

  /// Whether a segment is a number, a UUID, or a long mix of letters and digits.
  private static func isIdentifier(_ segment: Substring) -> Bool {
    guard !segment.isEmpty else { return false }
    if segment.allSatisfy({ $0.isASCII && $0.isNumber }) { return true }
    let isHex = segment.allSatisfy { $0.isHexDigit || $0 == "-" }
    if isHex, segment.utf8.count >= 16 { return true }
    return segment.utf8.count >= 20 && segment.contains(where: \.isNumber)
      && segment.contains(where: \.isLetter)
      && segment.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
  }

  /// `orders` gives `orderId`.
  private static func name(after segment: String, besides taken: [String]) -> String {
    let words = PostmanNames.words(of: segment.hasPrefix(":") ? "" : segment)
    var stem = words.last?.lowercased() ?? ""
    if stem.hasSuffix("ies") {
      stem = String(stem.dropLast(3)) + "y"
    } else if ["xes", "ches", "shes", "sses"].contains(where: { stem.hasSuffix($0) }) {
      stem = String(stem.dropLast(2))
    } else if stem.hasSuffix("s"), !stem.hasSuffix("ss") {
      stem = String(stem.dropLast())
    }
    let plain = stem.isEmpty || stem.first?.isLetter == false ? "id" : stem + "Id"
    var name = plain
    var number = 2
    while taken.contains(name) {
      name = plain + String(number)
      number += 1
    }
    return name
  }
}
