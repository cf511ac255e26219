import Dispatch
import Listening
import SignIn
import Transport

/// Signs in with a browser, which may run on another machine than this terminal.
///
/// Where this machine can listen, it waits for the browser and for a pasted address at once; whoever works over SSH
/// either forwards the port or pastes what the browser's address line ends at (RFC 8252).
struct BrowserSignIn {
  /// How long is waited for the browser, in seconds.
  private static let patience = 300

  let request: AuthorizationRequest
  /// Whether nothing listens and the address is pasted.
  let isPasted: Bool

  /// The code that the browser comes back with.
  func code() async throws(CommandFailure) -> Secret {
    let output = Output.current
    let redirect = URLParts(request.redirectURL)
    // Before the address is shown: where nobody can listen, it leads nowhere.
    var listening: RedirectListener?
    if !isPasted, let redirect { listening = try await listener(redirect) }
    output.tell("Open this address in a browser and sign in:")
    output.tell("")
    output.tell("  " + request.url)
    output.tell("")
    guard let listener = listening else {
      output.tell("Then paste the whole address that the browser ends at, and press Enter:")
      return try await pastedCode()
    }
    output.tell(
      "The browser comes back to port \(listener.port) of this machine. Over SSH, forward it first:")
    output.tell("  ssh -L \(listener.port):127.0.0.1:\(listener.port) USER@THIS-HOST")
    output.tell("or start again with --paste.")
    let answer = await listener.answer(within: Self.patience)
    await listener.stop()
    guard let answer else { throw CommandFailure(SignInError.expired) }
    do throws(SignInError) {
      return try request.code(in: answer)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func listener(_ redirect: URLParts) async throws(CommandFailure) -> RedirectListener? {
    guard RedirectListener.canListen(at: redirect) else { return nil }
    do throws(ListenerError) {
      return try await RedirectListener(redirect, state: request.state)
    } catch {
      throw CommandFailure(
        .unusable, error.message + " --redirect-url names another address, --paste does without.")
    }
  }

  private func pastedCode() async throws(CommandFailure) -> Secret {
    let readLine = Output.current.readLine
    // Waiting for a person must not hold a thread that other tasks run on.
    let line = await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: readLine()) }
    }
    guard let line else { throw CommandFailure(SignInError.noCode) }
    do throws(SignInError) {
      return try request.code(in: line)
    } catch {
      throw CommandFailure(error)
    }
  }
}
