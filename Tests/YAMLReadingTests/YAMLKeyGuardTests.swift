import JSONText
import TestSupport
import Testing

@testable import YAMLReading

@Suite struct YAMLKeyGuardTests {
  private static let deep = String(repeating: "[", count: 40) + "a" + String(repeating: "]", count: 40)

  private static let aliases = (1...60).reduce("a0: &a0 [x, x]\n") { text, number in
    text + "a\(number): &a\(number) [*a\(number - 1), *a\(number - 1)]\n"
  }

  /// Each would take the parser longer than anybody waits: comparing or hashing the key doubles with each level.
  @Test(arguments: [
    "x:\n  ? [\(deep), 1]\n  : 1\n  ? [\(deep), 1]\n  : 1\n  ? [\(deep), 2]\n  : 2\n  ? [\(deep), 2]\n  : 2\n",
    "x: {[\(deep), 1]: 1, [\(deep), 1]: 1, [\(deep), 2]: 1, [\(deep), 2]: 1}\n",
    aliases + "z:\n  ? *a60\n  : 1\n", aliases + "z: {*a60 : 1}\n", aliases + "z: {[*a60]: 1}\n",
    "? " + String(repeating: "? ", count: 30) + "a\n",
  ])
  func `a key that is no text is refused before it is compared`(text: String) throws {
    let error = #expect(throws: YAMLError.self) { try YAMLText(Array(text.utf8)) }
    #expect(error?.problem == "a key is not text")
  }

  @Test(arguments: [
    "a: '[[[[[[[[[[[[ ]]]]]]]]]]]]: x'\n", "a: \"{{{{{{{{{{ }}}}}}}}}}: x\"\n",
    "a: |\n  [text]: https://example.com\n  ? what\n  *Note*: this\n", "? a long key\n: 1\n",
    "a: &a x\nb: *a\n*a : 2\n", "a: [[[[[[[[[[1]]]]]]]]]]\n", "don't: it's\n",
  ])
  func `what may stand in a text is left alone`(text: String) throws {
    _ = try YAMLText(Array(text.utf8))
  }
}
