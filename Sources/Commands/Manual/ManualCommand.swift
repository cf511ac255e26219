import ArgumentParser
import ConnectorModel
import Glibc
import JSONText
import Processes
import SafeText

/// `conwiz manual`.
struct ManualCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Show the manual page.",
    discussion: """
      On a terminal the page is shown by man; into a file or pipe it is written for man:

        conwiz manual > ~/.local/share/man/man1/conwiz.1
      """)

  @Flag(help: "Write the page for man, on a terminal, too.")
  var raw = false

  func perform() async throws(CommandFailure) -> ExitStatus {
    let tree: JSONDocument
    do throws(JSONSyntaxError) {
      tree = try JSONDocument(Array(CommandRun.root._dumpHelp().utf8))
    } catch {
      throw CommandFailure(.unusable, "The commands cannot be described: \(error.message).")
    }
    let page = ManualPage(tree: tree.root, keys: CommandRun.keys).text
    guard !raw, Output.current.isTerminal, show(page) else {
      Output.current.write(Array(page.utf8))
      return .done
    }
    return .done
  }

  /// Lets man show the page; false where there is no man.
  private func show(_ page: String) -> Bool {
    TemporaryFile.with(Array(page.utf8)) { ChildProcess(["man", "-l", $0])?.wait() == 0 } ?? false
  }
}
