import Testing

@testable import Commands

/// The patterns of `exclude`.
struct PathPatternTests {
  @Test(arguments: [
    ("drafts", "drafts"), ("drafts", "a/drafts/b"), ("drafts/", "drafts/b"), ("a/*", "a/b/c"),
    ("a/**/z", "a/b/c/z"),
    ("a/**/z", "a/z"), ("**/old-*", "x/old-1"), ("./a/b", "a/b"), ("a?c", "abc"), ("v[12]", "v2/x"),
  ])
  func covers(pattern: String, path: String) { #expect(PathPattern(pattern).covers(path)) }

  @Test(arguments: [
    ("drafts", "drafts2"), ("a/b", "x/a/b"), ("a/*", "a"), ("a*c", "a/c"), ("v[12]", "v3"), ("a/**/z", "b/z"),
  ])
  func doesNotCover(pattern: String, path: String) { #expect(!PathPattern(pattern).covers(path)) }
}
