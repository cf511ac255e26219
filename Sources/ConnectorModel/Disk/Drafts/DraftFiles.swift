import Glibc

/// The files of one connector's draft in the state folder, named by the definition's real path.
struct DraftFiles: Sendable {
  /// How the name of a journal ends.
  static let ending = ".jsonl"

  /// The journal: one record per line.
  let journal: String
  /// How the paths of all its files begin.
  let stem: String

  init(for folder: ConnectorFolder, in home: StateHome) throws(DiskError) {
    let drafts = try home.folder("drafts")
    self.init(stem: DiskPath(drafts).appending(StateHome.key(of: folder.realDefinitionPath)))
  }

  /// The files whose names begin with a path.
  init(stem: String) {
    self.stem = stem
    journal = stem + DraftFiles.ending
  }

  /// A copy of a file as it was when the draft was begun or it was saved last.
  ///
  /// With it a draft can be read although the file on disk is another one meanwhile.
  func base(of file: ConnectorFile) -> String { stem + "." + file.rawValue + ".base" }

  /// Reads the copies that are whole; nil when one that the base names is not.
  func contents(of base: DraftBase) -> [ConnectorFile: [UInt8]]? {
    var contents: [ConnectorFile: [UInt8]] = [:]
    for (file, expected) in base.files {
      guard let read = try? ReadFile(self.base(of: file)), DraftBase.Content(read.bytes) == expected else {
        return nil
      }
      contents[file] = read.bytes
    }
    return contents
  }

  /// Writes the copies.
  func keep(_ contents: [ConnectorFile: [UInt8]]) throws(DiskError) {
    for (file, bytes) in contents {
      _ = try FileReplacement(path: base(of: file), condition: .any, mode: 0o600, isDurable: false).write(
        bytes)
    }
  }

  /// Why a draft has another name.
  enum Aside: String {
    /// It cannot be read, and is left to its user.
    case unreadable
    /// It is to be decided upon when the connector is opened next.
    case later
  }

  /// Gives everything another name, so that nothing of it is replaced; tells that of the journal.
  func putAside(_ reason: Aside) throws(DiskError) -> String {
    var number = 1
    while FileStatus(ofLink: aside(reason, number)) != nil { number += 1 }
    let target = aside(reason, number)
    guard rename(journal, target) == 0 else { throw DiskError(code: errno, .replace, journal) }
    for file in ConnectorFile.allCases { rename(base(of: file), target + "." + file.rawValue + ".base") }
    return target
  }

  /// Gives the draft that was put aside for later first its name back, unless there is one of that name that is not to
  /// be replaced; true where it did.
  func takeUpLater(replacing: Bool) -> Bool {
    let target = aside(.later, 1)
    guard FileStatus(ofLink: target) != nil, replacing || FileStatus(ofLink: journal) == nil else {
      return false
    }
    if replacing { remove() }
    guard rename(target, journal) == 0 else { return false }
    for file in ConnectorFile.allCases { rename(target + "." + file.rawValue + ".base", base(of: file)) }
    var number = 2
    while rename(aside(.later, number), aside(.later, number - 1)) == 0 {
      for file in ConnectorFile.allCases {
        let ending = "." + file.rawValue + ".base"
        rename(aside(.later, number) + ending, aside(.later, number - 1) + ending)
      }
      number += 1
    }
    return true
  }

  private func aside(_ reason: Aside, _ number: Int) -> String { stem + ".\(reason.rawValue)-\(number)" }

  /// Removes everything.
  func remove() {
    unlink(journal)
    for file in ConnectorFile.allCases { unlink(base(of: file)) }
  }
}
