import JSONText
import Testing
import Validation

@Suite struct PatternTests {
  func matches(_ text: String, _ pattern: String) throws -> Bool {
    let schema = JSONFragment.object([JSONFragment.Member("pattern", .string(pattern))]).text
    let found = try check(JSONFragment.string(text).text, against: schema)
    #expect(found.allSatisfy { !$0.message.hasPrefix("not checked") }, "\(pattern)")
    return found.isEmpty
  }

  @Test(arguments: [
    ("b", "abc"), ("^a", "abc"), ("c$", "abc"), ("^$", ""), ("a|b", "xb"), ("^(?:ab|cd)+$", "abcdab"),
    ("^a{2}$", "aa"), ("^a{2,}$", "aaaa"), ("^a{1,3}?$", "aaa"), ("^a{$", "a{"), ("^{}$", "{}"), ("^]$", "]"),
    (#"^[\w.-]+$"#, "a-b.c_1"), ("^[^a-c]$", "d"), (#"^[\s\S]$"#, "\n"), (#"^\u0041$"#, "A"),
    (#"^\uD83D\uDE00$"#, "😀"), (#"^\x41\u{1F600}$"#, "A😀"), ("^.$", "😀"), (#"\bfoo\b"#, "a foo b"),
    (#"a\Bb"#, "ab"),
    (#"^(?=.*\d)(?=.*[a-z]).{4,}$"#, "abc1"), ("^(?!admin).*$", "user"), (#"^\p{Lu}\P{Lu}$"#, "Éa"),
    (#"^(?<year>\d{4})$"#, "2026"), (#"^\/companies\/[^/]+$"#, "/companies/x"), (#"^[+-]?\d+$"#, "-1"),
    (#"^\cJ$"#, "\n"), (#"^[\b]$"#, "\u{8}"), (#"^[\d-x]$"#, "-"), (#"^(a*)*$"#, "aaa"), (#"^(|a)+$"#, "aa"),
    ("^[a-zA-ZÀ-ž\\u0370-\\u03FF]*$", "Žα"), (#"\."#, "a.b"), ("()", ""), (#"^\0$"#, "\u{0}"),
    ("^x*?y$", "xxy"),
  ])
  func match(_ pattern: String, _ text: String) throws {
    #expect(try matches(text, pattern))
  }

  @Test(arguments: [
    ("^b", "abc"), ("b$", "abc"), ("^abc$", "abc\n"), ("^.$", "\n"), ("^a{2}$", "aaa"), ("^[^a-c]$", "b"),
    (#"^\d$"#, "৪"), (#"^\w$"#, "é"), (#"\bfoo\b"#, "afoo"), (#"^(?=.*\d).+$"#, "abc"),
    ("^(?!admin).*$", "admin1"),
    (#"^[^\s]+$"#, "a b"), ("A", "a"), (#"^\S$"#, "\u{FEFF}"), ("[]", "a"),
  ])
  func doNotMatch(_ pattern: String, _ text: String) throws {
    #expect(try !matches(text, pattern))
  }

  @Test(arguments: [
    "(", ")", "[a", "a**", "*a", "+", #"\"#, #"\Z"#, #"\u12"#, "[b-a]", "a{2,1}", "(?i)a", #"\p{"#,
  ])
  func brokenPatternsAreNoRegularExpressions(_ pattern: String) throws {
    let value = JSONFragment.string(pattern).text
    #expect(try check(value, against: #"{"format": "regex"}"#).map(\.keyword) == ["format"])
  }

  @Test(arguments: [
    String(repeating: "(", count: 500) + String(repeating: ")", count: 500), "a{100000}",
    "((a{100}){100}){100}",
    "(((((((((a{1,9}){1,9}){1,9}){1,9}){1,9}){1,9}){1,9}){1,9}){1,9})", "((){1000}){1000}",
    "(((){1000}){1000}){9999}",
    "((?=a{5000})){5000}",
  ])
  func hugePatternsAreLeftUnchecked(_ pattern: String) throws {
    let schema = JSONFragment.object([JSONFragment.Member("pattern", .string(pattern))]).text
    #expect(try check("\"a\"", against: schema).allSatisfy { $0.message.hasSuffix("is too costly") })
  }
}
