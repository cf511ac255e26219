/// The categories a connector can be listed under (Microsoft, "Prepare connector files for certification").
package enum ConnectorCategory {
  /// The names as `x-ms-connector-metadata` has to spell them.
  package static let all = [
    "AI", "Business Management", "Business Intelligence", "Collaboration", "Commerce", "Communication",
    "Content and Files", "Finance", "Data", "Human Resources", "Internet of Things", "IT Operations",
    "Lifestyle and Entertainment", "Marketing", "Productivity", "Sales and CRM", "Security",
    "Social Media", "Website",
  ]

  /// How many of them a connector may name.
  package static let maximum = 2
}
