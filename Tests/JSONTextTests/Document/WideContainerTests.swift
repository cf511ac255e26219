import JSONText
import Testing

/// Members and elements of large objects and arrays are found as those of small ones are.
struct WideContainerTests {
  private func object(_ keys: [String]) throws -> JSONValue {
    let members = keys.enumerated().map { "\($1): \($0)" }.joined(separator: ",\n")
    return try JSONDocument(Array("{\(members)}".utf8)).root
  }

  @Test func membersAreFound() throws {
    let root = try object((0..<1000).map { "\"key\($0)\"" })
    for _ in 0..<3 {
      for number in 0..<1000 { #expect(root["key\(number)"]?.integer == number) }
      #expect(root["key1000"] == nil)
      #expect(root[""] == nil)
    }
  }

  @Test func theLastOfSeveralCounts() throws {
    let root = try object((0..<1000).map { "\"key\($0 % 300)\"" })
    for _ in 0..<3 {
      for number in 0..<300 { #expect(root["key\(number)"]?.integer == (number < 100 ? 900 : 600) + number) }
    }
  }

  @Test func namesAreComparedByTheirTextAndNotByWhatItLooksLike() throws {
    let names = ["\"\\u006bey\"", "\"a\\/b\"", "\"e\u{301}\"", "\"\u{E9}\"", "\"\\ud800\""]
    let root = try object(names + (0..<200).map { "\"x\($0)\"" })
    for _ in 0..<10 {
      #expect(root["key"]?.integer == 0)
      #expect(root["a/b"]?.integer == 1)
      #expect(root["e\u{301}"]?.integer == 2)
      #expect(root["\u{E9}"]?.integer == 3)
      #expect(root["\u{FFFD}"]?.integer == 4)
    }
  }

  @Test func elementsAndPositionsAreFound() throws {
    let text = "[" + (0..<500).map { "[\($0), [1]]" }.joined(separator: ",") + "]"
    let root = try JSONDocument(Array(text.utf8)).root
    for _ in 0..<3 {
      for (number, element) in root.elements.enumerated() {
        #expect(element.position == number)
        #expect(root[number]?[0]?.integer == number)
        #expect(element.pointer == JSONPointer(tokens: [String(number)]))
      }
      #expect(root[500] == nil)
      #expect(root[-1] == nil)
    }
    let wide = try object((0..<500).map { "\"x\($0)\"" })
    for _ in 0..<3 { #expect(wide.members.map { $0.value.position ?? -1 } == Array(0..<500)) }
  }
}
