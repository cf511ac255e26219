import Processes
import TestSupport
import Testing
import Validation

@testable import Commands

/// The completion script of bash, run by bash.
struct BashCompletionTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write("orders/apiDefinition.swagger.json", "{}")
    folder.write("orders.yaml", "")
    folder.write("other.txt", "")
  }

  @Test(arguments: [
    (["validate", "ord"], ["orders", "orders.yaml"]),
    (["get", "orders/api"], ["orders/apiDefinition.swagger.json"]),
    (["import", "oth"], ["other.txt"]),
    (["import", "other.txt", "--into", "ord"], ["orders"]),
    (["test", "orders", "--plan", "orders."], ["orders.yaml"]),
    (["validate", "orders", "--format", "sa"], ["sarif"]),
    (["validate", "orders", "--profile", "c"], ["certify"]),
    (["validate", "orders", "--fix-rule", "enum-"], RuleNames.with("enum-")),
    (["login", "--cloud", "gcc"], ["gcc", "gcc-high"]),
  ])
  func offers(words: [String], expected: [String]) async throws {
    #expect(try await completions(of: words).sorted() == expected.sorted())
  }

  @Test func filesAreOfferedWhereNothingElseIs() async throws {
    let script = await Captured.run("completions", "bash").output
    #expect(script.contains("complete -o filenames -o default -F _conwiz conwiz"))
  }

  private func completions(of words: [String]) async throws -> [String] {
    folder.write("script", await Captured.run("completions", "bash").output)
    let line = (["conwiz"] + words).joined(separator: " ")
    let quoted = (["conwiz"] + words).map { "'\($0)'" }.joined(separator: " ")
    let last = words.last ?? ""
    let before = words.dropLast().last ?? "conwiz"
    folder.write(
      "run",
      """
      cd '\(folder.path)' && . ./script
      COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count); COMP_LINE='\(line)'; COMP_POINT=\(line.count)
      COMPREPLY=(); _conwiz conwiz '\(last)' '\(before)'
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    let process = BoundedProcess(
      words: ["bash", "--norc", folder.path + "/run"], milliseconds: 60_000, largest: 1 << 20)
    guard case .ended(_, let output, let complaint) = process.run() else {
      Issue.record("bash did not run")
      return []
    }
    #expect(complaint.isEmpty, "\(complaint)")
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map { String($0) }
  }

  private enum RuleNames {
    static func with(_ prefix: String) -> [String] { RuleCatalogue.ids.filter { $0.hasPrefix(prefix) } }
  }
}
