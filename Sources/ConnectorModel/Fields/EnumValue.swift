package import JSONText

/// One value of a static drop-down, with what flow makers see instead of it.
package struct EnumValue: Hashable, Sendable {
  /// The value as a text; typed by the owner's `type` when it is written.
  package var value: String
  /// The display name; empty for none.
  package var name: String

  /// Makes a value.
  package init(_ value: String, name: String = "") {
    self.value = value
    self.name = name
  }

  /// Reads `enum` and `x-ms-enum-values` of a parameter or schema.
  package static func list(of owner: JSONValue) -> [EnumValue] {
    let named = owner["x-ms-enum-values"].elements
    return owner["enum"].elements.map { element in
      let entry = named.first { $0["value"]?.means(element) == true }
      return EnumValue(JSONFragment(element).fieldText, name: entry?["displayName"]?.string ?? "")
    }
  }
}
