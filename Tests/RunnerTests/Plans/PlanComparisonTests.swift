import JSONText
import Testing

@testable import Runner

@Suite struct PlanComparisonTests {
  @Test(arguments: [
    (PlanComparison.equals, "2.0", "2", true), (.equals, "\"7\"", "7", true),
    (.equals, "true", "\"true\"", false),
    (.equals, #"{"a": 1, "b": [2]}"#, #"{"b": [2.0], "a": 1}"#, true), (.equals, #"{"a": 1}"#, "{}", false),
    (.equals, "9007199254740993", "9007199254740992", false), (.equals, "null", "null", true),
    (.not, "1", "2", true), (.not, "1", "1.0", false),
    (.oneOf, "3", "[1, 3]", true), (.oneOf, "2", "[1, 3]", false),
    (.exists, "null", "true", true), (.exists, "1", "false", false),
    (.count, "[1, 2]", "2", true), (.count, #""äöü""#, "3", true), (.count, "{}", "0", true),
    (.count, "5", "1", false), (.contains, #""pencil""#, #""pen""#, true),
    (.contains, #"[{"a": 1, "b": 2}]"#, #"{"b": 2, "a": 1}"#, true), (.contains, #"{"a": 1}"#, #""a""#, true),
    (.contains, "12", "1", false), (.startsWith, #""pen""#, #""pe""#, true),
    (.startsWith, #""pen""#, #""en""#, false), (.matches, #""A-12""#, #""^[A-Z]-\\d+$""#, true),
    (.matches, "12", #""^\\d{2}$""#, true), (.matches, #""x""#, #""^\\d""#, false),
    (.lessThan, "1.5", "2", true), (.lessThan, "2", "2", false), (.greaterThan, #""10""#, "9", true),
    (.greaterThan, #""ten""#, "9", false), (.greaterThan, "9007199254740993", "9007199254740992", true),
    (.equals, "9007199254740993", "9007199254740992.0", false), (.equals, "-0", "0", true),
    (.lessThan, #""007""#, "9", false),
  ]) func `values are compared`(
    comparison: PlanComparison, found: String, wanted: String, isAccepted: Bool
  ) throws {
    let wanted = try JSONFragment(parsing: wanted)
    #expect(comparison.accepts(try JSONFragment(parsing: found), wanted) == isAccepted)
    #expect(comparison.refusal(of: wanted) == nil)
  }

  @Test func `nothing is accepted where nothing may be`() {
    for comparison in PlanComparison.allCases {
      let accepts = comparison.accepts(nil, comparison == .exists ? false : "x")
      #expect(accepts == [.not, .exists].contains(comparison), "\(comparison)")
    }
  }

  @Test func `a pattern that would take forever is not waited for`() {
    let text = JSONFragment.string(String(repeating: "a", count: 50_000))
    #expect(!PlanComparison.matches.accepts(text, "^(a+)+$x"))
  }

  @Test func `what a comparison cannot take is refused, and references are not`() {
    let values: [JSONFragment] = ["x", 1, true, [], .null, [:], .number("-1")]
    for comparison in PlanComparison.allCases {
      #expect(comparison.refusal(of: "${a.body}") == nil)
      let taken = values.filter { comparison.refusal(of: $0) == nil }
      switch comparison {
      case .equals, .not, .contains: #expect(taken.count == 7)
      case .oneOf: #expect(taken == [[]])
      case .exists: #expect(taken == [true])
      case .count: #expect(taken == [1])
      case .startsWith, .matches: #expect(taken == ["x"])
      case .lessThan, .greaterThan: #expect(taken == [1, .number("-1")])
      }
    }
  }
}
