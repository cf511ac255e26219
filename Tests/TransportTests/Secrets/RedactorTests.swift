import TestSupport
import Testing

@testable import Transport

/// Secrets taken out of texts.
struct RedactorTests {
  static let secret = "ca/n\"ar y+ü7"
  static let redactor = Redactor(secrets: [Secret(secret)])
  static let mask = Redactor.mask

  @Test(arguments: [
    secret, "ca%2Fn%22ar%20y%2B%C3%BC7", "ca%2fn%22ar%20y%2b%c3%bc7", "ca%252Fn%2522ar%2520y%252B%25C3%25BC7",
    "ca%2Fn%22ar+y%2B%C3%BC7", #"ca/n\"ar y+ü7"#, #"ca\/n\"ar y+ü7"#, #"ca/n\"ar y+\u00fc7"#,
    "63612f6e22617220792bc3bc37", "63612F6E22617220792BC3BC37", "Y2EvbiJhciB5K8O8Nw==", "Y2EvbiJhciB5K8O8Nw",
  ])
  func everySpellingIsFound(_ spelling: String) {
    #expect(RedactorTests.redactor.redact("<\(spelling)>") == "<\(RedactorTests.mask)>")
    #expect(RedactorTests.redactor.redact(spelling + spelling).allSatisfy { $0 == "•" })
  }

  @Test(arguments: 1...60)
  func base64OfALongerTextIsFound(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    func letters(_ count: Int) -> String {
      String((0..<count).compactMap { _ in "abcXYZ019-_é/+".randomElement(using: &generator) })
    }
    let secret = letters(Int.random(in: 11...30, using: &generator))
    let before = letters(Int.random(in: 0...9, using: &generator))
    let after = letters(Int.random(in: 0...9, using: &generator))
    let encoded = Base64Text.encode(Array((before + secret + after).utf8))
    let clean = Redactor(secrets: [Secret(secret)]).redact("Basic \(encoded)!")
    #expect(clean == "Basic \(RedactorTests.mask)!")
  }

