import Testing
import Transport

/// Methods as tokens.
struct HTTPMethodTests {
  @Test(arguments: ["GET", "get", "M-SEARCH", "X!#$%&'*+.^_`|~9"])
  func tokens(_ text: String) { #expect(HTTPMethod(rawValue: text)?.rawValue == text) }

  @Test(arguments: ["", " ", "A B", "A\n", "A:", "A/B", "Ä", "A\u{0}"])
  func others(_ text: String) { #expect(HTTPMethod(rawValue: text) == nil) }

  @Test func safety() {
    #expect(HTTPMethod.get.isSafe && HTTPMethod.head.isSafe && HTTPMethod.options.isSafe)
    #expect(
      !HTTPMethod.post.isSafe && !HTTPMethod.delete.isSafe && HTTPMethod(rawValue: "get")?.isSafe == false)
  }
}
