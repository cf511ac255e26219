import TestSupport
import Testing

@Suite struct ReadmeTests {
  private let text = String(decoding: Corpus.bytes(of: Sources.root + "/README.md"), as: UTF8.self)

  @Test func `every target stands in the module map`() {
    let targets = Set(Sources.files.map(\.target))
    for target in targets where target != "conwiz" {
      #expect(text.contains("| `\(target)` |"), "README.md does not explain \(target)")
    }
  }

  @Test func `the screenshots it shows are there`() {
    var rest = text[...]
    var count = 0
    while let start = rest.firstRange(of: "](screenshots/")?.upperBound {
      rest = rest[start...]
      let name = rest.prefix { $0 != ")" }
      #expect(
        !Corpus.bytes(of: Sources.root + "/screenshots/" + name).isEmpty, "screenshots/\(name) is missing")
      count += 1
    }
    #expect(count >= 5)
  }
}
