import SignIn
import Testing
import Transport

@Suite struct TokenClaimsTests {
  @Test func `the claims of a token are read without its signature`() {
    // {"alg":"none"} . {"aud":"https://service.powerapps.com/","oid":"o-1","exp":1700000000.5}
    let token =
      "eyJhbGciOiJub25lIn0."
      + "eyJhdWQiOiJodHRwczovL3NlcnZpY2UucG93ZXJhcHBzLmNvbS8iLCJvaWQiOiJvLTEiLCJleHAiOjE3MDAwMDAwMDAuNX0."
    let claims = TokenClaims(Secret(token))
    #expect(claims?.audience == "https://service.powerapps.com/")
    #expect(claims?.objectID == "o-1")
    #expect(claims?.expiry == 1_700_000_000)
  }

  @Test(arguments: ["", "opaque", "a.b.c", "..", "a.e30", "a.W10.c"]) func `other tokens have none`(
    text: String
  ) {
    #expect(TokenClaims(Secret(text)) == nil)
  }
}
