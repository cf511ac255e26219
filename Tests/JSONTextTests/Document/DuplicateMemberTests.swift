import JSONText
import Testing

@Suite struct DuplicateMemberTests {
  @Test func theSecondAndLaterMembersOfANameAreReported() throws {
    let document = try document(#"{"a": 1, "b": {"c": 1, "c": 2, "c": 3}, "\u0061": 2, "d": [{"a": 1}]}"#)
    let found = document.duplicateMembers()
    #expect(found.map(\.key) == ["c", "c", "a"])
    #expect(found.map { $0.value.numberText } == ["2", "3", "2"])
  }

  @Test func namesThatOnlyLookAlikeAreDifferent() throws {
    #expect(try document("{\"\u{E9}\": 1, \"e\u{301}\": 2, \"A\": 3, \"a\": 4}").duplicateMembers().isEmpty)
    #expect(try document("[1, 1]").duplicateMembers().isEmpty)
    #expect(try document("1").duplicateMembers().isEmpty)
  }

  @Test func aLongObjectIsReadOnce() throws {
    let members = (0..<20_000).map { "\"member\($0)\":\($0)" }
    let text = "{" + (members + ["\"member7\":0"]).joined(separator: ",") + "}"
    #expect(try document(text).duplicateMembers().map(\.key) == ["member7"])
  }
}
