import Testing

@testable import Importing

/// Secrets of a collection come into neither connector nor report.
struct PostmanSecretTests {
  private static let secret = "Zq7secretZq7"

  @Test(arguments: [
    #""url": "https://user:SECRET@a.com/a""#,
    #""url": "https://a.com/a?api_key=SECRET""#,
    #""url": "https://a.com/a?access_token=SECRET&b=1""#,
    #""url": "https://a.com/a?password=SECRET""#,
    #""url": "https://a.com/a", "header": [{"key": "Authorization", "value": "Bearer SECRET"}]"#,
    #""url": "https://a.com/a", "header": "Authorization: Basic SECRET""#,
    #""url": "https://a.com/a", "header": [{"key": "X-Auth-Token", "value": "SECRET"}]"#,
    #""url": "https://a.com/a", "header": [{"key": "X-Session", "value": "abcSECRETabc123"}]"#,
    #""url": "https://a.com/a", "header": [{"key": "Cookie", "value": "sid=SECRET"}]"#,
    #""url": "https://a.com/a", "header": [{"key": "X-Api-Token", "value": "SECRET"}]"#,
    #""url": "https://a.com/a", "header": [{"key": "x-csrf-token", "value": "SECRET"}]"#,
    #""url": "https://a.com/a?code=SECRET""#,
    #""url": "https://a.com/a?X-Amz-Signature=SECRET&X-Amz-Security-Token=SECRET""#,
    #""url": "https://a.com/a", "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "SECRET"}]}"#,
    #""url": "https://a.com/a", "auth": {"type": "basic", "basic": {"username": "SECRET", "password": "SECRET"}}"#,
    #""url": "https://a.com/a", "auth": {"type": "oauth2", "oauth2": {"clientSecret": "SECRET", "accessToken": "SECRET"}}"#,
    #""url": "https://a.com/a", "auth": {"type": "awsv4", "awsv4": {"secretKey": "SECRET"}}"#,
    #""method": "POST", "url": "https://a.com/a", "body": {"mode": "urlencoded", "urlencoded": [{"key": "client_secret", "value": "SECRET"}]}"#,
    #""method": "POST", "url": "https://a.com/a", "body": {"mode": "raw", "raw": "{\"password\": \"SECRET\"}"}"#,
    #""url": "https://a.com/a?token={{token}}""#,
  ])
  func staysOut(_ request: String) throws {
    let text = #"""
      {"info": {"name": "A"}, "variable": [{"key": "token", "value": "SECRET", "type": "secret"}],
        "item": [{"name": "Get a", "request": {\#(request)}, "response": [{"code": 200, "body": "{\"token\": \"SECRET\"}", "header": [{"key": "Set-Cookie", "value": "SECRET"}]}]}]}
      """#.replacing("SECRET", with: Self.secret)
    let result = try ImportSource(bytes: Array(text.utf8), name: "a.json").convert()
    let all =
      String(decoding: result.definition + result.properties, as: UTF8.self)
      + result.report.lines(output: "a").joined()
    #expect(!all.contains(Self.secret))
  }

  private func text(_ request: String) throws -> String {
    let text = #"{"info": {"name": "A"}, "item": [{"name": "Get a", "request": {\#(request)}}]}"#
    let result = try ImportSource(bytes: Array(text.utf8), name: "a.json").convert()
    return String(decoding: result.definition, as: UTF8.self)
  }

  /// Codes are secrets in addresses only.
  @Test func harmlessSamplesStay() throws {
    let form = #"{"mode": "urlencoded", "urlencoded": [{"key": "code", "value": "EUR"}]}"#
    #expect(
      try text(#""method": "POST", "url": "https://a.com/a", "body": \#(form)"#).contains("For example: EUR"))
    #expect(try text(#""url": "https://a.com/a?country_code=DE""#).contains("For example: DE"))
    let header = #"[{"key": "X-Code", "value": "EUR"}, {"key": "X-Trace", "value": "{{id}}"}]"#
    let made = try text(#""url": "https://a.com/a", "header": \#(header)"#)
    #expect(made.contains("X-Trace"))
  }

  @Test func tokensInHeadersAreSignIns() throws {
    let token = #"[{"key": "X-Api-Token", "value": "abc"}]"#
    let made = try text(#""url": "https://a.com/a", "header": \#(token)"#)
    #expect(made.contains("securityDefinitions") && made.contains(#""name": "X-Api-Token""#))
    let forged = #"[{"key": "X-CSRF-Token", "value": "abc"}, {"key": "Authorization", "value": "Bearer a"}]"#
    let other = try text(#""url": "https://a.com/a", "header": \#(forged)"#)
    #expect(other.contains(#""name": "X-CSRF-Token""#) && other.contains(#""name": "Authorization""#))
  }
}
