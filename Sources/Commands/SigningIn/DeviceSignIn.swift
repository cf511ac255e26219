import Glibc
import SignIn

/// Signs in on another device: the code is shown, and the provider is asked until it was used.
struct DeviceSignIn {
  let flow: DeviceCodeFlow

  /// The tokens, after the code was used.
  func tokens() async throws(SignInError) -> TokenSet {
    let output = Output.current
    let code = try await flow.code()
    output.tell("Open \(code.address) on any device and type the code \(code.userCode)")
    if let complete = code.completeAddress { output.tell("or open \(complete)") }
    output.tell("The code is good for \(DeviceSignIn.minutes(code.expiry - time(nil))).")
    return try await flow.finish(code) { seconds throws(SignInError) in
      do {
        try await Task.sleep(for: .seconds(seconds))
      } catch {
        throw .cancelled
      }
    }
  }

  private static func minutes(_ seconds: Int) -> String {
    let minutes = max(1, seconds / 60)
    return minutes == 1 ? "one minute" : "\(minutes) minutes"
  }
}
