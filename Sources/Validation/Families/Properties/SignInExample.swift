/// A sign-in of a connection as examples of rules show it.
enum SignInExample {
  /// A connection parameter with the members of its `oAuthSettings`.
  static func settings(_ members: String) -> String {
    #"""
    "connectionParameters": {"token": {"type": "oauthSetting",
      "oAuthSettings": {\#(members)}}}
    """#
  }
}
