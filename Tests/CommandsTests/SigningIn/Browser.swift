import TestSupport
import Transport

/// A browser that opens the address in a file as soon as it is there, and follows it to its end.
enum Browser {
  /// The status of the last page; 0 when the address never came.
  static func open(whatStandsIn file: String) async -> Int {
    for _ in 0..<5000 {
      let text = String(decoding: Corpus.bytes(of: file), as: UTF8.self)
      if text.hasSuffix("\n"), let status = await follow(String(text.dropLast())) { return status }
      try? await Task.sleep(for: .milliseconds(20))
    }
    return 0
  }

  private static func follow(_ url: String) async -> Int? {
    let http = HTTPClient()
    guard let first = try? await http.send(HTTPRequest(.get, url)), let next = first.header("Location") else {
      return nil
    }
    // The listener may not stand yet when the address is already written.
    for _ in 0..<3000 {
      if let page = try? await http.send(HTTPRequest(.get, next)) { return page.status }
      try? await Task.sleep(for: .milliseconds(20))
    }
    return nil
  }
}
