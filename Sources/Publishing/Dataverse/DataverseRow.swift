package import JSONText

/// One row of the table of connectors.
package struct DataverseRow: Sendable {
  /// The columns that lists need.
  static let shortColumns = [
    "connectorid", "name", "displayname", "connectorinternalid", "createdon", "modifiedon",
  ]

  /// The GUID.
  package let id: String
  /// The row as the service gave it.
  package let value: JSONValue

  /// Reads a row; nil without a GUID.
  package init?(_ value: JSONValue) {
    guard let id = value["connectorid"]?.string, !id.isEmpty else { return nil }
    self.id = id
    self.value = value
  }

  /// The text of a column; nil where it is empty.
  package func text(_ column: String) -> String? {
    value[column]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The name that people see.
  package var displayName: String { text("displayname") ?? id }

  /// The name that solutions know it by.
  package var name: String { text("name") ?? "" }

  /// The name by which the PowerApps service knows it.
  package var internalID: String? { text("connectorinternalid") }

  /// The redirect addresses that have to be registered with the OAuth application, each once.
  package var redirectURLs: [String] {
    let members = DataverseContent.columns.compactMap { column, member, _ in
      document(column).map { JSONFragment.Member(member, JSONFragment($0.root)) }
    }
    let properties = try? JSONDocument(JSONFragment.object(members).written(in: .compact)).root
    return OAuthPlace.redirectURLs(in: properties)
  }

  /// The JSON inside a column; nil where there is none that can be read.
  func document(_ column: String) -> JSONDocument? {
    text(column).flatMap { try? JSONDocument(Array($0.utf8)) }
  }
}
