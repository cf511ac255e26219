import Glibc
import TestSupport
import Testing

@testable import JSONText

/// Differences in the form of `diff -u`.
struct UnifiedDifferenceTests {
  @Test func showsThreeLinesAroundAChange() {
    let old = (1...20).map { "line \($0)\n" }
    var new = old
    new[9] = "other\n"
    #expect(
      text("a.json", old.joined(), new.joined()) == """
        --- a/a.json
        +++ b/a.json
        @@ -7,7 +7,7 @@
         line 7
         line 8
         line 9
        -line 10
        +other
         line 11
         line 12
         line 13

        """)
  }

  @Test func changesFarApartAreHunksOfTheirOwn() {
    let old = (1...40).map { "\($0)\n" }
    var new = old
    new.remove(at: 30)
    new[0] = "one\n"
    let difference = text("x/a.json", old.joined(), new.joined())
    #expect(difference.contains("@@ -1,4 +1,4 @@\n-1\n+one\n 2\n"))
    #expect(difference.contains("@@ -28,7 +28,6 @@\n 28\n 29\n 30\n-31\n 32\n"))
  }

  @Test func tellsOfAMissingLineEnd() {
    #expect(
      text("a", "{}", "{}\n") == """
        --- a/a
        +++ b/a
        @@ -1 +1 @@
        -{}
        \\ No newline at end of file
        +{}

        """)
  }

  @Test func aNewFileComesFromNothing() {
    let difference = UnifiedDifference(path: "/t/a", from: nil, to: Array("x\n".utf8))
    #expect(
      String(decoding: difference.lines.flatMap(\.bytes), as: UTF8.self)
        == "--- /dev/null\n+++ b/t/a\n@@ -0,0 +1 @@\n+x\n")
    #expect(UnifiedDifference(path: "a", from: [1], to: [1]).lines.isEmpty)
  }

  @Test(arguments: [
    ("./a", "a/a"), ("a b", "a/a b\t"), ("a\"\\\n\u{E9}", #""a/a\"\\\012\303\251""#), ("\u{E9}", "a/\u{E9}"),
  ])
  func namesAreWrittenAsGitReadsThem(path: String, name: String) {
    let difference = UnifiedDifference(path: path, from: [1], to: [2])
    #expect(difference.lines.first?.bytes == Array("--- \(name)\n".utf8))
  }

  @Test func bytesStayAsTheyAre() {
    let difference = UnifiedDifference(path: "a", from: [0xFF, 0x0D, 0x0A], to: [0xFE, 0x0D, 0x0A])
    #expect(
      difference.lines.map(\.bytes).suffix(2) == [[0x2D, 0xFF, 0x0D, 0x0A], [0x2B, 0xFE, 0x0D, 0x0A]])
  }

  @Test(arguments: 1...40)
  func carriedOutItGivesTheNewText(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let lines = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      "\(Int.random(in: 0..<9, using: &random))\n"
    }
    var changed = lines
    for _ in 0..<Int.random(in: 1...9, using: &random) {
      let place = Int.random(in: 0...changed.count, using: &random)
      if place < changed.count, Bool.random(using: &random) {
        changed.remove(at: place)
      } else {
        changed.insert("new\n", at: place)
      }
    }
    let difference = UnifiedDifference(
      path: "a", from: Array(lines.joined().utf8), to: Array(changed.joined().utf8))
    #expect(applied(difference, to: lines) == changed)
  }

  private func text(_ path: String, _ old: String, _ new: String) -> String {
    let difference = UnifiedDifference(path: path, from: Array(old.utf8), to: Array(new.utf8))
    return String(decoding: difference.lines.flatMap(\.bytes), as: UTF8.self)
  }

  /// Carries a difference out as `patch` does, without looking for moved places.
  private func applied(_ difference: UnifiedDifference, to old: [String]) -> [String] {
    var result: [String] = []
    var next = 0
    for line in difference.lines.dropFirst(2) {
      let text = String(decoding: line.bytes, as: UTF8.self)
      switch line.mark {
      case .place:
        let numbers = text.split(whereSeparator: { " -+,@".contains($0) }).compactMap { Int($0) }
        let range = text.split(separator: " ")[1]
        let start = range.hasSuffix(",0") ? numbers[0] : numbers[0] - 1
        result += old[next..<start]
        next = start
      case .same, .removed:
        #expect(old[next] == String(text.dropFirst()))
        if line.mark == .same { result.append(old[next]) }
        next += 1
      case .added: result.append(String(text.dropFirst()))
      case .header: break
      }
    }
    return result + old[next...]
  }
}
