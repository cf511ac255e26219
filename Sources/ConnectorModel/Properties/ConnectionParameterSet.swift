package import JSONText

/// The window on one entry of `connectionParameterSets.values`.
package struct ConnectionParameterSet: Sendable {
  /// The object that describes the set.
  package let value: JSONValue

  /// Looks at an entry.
  package init(value: JSONValue) { self.value = value }

  /// `name`, empty when missing.
  package var name: String { value["name"]?.string ?? "" }

  /// `uiDefinition.displayName`.
  package var displayName: String? {
    (value["uiDefinition"]?["displayName"] ?? value["uiDefinition"]?["displayname"])?.string
  }

  /// `parameters`, in the order of the file.
  package var parameters: [ConnectionParameter] {
    value["parameters"].map { ConnectionParameter.list($0) } ?? []
  }
}
