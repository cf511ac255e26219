/// The path item or shared entry that is checked on its own.
struct SubjectKey: Hashable, Sendable {
  /// The part of the definition.
  enum Section: String, CaseIterable {
    case paths, definitions, parameters, responses
  }

  let section: Section
  let name: String
}
