import SafeText
import Testing

@Suite struct ColumnsTests {
  @Test(arguments: [
    ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("한글", 4), ("👍", 2), ("ｆ", 2), ("•…─", 3), ("", 0),
  ])
  func `columns follow East Asian width`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func `truncation never splits a wide character`() {
    #expect("日本語です".truncated(toColumns: 6) == "日本…")
    #expect("日本語です".truncated(toColumns: 10) == "日本語です")
    #expect("abc".truncated(toColumns: 0) == "")
    #expect("abcdef".truncated(toColumns: 5, ellipsis: "...") == "ab...")
  }

  @Test func `wrapping breaks at blanks and long words by force`() {
    #expect("one two three".wrapped(toColumns: 7) == ["one two", "three"])
    #expect("abcdefghij".wrapped(toColumns: 4) == ["abcd", "efgh", "ij"])
    #expect("日本語".wrapped(toColumns: 3) == ["日", "本", "語"])
    #expect("a\n\nb".wrapped(toColumns: 9) == ["a", "", "b"])
  }

  @Test func `padding counts columns`() {
    #expect("日本".padded(toColumns: 6) == "日本  ")
  }
}
