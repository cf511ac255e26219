/// Where somebody was in the Definition tab when the definition became unreadable, to come back to once it is mended.
struct LeftPlace: Sendable {
  let subject: OutlineRow.Subject
  let items: [DetailItem]
  let returnFields: [String]
  let isInDetail: Bool
  let field: String?
  /// What was selected in its stead; whoever has selected something else since stays there.
  var standIn: OutlineRow.Subject?
}
