import TerminalUI
import TestSupport
import Testing
import Wizard

@Suite struct ReadmeKeysTests {
  @Test func `the key table of the README is the one the program uses`() {
    let folder = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let readme = String(decoding: Corpus.bytes(of: folder + "/README.md"), as: UTF8.self)
    for entry in CommandTable.entries where !entry.label.isEmpty && !(entry.keys + entry.listKeys).isEmpty {
      let keys = entry.keys.map(\.label).joined(separator: ", ")
      let listKeys = entry.listKeys.map(\.label).joined(separator: ", ")
      let row = "| \(entry.title) | \(keys) | \(listKeys) |"
      #expect(readme.contains(row), "README.md lacks the row: \(row)")
    }
  }

  @Test func `no key does two things`() {
    var seen: [String: String] = [:]
    for entry in CommandTable.entries {
      for key in entry.keys + entry.listKeys {
        #expect(seen[key.label] == nil, "\(key.label): \(entry.title) and \(seen[key.label] ?? "")")
        seen[key.label] = entry.title
      }
    }
  }
}
