import Preview
import Testing

@Suite struct CardPartTests {
  @Test func `the parts of a card are told apart`() {
    #expect(Set([CardPart.required, .important, .advanced, .hidden]).count == 4)
  }
}
