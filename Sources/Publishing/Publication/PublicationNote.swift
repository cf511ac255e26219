/// Something that a registration did otherwise than its user may think.
package enum PublicationNote: Hashable, Sendable {
  /// Members of apiProperties.json that the service does not take; they stay in the file.
  case notSent(members: [String])
  /// OAuth parameters for which no client secret was sent.
  case noSecretSent(parameters: [String])
  /// The answer to the creation was lost, and the connector was found by its title.
  case foundAfterLostAnswer
  /// Dataverse stores no client secrets.
  case secretsBlanked
  /// The connector is there, and the note of its creation could not be removed.
  case journalKept(problem: String)

  /// The note as a sentence.
  package var message: String {
    switch self {
    case .notSent(let members):
      "Not sent, since the service does not take it: \(members.joined(separator: ", ")). The file keeps it."
    case .noSecretSent(let parameters):
      "No client secret is sent for \(PublishingError.list(parameters)). A new connector cannot sign in without "
        + "one, and an update may lose the one that is stored; give it by --secret."
    case .foundAfterLostAnswer:
      "The answer was lost, and the connector was found by its title; nothing was sent twice."
    case .secretsBlanked:
      "Dataverse keeps no client secrets: it stores empty texts. Set the secret in the maker portal, or refer to an "
        + "environment variable."
    case .journalKept(let problem):
      "The connector is there, but the note of its creation stays: \(problem) The next 'conwiz create' here will ask "
        + "about it; --new makes another connector then."
    }
  }

  /// The note's name in reports.
  package var code: String {
    switch self {
    case .notSent: "not-sent"
    case .noSecretSent: "no-secret"
    case .foundAfterLostAnswer: "found-after-lost-answer"
    case .secretsBlanked: "secrets-blanked"
    case .journalKept: "journal-kept"
    }
  }
}
