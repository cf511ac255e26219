import Transport

/// Names of query parameters: OData's `$filter` stays readable, as every client writes it.
enum QueryName {
  static func encoded(_ name: String) -> String {
    let encoded = PercentEncoding.encode(name.hasPrefix("$") ? String(name.dropFirst()) : name)
    return name.hasPrefix("$") ? "$" + encoded : encoded
  }
}
