import JSONText
import Testing
import Validation

/// Formats beyond those of the public suite, which has date-time, email, hostname, ipv4, ipv6 and uri.
@Suite struct FormatTests {
  func accepts(_ value: String, _ format: String) throws -> Bool {
    try check(value, against: #"{"format": "\#(format)"}"#).isEmpty
  }

  @Test(arguments: [
    ("int32", "2147483647"), ("int32", "-2147483648"), ("int32", "1.0"), ("int64", "9223372036854775807"),
    ("int64", "9.223372036854775807e18"), ("float", "3.4e38"), ("double", "1e308"), ("int32", #""text""#),
    ("date", #""2024-02-29""#), ("date-no-tz", #""2026-01-31T08:30:00.1234567""#),
    ("uuid", #""123e4567-E89B-12d3-a456-426614174000""#),
    ("guid", #""{123e4567-e89b-12d3-a456-426614174000}""#),
    ("byte", #""aGVsbG8=""#), ("byte", #""""#), ("url", #""https://example.com/a?b=c""#),
    ("email", #""\"a b\"@example.com""#), ("email", #""a@[192.0.2.1]""#),
    ("email", #""müller@bücher.example""#),
    ("html", #""<p>""#), ("password", #""x""#), ("binary", #""x""#), ("phone", #""x""#), ("decimal", "1"),
    ("Date-Time", #""2026-01-31T08:30:00Z""#), ("regex", #""^a$""#),
  ])
  func areAccepted(_ format: String, _ value: String) throws {
    #expect(try accepts(value, format))
  }

  @Test(arguments: [
    ("int32", "2147483648"), ("int32", "1.5"), ("int32", "1e10"), ("int64", "9223372036854775808"),
    ("float", "1e39"), ("double", "1e400"), ("date", #""2023-02-29""#), ("date", #""2026-1-31""#),
    ("date-no-tz", #""2026-01-31T08:30:00Z""#), ("uuid", #""123e4567e89b12d3a456426614174000""#),
    ("guid", #""123e4567-e89b-12d3-a456-42661417400g""#), ("byte", #""aGVsbG8""#), ("byte", #""a=b=""#),
    ("date-time", #""2026-01-31 08:30:00Z""#), ("date-time", #""2026-01-31T08:30:00""#),
    ("uri", #""www.example.com""#),
  ])
  func areRefusedWithAWarning(_ format: String, _ value: String) throws {
    let found = try check(value, against: #"{"format": "\#(format)"}"#)
    #expect(found.map(\.severity) == [.warning])
    #expect(try check(value, against: #"{"format": "\#(format)"}"#, .strict).map(\.severity) == [.error])
  }
}
