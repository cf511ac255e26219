package import ConnectorModel
import Glibc
import JSONText

/// Keeps what a creation is about to send until its outcome is known.
///
/// A creation that was sent and whose answer never came may have made the connector; the next one looks for it before
/// it makes another. Without a file nothing is kept, which is what dry runs and tests of other things want.
package struct CreationJournal: Sendable {
  /// A creation that was begun.
  package struct Entry: Hashable, Sendable {
    /// The environment.
    package let environment: String
    /// The title.
    package let title: String
    /// When it was begun, in seconds since 1970.
    package let started: Int

    /// Describes a creation.
    package init(environment: String, title: String, started: Int) {
      self.environment = environment
      self.title = title
      self.started = started
    }

    init(_ publication: Publication) {
      self.init(
        environment: publication.environment, title: publication.connector.title, started: time(nil))
    }
  }

  private let file: PrivateFile?

  /// Keeps nothing.
  package static let none = CreationJournal(file: nil)

  private init(file: PrivateFile?) { self.file = file }

  /// Keeps the creations of a connector in the state folder.
  package init(for folder: ConnectorFolder, of home: StateHome) {
    file = PrivateFile(for: folder, in: "creations", of: home)
  }

  /// Forgets what was begun, when another connector is wanted whatever became of it.
  package func forget() throws(PublishingError) { try close() }

  /// The creation of this title in this environment that was begun and whose outcome is not known.
  func pending(_ publication: Publication) throws(PublishingError) -> Entry? {
    guard let bytes = try disk({ () throws(DiskError) in try file?.read() }),
      let root = try? JSONDocument(bytes).root, let environment = root["environment"]?.string,
      let title = root["title"]?.string, environment == publication.environment,
      title == publication.connector.title
    else { return nil }
    return Entry(environment: environment, title: title, started: root["started"]?.integer ?? 0)
  }

  func open(_ entry: Entry) throws(PublishingError) {
    let record: JSONFragment = [
      "environment": .string(entry.environment), "title": .string(entry.title),
      "started": .number(String(entry.started)),
    ]
    try disk { () throws(DiskError) in try file?.write(record.written(in: .compact)) }
  }

  func close() throws(PublishingError) {
    try disk { () throws(DiskError) in try file?.remove() }
  }

  private func disk<Value>(_ work: () throws(DiskError) -> Value) throws(PublishingError) -> Value {
    do throws(DiskError) {
      return try work()
    } catch {
      throw .disk(error)
    }
  }
}
