import Testing

@testable import Importing

/// Which names are those of credentials.
struct SecretWordTests {
  @Test(arguments: [
    "token", "access_token", "accessToken", "refresh_token", "id_token", "api-token", "x-auth-token",
    "X-Api-Token", "client_secret", "app_secret", "page_access_token", "pageAccessToken", "next_auth_token",
    "syncAccessToken", "session_token", "device_token", "X-Amz-Security-Token", "csrf-token", "bearerToken",
    "user_token", "bot_token", "nextcloudToken", "homepageToken", "landing_page_token", "password",
  ])
  func credentialsAreSecret(_ name: String) {
    #expect(SecretWords.isSecret(name))
    #expect(SecretWords.isSecretQuery(name))
  }

  @Test(arguments: [
    "pageToken", "page_token", "nextPageToken", "next_page_token", "prevPageToken", "previousPageToken",
    "continuationToken", "continuation-token", "nextContinuationToken", "x-ms-continuation-token",
    "x-ms-continuationtoken", "syncToken", "sync_token", "nextSyncToken", "$skiptoken", "skipToken",
    "$deltatoken", "deltaToken", "paginationToken", "pagination_token", "nextToken", "NextToken",
    "startPageToken", "cursorToken",
  ])
  func placesInAListAreNot(_ name: String) {
    #expect(!SecretWords.isSecret(name))
    #expect(!SecretWords.isSecretQuery(name))
    #expect(!SecretWords.isTokenHeader(name))
    #expect(!SecretWords.isKey(name))
  }

  @Test func theirSamplesStayInDescriptions() throws {
    let url = "https://a.com/a?pageToken=CAEQ&nextPageToken=CAER&continuationToken=c2&syncToken=s9"
    let result = try imported(
      #"{"info": {"name": "A"}, "item": [{"name": "Get a", "request": {"url": "\#(url)"}}]}"#)
    for sample in ["CAEQ", "CAER", "c2", "s9"] {
      #expect(result.definitionText.contains("For example: \(sample)"))
    }
    #expect(!result.codes.contains("credentials-left-out"))
  }

  /// What may be a key all the same is not shown.
  @Test func longValuesStayOut() throws {
    let url = "https://a.com/a?pageToken=Zq7secretZq7Zq7secret"
    let result = try imported(
      #"{"info": {"name": "A"}, "item": [{"name": "Get a", "request": {"url": "\#(url)"}}]}"#)
    #expect(!result.definitionText.contains("Zq7secret"))
  }
}
