import ConnectorModel
import Testing

@Suite struct PathTemplateTests {
  private typealias Part = PathTemplate.Part

  @Test func aPathIsTextAndNames() {
    let template = PathTemplate("/a/{b}/{c}d{b}")
    #expect(
      template.parts == [
        .literal("/a/"), .parameter("b"), .literal("/"), .parameter("c"), .literal("d"), .parameter("b"),
      ])
    #expect(template.names == ["b", "c"])
    #expect(template.shape == "/a/{}/{}d{}")
    #expect(template.hasParameters)
  }

  @Test(arguments: ["/a/{b", "/a}b", "", "/}{"])
  func aBraceWithoutItsPartnerIsText(path: String) {
    let template = PathTemplate(path)
    #expect(template.parts == (path.isEmpty ? [] : [Part.literal(path)]))
    #expect(template.names.isEmpty)
    #expect(template.shape == path)
    #expect(!template.hasParameters)
  }

  @Test func nothingBetweenBracesIsAPlaceWithoutName() {
    #expect(PathTemplate("/{}").parts == [.literal("/"), .parameter("")])
    #expect(PathTemplate("/{}").names.isEmpty)
    #expect(PathTemplate("/{\u{301}b}").names == ["\u{301}b"])
  }
}
