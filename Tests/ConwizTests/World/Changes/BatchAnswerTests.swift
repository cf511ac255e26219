import Testing

@testable import conwiz

@Suite struct BatchAnswerTests {
  private func answer(_ text: String) -> BatchAnswer { BatchAnswer(Array(text.utf8)) }

  @Test func `objects follow each other, whatever bytes they hold`() {
    var answer = answer("1f commit 3\na\nb\n2e blob 0\n\nHEAD:./a b.json missing\n")
    #expect(answer.next() == .object("commit", Array("a\nb".utf8)))
    #expect(answer.next() == .object("blob", []))
    #expect(answer.next() == .missing)
    #expect(answer.next() == nil)
  }

  @Test(arguments: [
    "", "1f commit 3", "1f commit\nabc\n", "1f commit -1\nabc\n", "1f commit 9\nabc\n", "1f commit x\nabc\n",
  ])
  func `what is no answer of git ends it`(text: String) {
    var answer = answer(text)
    #expect(answer.next() == nil)
  }
}
