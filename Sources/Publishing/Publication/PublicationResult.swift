/// What a registration has brought about.
package struct PublicationResult: Sendable {
  /// The connector's name in calls.
  package let id: String
  /// The connector's title.
  package let title: String
  /// The environment.
  package let environment: String
  /// The redirect addresses to register with the OAuth application; empty where the answer had none.
  package let redirectURLs: [String]
  /// What the service's own check only warned of.
  package let complaints: [DefinitionComplaint]
  /// What the user should know.
  package let notes: [PublicationNote]

  /// The name by which the PowerApps service knows it, where calls use another.
  package let internalID: String?

  /// Describes an outcome.
  package init(
    id: String, title: String, environment: String, redirectURLs: [String] = [],
    complaints: [DefinitionComplaint] = [], notes: [PublicationNote] = [], internalID: String? = nil
  ) {
    self.internalID = internalID
    self.id = id
    self.title = title
    self.environment = environment
    self.redirectURLs = redirectURLs
    self.complaints = complaints
    self.notes = notes
  }
}
