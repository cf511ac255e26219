import Transport

/// Names of query parameters: OData's `$filter` stays readable, as every client writes it.
enum QueryName {
  static func encoded(_ name: String) -> String {
    guard name.utf8.first == UInt8(ascii: "$") else { return PercentEncoding.encode(name) }
    return "$" + PercentEncoding.encode(String(name.dropFirst()))
  }
}