  @Test func credentialsOfShortPasswords() {
    let redactor = Redactor(secrets: [Secret("pw")], users: ["Aladdin"])
    #expect(
      redactor.redact("Basic \(Base64Text.encode(Array("Aladdin:pw".utf8)))") == "Basic " + RedactorTests.mask
    )
    #expect(redactor.redact("spwn, pw") == "spwn, \(RedactorTests.mask)")
  }

  @Test func aCombiningMarkHidesNothing() {
    let clean = Redactor(secrets: [Secret("canary")]).redact("xcanary\u{301}y")
    #expect(!clean.unicodeScalars.elementsEqual("xcanary\u{301}y".unicodeScalars))
    #expect(Array(clean.unicodeScalars.prefix(2)) == ["x", "•"])
  }

  @Test func theLongerOfTwoSecretsIsTaken() {
    let redactor = Redactor(secrets: [Secret("canary"), Secret("canary-long")])
    #expect(redactor.redact("canary-long canary") == "\(RedactorTests.mask) \(RedactorTests.mask)")
  }

  @Test func bytesThatAreNoText() {
    let redactor = Redactor(secrets: [Secret("canary")])
    #expect(
      redactor.redact(bytes: [0xFF] + Array("canary".utf8) + [0]) == [0xFF] + Array(Redactor.mask.utf8) + [0])
    #expect(redactor.redact(bytes: [0xFF, 0]) == [0xFF, 0])
    #expect(Redactor(secrets: []).redact("canary") == "canary")
  }

  @Test func headersThatTellSecretsByTheirName() {
    let redactor = Redactor(secrets: [Secret("canary")], headers: ["X-Custom"])
    let headers = [
      "Authorization", "proxy-authorization", "Cookie", "Set-Cookie", "X-API-Key", "x-csrf-token",
      "Client-Secret",
      "x-custom",
    ]
    for name in headers { #expect(redactor.redact("v", header: name) == RedactorTests.mask) }
    #expect(redactor.redact("a canary", header: "X-Other") == "a " + RedactorTests.mask)
    let cleaned = redactor.redact(headers: [
      HTTPHeader(name: "Cookie", value: "a"), HTTPHeader(name: "A", value: "b"),
    ])
    #expect(cleaned.map(\.value) == [RedactorTests.mask, "b"])
  }

  @Test(arguments: [
    ("https://h/a?api_key=x&b=1", "https://h/a?api_key=••••••••&b=1"),
    ("https://h/a?c=x&&key&=y", "https://h/a?c=••••••••&&key&=y"),
    ("https://u:p@h/?q", "https://••••••••@h/?q"),
    ("https://h/canary?x=canary", "https://h/••••••••?x=••••••••"),
    ("https://h/?code=1#x", "https://h/?code=••••••••#x"),
    ("https://h/cb#access_token=t&state=1", "https://h/cb#access_token=••••••••&state=1"),
    ("/cb?a=1#id_token=t", "/cb?a=1#id_token=••••••••"),
    ("https://h/a@b", "https://h/a@b"),
  ])
  func addresses(_ url: String, _ clean: String) {
    #expect(Redactor(secrets: [Secret("canary")], query: ["c"]).redact(url: url) == clean)
  }

  @Test(arguments: [
    (#"pa"s+w&é'<x>"#, #"pa\u0022s\u002Bw\u0026\u00E9\u0027\u003Cx\u003E"#),
    ("abc+def/ghi==", #"abc\u002Bdef/ghi=="#), ("canary&rest", #"canary\u0026rest"#),
    ("it's<canary>", #"it\u0027s\u003ccanary\u003e"#), ("it's<canary>", #"it's\u003ccanary\u003e"#),
    ("it's<can\"ary>&", "it&#39;s&lt;can&quot;ary&gt;&amp;"), ("ca\u{1}nary", #"ca\u0001nary"#),
    ("can😀ary", #"can\uD83D\uDE00ary"#), ("can😀ary", #"can\ud83d\ude00ary"#),
  ])
  func otherWritersOfJSONAndMarkup(_ secret: String, _ spelling: String) {
    let clean = Redactor(secrets: [Secret(secret)]).redact("{\"k\":\"\(spelling)\"}")
    #expect(clean == "{\"k\":\"\(RedactorTests.mask)\"}")
  }

  @Test(arguments: [
    "ca%2Fn!(ar%20y)*~", "ca%2fn!(ar%20y)*~", "ca%2Fn%21%28ar+y%29*%7E", "ca%2fn%21%28ar+y%29*%7e",
  ])
  func otherWritersOfPercentSigns(_ spelling: String) {
    #expect(Redactor(secrets: [Secret("ca/n!(ar y)*~")]).redact("<\(spelling)>") == "<\(RedactorTests.mask)>")
  }

  @Test func secretsWithTheSignsThatDivideAURL() {
    let redactor = Redactor(secrets: [Secret("can?ary&with#all=of@it/")])
    #expect(!redactor.redact(url: "https://h/a?b=can?ary&with#all=of@it/&c=1").contains("ary"))
    #expect(!redactor.redact(form: "b=can?ary&with#all=of@it/&c=1").contains("with"))
  }

  @Test func headersThatHoldAURL() {
    let headers = Redactor(secrets: []).redact(headers: [
      HTTPHeader(name: "location", value: "https://h/cb?code=abc&state=1"),
      HTTPHeader(name: "X-Other", value: "?code=abc"),
    ])
    #expect(headers.map(\.value) == ["https://h/cb?code=••••••••&state=1", "?code=abc"])
  }

  @Test func theNameOfAFieldStaysBeforeBase64() {
    let clean = Redactor(secrets: [Secret("canary-1b9f-long")]).redact(
      "a=" + Base64Text.encode(Array("user:canary-1b9f-long".utf8)))
    #expect(clean == "a=" + RedactorTests.mask)
  }

  @Test func formsOfTokenServices() {
    let form =
      "grant_type=authorization_code&code=abc&client_secret=s&refresh_token=r&code_verifier=v&state=1"
    #expect(
      Redactor(secrets: []).redact(form: form)
        == "grant_type=authorization_code&code=••••••••&client_secret=••••••••&refresh_token=••••••••"
        + "&code_verifier=••••••••&state=1")
  }

  @Test(arguments: [
    ("ca/na=ry:7@x", "ca/na%3Dry%3A7%40x"), ("ca/na=ry:7@x", "ca/na%3dry%3a7%40x"),
    ("ca/na=ry:7@x", #"ca\/na=ry:7@x"#), ("ca/na=ry:7@x", #"ca\u002fna\u003Dry:7@x"#),
    ("ca/na=ry:7@x", #"\u0063\u0061/na=ry:7@x"#), ("ca/na=ry:7@x", "%63%61/na=ry:7@x"),
    ("ca\"n<a>&'ry", "ca\"n&lt;a&gt;&amp;'ry"), ("ca\"n<a>&'ry", "ca&#34;n&#60;a&#x3E;&#38;&#x27;ry"),
    ("ca\"n<a>&'ry", "ca&quot;n&lt;a&gt;&amp;&apos;ry"),
    ("ca\"n<a>&'ry", "ca&amp;quot;n&amp;lt;a&amp;gt;&amp;amp;&amp;#39;ry"),
    ("ca\"na\\ry", #"ca\"na\\ry"#), ("ca\"na\\ry", #"ca\\\"na\\\\ry"#),
    ("ca\"na\\ry", #"ca\u0022na\u005Cry"#),
    ("Canary-7", "canary-7"), ("Canary-7", "CANARY-7"), ("cÄnary-7", "cänary-7"), ("cänary", "CÄNARY"),
    ("cänäry€", "cÃ¤nÃ¤ryâ\u{82}¬"), ("cänäry€", "cÃ¤nÃ¤ryâ‚¬"), ("cänäry", "c%E4n%e4ry"),
    ("cänäry", #"c\u00c3\u00a4n\u00c3\u00a4ry"#), ("can+ary/9?", "can+ary/9%3F"),
    ("a%25b%2Fcanary", "a%25b%2Fcanary"), ("a%25b%2Fcanary", "a%2525b%252Fcanary"),
  ])
  func spellingsOfOtherWriters(_ secret: String, _ spelling: String) {
    let clean = Redactor(secrets: [Secret(secret)]).redact("<k>\(spelling)</k>")
    #expect(clean == "<k>\(RedactorTests.mask)</k>")
  }

  @Test func base64WithEscapedSigns() {
    let secret = "canary>>>???-7"
    let base64 = Base64Text.encode(Array(secret.utf8))
    for spelling in [
      base64.replacing("/", with: "\\/"), base64.replacing("+", with: "\\u002B"),
      PercentEncoding.encode(base64),
    ] {
      #expect(Redactor(secrets: [Secret(secret)]).redact("\"\(spelling)\"") == "\"\(RedactorTests.mask)\"")
    }
    #expect(Redactor(secrets: [Secret(secret)]).redact(base64.lowercased()) == base64.lowercased())
  }

  @Test func signsWithoutEndCostNoTime() {
    let redactor = Redactor(secrets: [Secret(#"\\\\\%25%25&&&&"#), Secret("canary")])
    for sign in ["\\", "%25", "&amp;", "&", "%", "+"] {
      let text = String(repeating: sign, count: 20_000)
      #expect(redactor.redact(text) == text)
    }
  }

  @Test func `a short secret is hidden where it is a word of its own`() {
    let redactor = Redactor(secrets: [Secret("42x")])
    let mask = Redactor.mask
    #expect(
      redactor.redact("https://42x.contoso.example/v1/42x/users")
        == "https://\(mask).contoso.example/v1/\(mask)/users")
    #expect(
      redactor.redact(#"{"pin": "42x", "id": "142x", "name": "42xé"}"#)
        == #"{"pin": "\#(mask)", "id": "142x", "name": "42xé"}"#)
    #expect(Redactor(secrets: [Secret("a")]).redact("a cat") == "a cat")
  }
}
