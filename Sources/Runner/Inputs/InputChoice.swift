package import JSONText

/// One value of an `enum`, with the name that the designer shows for it.
package struct InputChoice: Hashable, Sendable {
  /// The value as text, as it is put into the field.
  package let value: String
  /// The display name; the value where the definition gives none.
  package let label: String

  /// The choices of a parameter or schema, in the order of its `enum`.
  ///
  /// Names come from `x-ms-enum-values` or from `values` of AutoRest's `x-ms-enum`; where there is no `enum`
  /// these lists give the values too.
  package static func list(of value: JSONValue) -> [InputChoice] {
    let named = (value["x-ms-enum-values"] ?? value["x-ms-enum"]?["values"]).elements
    var labels: [String: String] = [:]
    var order: [String] = []
    for entry in named {
      guard let text = entry["value"].flatMap(\.scalarText) else { continue }
      order.append(text)
      labels[text] = (entry["displayName"] ?? entry["name"])?.string
    }
    let values = value["enum"].map { $0.elements.compactMap(\.scalarText) } ?? order
    return values.map { InputChoice(value: $0, label: labels[$0] ?? $0) }
  }
}
