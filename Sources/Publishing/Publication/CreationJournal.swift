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
    /// Whether that is the time of the service, with which the times of connectors compare, and not that of here.
    package let isServiceTime: Bool
    /// The connectors that were there before under its title, where the service does not tell its time.
    package let known: [String]

    /// Describes a creation.
    package init(
      environment: String, title: String, started: Int, isServiceTime: Bool = false, known: [String] = []
    ) {
      self.environment = environment
      self.title = title
      self.started = started
      self.isServiceTime = isServiceTime
      self.known = known
    }

    fileprivate init?(_ value: JSONValue) {
      guard let environment = value["environment"]?.string, let title = value["title"]?.string else {
        return nil
      }
      self.init(
        environment: environment, title: title, started: value["started"]?.integer ?? 0,
        isServiceTime: value["isServiceTime"]?.boolean ?? false,
        known: value["known"]?.elements.compactMap(\.string) ?? [])
    }

    fileprivate var record: JSONFragment {
      [
        "environment": .string(environment), "title": .string(title), "started": .number(String(started)),
        "isServiceTime": .boolean(isServiceTime), "known": .array(known.map { .string($0) }),
      ]
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

  /// Forgets what was begun in an environment, when another connector is wanted whatever became of it.
  package func forget(in environment: String) throws(PublishingError) {
    try write(entries().filter { $0.environment != environment })
  }

  /// The creation in this environment that was begun and whose outcome is not known, whatever the title was then.
  func pending(_ publication: Publication) throws(PublishingError) -> Entry? {
    try entries().first { $0.environment == publication.environment }
  }

  func open(_ entry: Entry) throws(PublishingError) {
    try write(entries().filter { $0.environment != entry.environment } + [entry])
  }

  func close(_ entry: Entry) throws(PublishingError) {
    try forget(in: entry.environment)
  }

  private func entries() throws(PublishingError) -> [Entry] {
    guard let file, let bytes = try disk({ () throws(DiskError) in try file.read() }) else { return [] }
    guard let root = try? JSONDocument(bytes).root else {
      // What was begun is not known, and "nothing" could make a connector twice.
      throw .unusableFile(
        file.path, reason: "it is not what conwiz writes; remove it once you know what became of it")
    }
    return root["creations"]?.elements.compactMap { Entry($0) } ?? []
  }

  private func write(_ entries: [Entry]) throws(PublishingError) {
    guard !entries.isEmpty else { return try disk { () throws(DiskError) in try file?.remove() } }
    let record: JSONFragment = ["creations": .array(entries.map(\.record))]
    try disk { () throws(DiskError) in try file?.write(record.written(in: .compact)) }
  }

  private func disk<Value>(_ work: () throws(DiskError) -> Value) throws(PublishingError) -> Value {
    do throws(DiskError) {
      return try work()
    } catch {
      throw .disk(error)
    }
  }
}
