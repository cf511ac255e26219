/// One connector of a list.
package struct RegistryEntry: Hashable, Sendable {
  /// The name that calls use.
  package let id: String
  /// The name that people see.
  package let displayName: String
  /// Who made it; empty where the place does not say.
  package let creator: String
  /// When it was made, as the place writes times.
  package let created: String
  /// When it was changed last, as the place writes times.
  package let changed: String
  /// The name that solutions know it by; nil outside Dataverse.
  package let logicalName: String?
  /// The name by which the PowerApps service knows it, where that is another.
  package let internalID: String?

  /// Takes the parts.
  package init(
    id: String, displayName: String, creator: String = "", created: String = "", changed: String = "",
    logicalName: String? = nil, internalID: String? = nil
  ) {
    self.id = id
    self.displayName = displayName
    self.creator = creator
    self.created = created
    self.changed = changed
    self.logicalName = logicalName
    self.internalID = internalID
  }
}
