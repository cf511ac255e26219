package import Transport

/// Waits for the one request with which a browser comes back.
package struct RedirectListener: Sendable {
  private static let page =
    "<!doctype html><meta charset=utf-8><title>conwiz</title><p>The sign-in has reached conwiz. "
    + "You can close this page and go back to the terminal."

  private static let foreignPage =
    "<!doctype html><meta charset=utf-8><title>conwiz</title><p>This is the answer of another sign-in. "
    + "Open the address that the terminal shows now."

  private let listener: Listener
  private let answers: AsyncStream<String>
  /// The port it listens on.
  package var port: Int { listener.port }

  /// Whether a redirect address leads to this machine.
  package static func canListen(at redirect: URLParts) -> Bool {
    ["127.0.0.1", "localhost", "[::1]"].contains(redirect.host.lowercased())
  }

  /// Listens where a redirect address points; other paths, such as that of the icon, are not found.
  ///
  /// An answer of another sign-in (RFC 6749 section 10.12), such as that of an old tab, does not end this one.
  package init(_ redirect: URLParts, state: String) async throws(ListenerError) {
    let (stream, continuation) = AsyncStream<String>.makeStream(bufferingPolicy: .bufferingOldest(1))
    answers = stream
    let path = redirect.path.isEmpty ? "/" : redirect.path
    let address = redirect.host == "[::1]" ? "::1" : "127.0.0.1"
    listener = try await Listener.start(address: address, port: redirect.effectivePort) { request in
      guard request.method == "GET", request.path == path,
        request.query("code") != nil || request.query("error") != nil
      else { return ListenerReply(status: 404) }
      if let other = request.query("state"), other != state {
        return ListenerReply(
          status: 400, contentType: "text/html; charset=utf-8", text: RedirectListener.foreignPage)
      }
      let query = request.query.map { $0.name + "=" + PercentEncoding.encode($0.value) }
      continuation.yield("?" + query.joined(separator: "&"))
      // The page does not repeat the code, which would stay in the browser's history of pages.
      return ListenerReply(status: 200, contentType: "text/html; charset=utf-8", text: RedirectListener.page)
    }
  }

  /// The query that came back; nil when nothing did in time.
  package func answer(within seconds: Int) async -> String? {
    await withTaskGroup(of: String?.self) { group in
      group.addTask {
        for await answer in answers { return answer }
        return nil
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return nil
      }
      let first = await group.next()
      group.cancelAll()
      return first ?? nil
    }
  }

  /// Stops listening.
  package func stop() async { await listener.stop() }
}
