import Transport

extension PreparedRequest {
  /// The curl command that sends the same request, each secret as `"$NAME"`.
  package var curlCommand: String {
    CurlCommand.line(for: request, secrets: secrets, options: transport)
  }
}
