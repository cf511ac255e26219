import ConnectorModel
import Processes
import Wizard

/// What the last commit of git has of a connector's files, asked from git itself.
///
/// One `git cat-file --batch` answers for both files. Nothing of anybody's configuration that could run a program
/// is used: no file system monitor, no filters, and objects that a partial clone lacks are not fetched.
struct LastCommit {
  private static let milliseconds = 5000
  private static let largest = 8 << 20
  private static let options = [
    "-c", "core.fsmonitor=false", "-c", "diff.external=", "-c", "protocol.allow=never",
  ]
  private static let environment = [
    "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C",
  ]
  private let folder: ConnectorFolder

  init(_ folder: ConnectorFolder) { self.folder = folder }

  /// The texts; a file that the commit lacks is missing.
  func texts() -> Result<[ConnectorFile: [UInt8]], ComparisonFailure> {
    do throws(ComparisonFailure) {
      return .success(try answer())
    } catch {
      return .failure(error)
    }
  }

  private func name(of file: ConnectorFile) -> String {
    file == .definition ? folder.definitionName : file.standardName
  }

  private func answer() throws(ComparisonFailure) -> [ConnectorFile: [UInt8]] {
    let names = ConnectorFile.allCases.map { name(of: $0) }
    guard names.allSatisfy({ !$0.utf8.contains(0x0A) && $0.utf8.count < 1024 }) else {
      throw ComparisonFailure("git cannot be asked for a file with such a name")
    }
    let questions = (["HEAD"] + names.map { "HEAD:./" + $0 }).map { $0 + "\n" }.joined()
    let process = BoundedProcess(
      words: ["git", "-C", folder.path] + LastCommit.options + ["cat-file", "--batch"],
      input: Array(questions.utf8), environment: LastCommit.environment,
      milliseconds: LastCommit.milliseconds, largest: LastCommit.largest)
    switch process.run() {
    case .notStarted:
      throw ComparisonFailure("git could not be started; install it to compare with the last commit")
    case .tooLong: throw ComparisonFailure("git did not answer within five seconds; try again")
    case .tooMuch: throw ComparisonFailure("the files of the last commit are larger than 8 MB together")
    case .ended(0, let output, _): return try texts(in: BatchAnswer(output))
    case .ended(_, _, let complaint): throw LastCommit.failure(complaint)
    }
  }

  private func texts(in answer: BatchAnswer) throws(ComparisonFailure) -> [ConnectorFile: [UInt8]] {
    var answer = answer
    guard case .object("commit", _)? = answer.next() else {
      throw ComparisonFailure("there is no commit yet to compare with")
    }
    var texts: [ConnectorFile: [UInt8]] = [:]
    for file in ConnectorFile.allCases {
      switch answer.next() {
      case .object("blob", let bytes)?: texts[file] = bytes
      case .missing?: break
      case .object?: throw ComparisonFailure("\(name(of: file)) is not a file in the last commit")
      case nil: throw ComparisonFailure("git's answer about \(name(of: file)) is not understood")
      }
    }
    return texts
  }

  private static func failure(_ complaint: String) -> ComparisonFailure {
    if complaint.contains("not a git repository") {
      return ComparisonFailure("the folder is in no git repository, so there is no commit to compare with")
    }
    if complaint.contains("dubious ownership") {
      return ComparisonFailure(
        "git does not trust the repository's owner; git config --global --add safe.directory tells it to")
    }
    let first = complaint.split(separator: "\n").first.map(String.init) ?? "no reason given"
    return ComparisonFailure("git cannot read the last commit: \(first)")
  }
}
